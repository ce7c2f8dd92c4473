import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { ReadArticle } from './types.ts';

/**
 * Brings articles of others into the form of the corpus: read (`html`, `markdown`, `json-lines`), cut into passages
 * (`sentences`, `boilerplate`, `cut`), made a file (`article`), held against what is there (`duplicates`, `findings`).
 * Pure: files, the store and what is said to the operator are left to the front ends.
 */
export { articleFile, cutArticle } from './article.ts';
export { decodeText } from './decode.ts';
export { KnownArticles, type Repeat } from './duplicates.ts';
export { BringError } from './errors.ts';
export { Comparison, type Finding } from './findings.ts';
export { readJsonLine } from './json-lines.ts';
export { type CutArticle, type Head, REASONS, type ReadArticle, type Reason } from './types.ts';

/** A text as HTML if it looks like it, else as text or Markdown. @throws BringError */
export const readArticle = (text: string): ReadArticle =>
  /^\s{0,200}(?:<!--[^>]{0,500}-->\s{0,20})?<(?:!doctype html|html|head|body|article|main|div|p|h1|meta)[\s>]/i.test(
    text,
  )
    ? readHtml(text)
    : readMarkdown(text);
