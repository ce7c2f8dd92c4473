import { z } from 'zod';
import { BringError } from './errors.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { ReadArticle } from './types.ts';

const text = z.string().optional();

const record = z.object({
  text,
  markdown: text,
  html: text,
  publisher: text,
  publisherKo: text,
  title: text,
  author: text.nullable(),
  date: text,
  url: text.nullable(),
  language: text,
  kind: text,
});

/**
 * An article on one line of JSON: its text, markdown or html, and the fields of front matter.
 * @throws BringError
 */
export function readJsonLine(line: string): ReadArticle {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (cause) {
    throw new BringError('is no JSON: write one object a line.', { cause });
  }
  const read = record.safeParse(data);
  if (!read.success) {
    const field = read.error.issues[0]?.path.join('.');
    throw new BringError(
      field ? `has a ${field} that is no text: write it in quotes.` : 'is no JSON object: write {"text": …}.',
    );
  }
  const { html, markdown, text: plain, ...said } = read.data;
  const body = html ?? markdown ?? plain;
  if (body === undefined) throw new BringError('has no text: give it in "text", "markdown" or "html".');
  const { head, paragraphs } = html === undefined ? readMarkdown(body) : readHtml(body);
  const own = Object.entries(said).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  return { head: { ...head, ...Object.fromEntries(own) }, paragraphs };
}
