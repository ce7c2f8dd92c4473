import { parse, YAMLParseError } from 'yaml';
import { BringError } from './errors.ts';
import { oneLine, paragraphsOf } from './lines.ts';
import type { Head, ReadArticle } from './types.ts';

const FENCE = /^(?:---|\+\+\+)\s*$/;
/** Most lines of front matter. */
const MOST_LINES = 100;

const NAMES: Readonly<Record<string, keyof Head>> = {
  publisher: 'publisher',
  publisherko: 'publisherKo',
  'publisher-ko': 'publisherKo',
  source: 'publisher',
  title: 'title',
  author: 'author',
  date: 'date',
  url: 'url',
  link: 'url',
  language: 'language',
  lang: 'language',
  kind: 'kind',
};

/**
 * Plain text or Markdown, with or without front matter. A heading, or a first line that is no sentence, is its title.
 * @throws BringError for front matter that is not YAML
 */
export function readMarkdown(text: string): ReadArticle {
  const { head, body } = frontMatterOf(text.replace(/^\ufeff/u, ''));
  const heading = /^ {0,3}#{1,2} {1,5}(\S.{0,300})$/mu.exec(body)?.[1];
  const paragraphs = paragraphsOf(withoutMarkup(body));
  const [first = ''] = paragraphs;
  const opening = first.length <= 200 && !/[.!?。:]["”’)]{0,2}$/u.test(first) ? first : undefined;
  return { head: { ...head, title: head.title ?? (heading ? oneLine(heading) : opening) }, paragraphs };
}

function frontMatterOf(text: string): { head: Head; body: string } {
  if (!/^---[ \t]*\r?\n/.test(text)) return { head: {}, body: text };
  const lines = text.split(/\r\n?|\n/u, MOST_LINES);
  const close = lines.findIndex((line, at) => at > 0 && FENCE.test(line));
  if (close < 0) return { head: {}, body: text };
  const skipped = lines.slice(0, close + 1);
  const body = text
    .split(/\r\n?|\n/u)
    .slice(skipped.length)
    .join('\n');
  return { head: headOf(lines.slice(1, close).join('\n')), body };
}

function headOf(yaml: string): Head {
  let data: unknown;
  try {
    data = parse(yaml, { maxAliasCount: 10 });
  } catch (error) {
    if (!(error instanceof YAMLParseError || error instanceof ReferenceError)) throw error;
    throw new BringError('has front matter that is not YAML: put what has a colon in it in quotes.', {
      cause: error,
    });
  }
  if (typeof data !== 'object' || data === null) return {};
  const head: { -readonly [Field in keyof Head]: Head[Field] } = {};
  for (const [key, value] of Object.entries(data)) {
    const name = NAMES[key.toLowerCase()];
    if (name && (typeof value === 'string' || typeof value === 'number')) head[name] = oneLine(String(value));
  }
  return head;
}

/** Markdown without its signs; what is no running text (code, tables, pictures, headings) is left out. */
const withoutMarkup = (body: string): string => {
  let inCode = false;
  return body
    .split(/\r\n?|\n/u)
    .flatMap((line) => {
      if (/^ {0,3}(?:```|~~~)/.test(line)) {
        inCode = !inCode;
        return [''];
      }
      if (inCode || /^ {0,3}(?:#{1,6} |\||[-*_=]{3,}\s*$)/.test(line)) return [''];
      return [
        line
          .replace(/!\[[^\][]{0,300}\]\([^()\s]{0,500}(?: [^()]{0,100})?\)/gu, '')
          .replace(/\[([^\][]{1,300})\]\([^()\s]{0,500}(?: [^()]{0,100})?\)/gu, '$1')
          .replace(/\[\^[^\]]{1,20}\]/gu, '')
          .replace(/<\/?[a-z][^<>]{0,300}>/giu, ' ')
          .replace(/\*\*|__|`|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
          .replace(/^\s{0,9}(?:>\s?){1,5}/u, '')
          .replace(/^\s{0,9}[-*+•]\s{1,4}/u, '\n'),
      ];
    })
    .join('\n');
};
