import type { TextFile } from '../corpus/additions.ts';
import { frontMatter } from '../corpus/schema.ts';
import { hangulShare } from '../text/normalise.ts';
import { cut } from './cut.ts';
import { BringError } from './errors.ts';
import { fingerprint } from './fingerprint.ts';
import type { CutArticle, Head, ReadArticle } from './types.ts';

/** What a source must say of itself, and how somebody says it who has to. */
const NEEDED = {
  publisher: 'who published it: add "publisher: …" to its front matter, or --publisher NAME',
  title: 'its title: add "title: …" to its front matter, or --title TEXT',
  date: 'when it was published: add "date: 2019-02-10" to its front matter, or --date 2019-02-10',
} as const;

const WRONG: Readonly<Record<string, string>> = {
  date: 'a date that is no day of the calendar: write it like 2019-02-10, 2019-02 or 2019',
  url: 'an address that is none: write it with https://, or leave it out',
  language: 'a language that is not read: write en or ko',
  kind: 'a kind that there is not: write news, government, law, report or research',
};

/** Longest titles and names, in characters; sentences behind them are no part of them. */
const LONGEST_NAME = 300;

/**
 * An article as the corpus wants it, or what is missing.
 * @param given what the operator says of it where it says nothing itself
 * @throws BringError
 */
export function cutArticle({ head: own, paragraphs }: ReadArticle, given: Head = {}): CutArticle {
  const { passages, leftOut } = cut(paragraphs);
  if (passages.length === 0)
    throw new BringError('holds no whole sentence: bring the text of the article, with its stops.');
  const said = { ...given, ...Object.fromEntries(Object.entries(own).filter(([, text]) => text)) } as Head;
  for (const field of ['publisher', 'title', 'date'] as const)
    if (!said[field]) throw new BringError(`does not say ${NEEDED[field]}.`);
  const short = (text: string | undefined): string | undefined => text?.slice(0, LONGEST_NAME).trim();
  const read = frontMatter.omit({ seen: true, note: true }).safeParse({
    publisher: short(said.publisher),
    publisherKo: short(said.publisherKo ?? said.publisher),
    title: short(said.title),
    author: short(said.author) || null,
    date: dayOf(said.date ?? ''),
    url: said.url || null,
    language: said.language ?? languageOf(passages),
    kind: said.kind ?? 'news',
  });
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0]);
    throw new BringError(`has ${WRONG[field] ?? `a ${field} that will not do`}.`);
  }
  const { publisher, date } = read.data;
  const id = ['added', slugOf(publisher), date, fingerprint(passages).slice(0, 8)].filter(Boolean).join('-');
  return { id, head: read.data, passages, leftOut };
}

/** The day of a time, as it is where it was written; other texts as they are. */
const dayOf = (text: string): string =>
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/
    .exec(text)
    ?.slice(1)
    .map((part) => part.padStart(2, '0'))
    .join('-') ?? text;

const languageOf = (passages: readonly string[]): 'en' | 'ko' =>
  (hangulShare(passages.join(' ')) ?? 0) > 0.3 ? 'ko' : 'en';

const slugOf = (publisher: string): string =>
  publisher
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 30)
    .replace(/^-+|-+$/gu, '');

/** The article as a file of the corpus. */
export function articleFile({ id, head, passages }: CutArticle): TextFile {
  const fields = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const texts = passages.map((text, at) => `## p${at + 1}\n- ${head.language}: ${text}\n`);
  return { path: `articles/${id}.md`, text: `---\n${fields.join('\n')}\n---\n\n${texts.join('\n')}` };
}
