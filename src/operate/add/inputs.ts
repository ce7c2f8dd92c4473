import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { BringError, decodeText, type ReadArticle, readArticle, readJsonLine } from '../../bring/index.ts';
import { oneLine } from '../../bring/lines.ts';

/** An article that can be read when its turn comes. */
export interface Input {
  /** What messages call it: the file, or the file and its line. */
  readonly name: string;
  /** @throws BringError */
  readonly read: () => ReadArticle;
}

export interface Inputs {
  readonly list: readonly Input[];
  /** Files of a folder that are of no kind that is read. */
  readonly others: readonly string[];
}

/** Largest file of one article, and of JSON lines, in bytes. */
const LARGEST = { article: 10 * 1024 ** 2, lines: 64 * 1024 ** 2 };
/** Most articles of one addition. */
export const MOST_ARTICLES = 5_000;

const LINES = new Set(['.jsonl', '.ndjson']);
const ARTICLES = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml']);

/**
 * The articles of a file, of a folder and those in it, or of standard input (`-`).
 * @throws BringError
 */
export function inputsOf(from: string, encoding: string | undefined): Inputs {
  const inputs = from === '-' ? ofStandardInput(encoding) : ofPath(from, encoding);
  const { length } = inputs.list;
  if (length === 0) throw wrong(from, 'holds no article: name text, Markdown, HTML or JSON lines.');
  if (length > MOST_ARTICLES)
    throw wrong(
      from,
      `holds ${length.toLocaleString('en')} articles: bring at most ${MOST_ARTICLES.toLocaleString('en')} at a time.`,
    );
  return inputs;
}

const wrong = (name: string, what: string, cause?: unknown): BringError =>
  new BringError(`${oneLine(name)} ${what}`, { cause });

function ofStandardInput(encoding: string | undefined): Inputs {
  const name = 'Standard input';
  const bytes = reading(name, () => readFileSync(0));
  if (bytes.length > LARGEST.lines) throw wrong(name, 'is larger than 64 MB: bring it in parts.');
  const text = named(name, () => decodeText(bytes, encoding));
  if (/^\s{0,100}\{/.test(text)) return { list: linesOf(name, text), others: [] };
  if (bytes.length > LARGEST.article) throw tooLarge(name);
  return { list: [{ name, read: () => readArticle(text) }], others: [] };
}

function ofPath(path: string, encoding: string | undefined): Inputs {
  const found = reading(path, () => statSync(path));
  if (!found.isDirectory()) {
    if (!found.isFile()) throw wrong(path, 'is no file: name a file, a folder, or - for standard input.');
    return { list: ofFile(path, encoding), others: [] };
  }
  const entries = reading(path, () => readdirSync(path, { recursive: true, withFileTypes: true }));
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const isRead = (file: string): boolean =>
    [ARTICLES, LINES].some((kind) => kind.has(extname(file).toLowerCase()));
  return {
    list: files.filter(isRead).flatMap((file) => ofFile(file, encoding)),
    others: files.filter((file) => !isRead(file)),
  };
}

function ofFile(path: string, encoding: string | undefined): Input[] {
  const asLines = LINES.has(extname(path).toLowerCase());
  const { size } = reading(path, () => statSync(path));
  if (size > (asLines ? LARGEST.lines : LARGEST.article)) throw tooLarge(path);
  const text = (): string =>
    decodeText(
      reading(path, () => readFileSync(path)),
      encoding,
    );
  if (asLines) return linesOf(path, named(path, text));
  return [{ name: path, read: () => readArticle(text()) }];
}

const tooLarge = (name: string): BringError =>
  wrong(name, 'is larger than 10 MB (64 MB for JSON lines): bring it in parts.');

const linesOf = (name: string, text: string): Input[] =>
  text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    return [{ name: `${name}:${at + 1}`, read: () => readJsonLine(line) }];
  });

/** What the file system refuses, in a sentence. */
function reading<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (!/^E[A-Z]+$/.test(code)) throw cause;
    throw wrong(
      name,
      `cannot be read (${code}): name a file or folder that is there and may be read.`,
      cause,
    );
  }
}

/** Runs `work` on an input; what is wrong with it comes out with its name. */
export function named<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof BringError)) throw error;
    throw wrong(name, error.message, error);
  }
}

/** What an addition is called unless the operator says so. */
export const labelOf = (from: string): string => (from === '-' ? 'standard input' : oneLine(basename(from)));
