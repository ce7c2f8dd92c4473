import { Parser } from 'htmlparser2';
import { BringError } from './errors.ts';
import { oneLine, paragraphsOf } from './lines.ts';
import { linkedData } from './linked-data.ts';
import type { Head, ReadArticle } from './types.ts';

/** Elements whose content is never part of an article. */
const SKIPPED = new Set(
  'script style noscript template nav header footer aside form button select textarea svg math figure figcaption iframe object canvas audio video menu dialog'.split(
    ' ',
  ),
);

/** Elements that begin and end a block of text. */
const BLOCKS = new Set(
  'address article blockquote body br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody td th tr ul'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;

/** Names of classes and ids of what stands around an article. `has-sidebar` tells something else. */
const AROUND =
  /^(?!has-|with-|no-|is-)(?:[a-z\d]{1,20}[-_]){0,2}(?:nav|navigation|menu|share|sns|social|copyright|byline|reporter|caption|photo|related|recommend|comments?|reply|advert|advertisement|ads?|banner|promo|newsletter|subscribe|breadcrumbs?|sidebar|tags?|toolbar|popup|cookies?)(?:[-_][a-z\d]{1,20}){0,2}$/i;

/** Where the article itself stands, the surest last. */
const SCOPES = ['page', 'main', 'article', 'articleBody'] as const;
type Scope = (typeof SCOPES)[number];

/** Elements within elements, or never closed: the parser looks through all that are open. */
const DEEPEST = 10_000;

/** Text that an article has at least, in characters; a scope with less is not its own. */
const LEAST = 200;
/** Share of a block in links above which it leads somewhere else. */
const MOSTLY_LINKS = 0.7;
/** What names of classes leave of a page at least; with less they mean something else here. */
const LEAST_SHARE = 0.25;

interface Block {
  readonly text: string;
  readonly scope: number;
}

/**
 * The article of a page: its blocks of text without what stands around it, and what the page says of it. The page is
 * read in one pass and no tree is made of it, so that hostile markup costs no more than its length.
 * @throws BringError
 */
export function readHtml(html: string): ReadArticle {
  const careful = scan(html, true);
  const all = scan(html, false);
  const found = lengthOf(careful.blocks) >= lengthOf(all.blocks) * LEAST_SHARE ? careful : all;
  const scope = SCOPES.findLastIndex((_, at) => lengthOf(within(found.blocks, at)) >= LEAST);
  const blocks = within(found.blocks, Math.max(scope, 0));
  return { head: found.head, paragraphs: blocks.flatMap(({ text }) => paragraphsOf(text)) };
}

const within = (blocks: readonly Block[], scope: number): Block[] =>
  blocks.filter((block) => block.scope >= scope);

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

function scan(html: string, byNames: boolean): { head: Head; blocks: Block[] } {
  const blocks: Block[] = [];
  const meta = new Map<string, string>();
  const told: string[] = [];
  /** Depth at which something is left out, or a scope or heading began; 0: none. */
  const since: Record<'skipped' | 'heading' | 'link' | Scope, number> = {
    skipped: 0,
    heading: 0,
    link: 0,
    page: 0,
    main: 0,
    article: 0,
    articleBody: 0,
  };
  let depth = 0;
  let language: string | undefined;
  let reading: 'title' | 'h1' | 'data' | null = null;
  let text: string[] = [];
  let linked = 0;
  const texts: Record<'title' | 'h1' | 'data', string[]> = { title: [], h1: [], data: [] };

  const scopeNow = (): number => SCOPES.findLastIndex((scope) => scope === 'page' || since[scope] > 0);
  const flush = (): void => {
    const joined = text.join('');
    const length = joined.trim().length;
    if (length > 0 && linked < length * MOSTLY_LINKS) blocks.push({ text: joined, scope: scopeNow() });
    text = [];
    linked = 0;
  };
  const begin = (what: keyof typeof since): void => {
    if (since[what] === 0) since[what] = depth;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST)
          throw new BringError('is nested too deeply for a page: save the text of the article.');
        if (name === 'html') language = attributes.lang;
        if (name === 'meta') {
          const key = attributes.property ?? attributes.name ?? attributes.itemprop;
          if (key && attributes.content && !meta.has(key.toLowerCase()))
            meta.set(key.toLowerCase(), attributes.content);
        }
        if (name === 'link' && attributes.rel === 'canonical' && attributes.href)
          meta.set('canonical', attributes.href);
        if (name === 'time' && attributes.datetime && !meta.has('time'))
          meta.set('time', attributes.datetime);
        if (name === 'title' || name === 'h1') reading = texts[name].length === 0 ? name : null;
        if (name === 'script' && attributes.type === 'application/ld+json') reading = 'data';
        if (BLOCKS.has(name)) flush();
        if (name === 'main') begin('main');
        if (name === 'article') begin('article');
        if (attributes.itemprop === 'articleBody') begin('articleBody');
        if (name === 'a') begin('link');
        if (HEADING.test(name)) begin('heading');
        if (SKIPPED.has(name) || name === 'title' || (byNames && isAround(name, attributes)))
          begin('skipped');
      },
      ontext(piece) {
        if (reading) texts[reading].push(piece);
        if (since.skipped > 0 || since.heading > 0) return;
        text.push(piece);
        if (since.link > 0) linked += piece.trim().length;
      },
      onclosetag(name) {
        if (BLOCKS.has(name)) flush();
        if (reading === 'data') {
          told.push(texts.data.join(''));
          texts.data = [];
        }
        if (name === reading || reading === 'data') reading = null;
        for (const what of Object.keys(since) as (keyof typeof since)[])
          if (since[what] === depth) since[what] = 0;
        depth -= 1;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  flush();
  return {
    head: headOf({ meta, told, language, title: texts.title.join(''), heading: texts.h1.join('') }),
    blocks,
  };
}

const isAround = (name: string, { class: names = '', id = '' }: Record<string, string>): boolean =>
  !/^(?:html|body|main|article|p|h1)$/.test(name) &&
  `${names} ${id}`
    .slice(0, 400)
    .split(/\s+/)
    .some((each) => AROUND.test(each));

interface Told {
  readonly meta: ReadonlyMap<string, string>;
  /** Scripts of JSON-LD. */
  readonly told: readonly string[];
  readonly language: string | undefined;
  readonly title: string;
  readonly heading: string;
}

function headOf({ meta, told, language, title, heading }: Told): Head {
  const data = linkedData(told);
  const first = (...given: readonly (string | undefined)[]): string | undefined =>
    given.map((text) => oneLine(text ?? '')).find((text) => text !== '');
  return {
    publisher: first(data.publisher, meta.get('og:site_name'), meta.get('publisher')),
    title: first(data.title, meta.get('og:title'), heading, title),
    author: first(data.author, meta.get('author'), meta.get('article:author')),
    date: first(
      meta.get('article:published_time'),
      data.date,
      meta.get('datepublished'),
      meta.get('date'),
      meta.get('time'),
    ),
    url: first(meta.get('canonical'), meta.get('og:url'), data.url),
    language: first(language)?.slice(0, 2).toLowerCase(),
  };
}
