import { createHash } from 'node:crypto';
import { parseArticle } from './article-file.ts';
import { CorpusError, type Problem } from './errors.ts';
import { parseFactFile } from './fact-file.ts';
import { invisibleCharacters } from './invisible.ts';
import { checkRules } from './rules.ts';
import type { Article, Corpus, Passage, Row } from './schema.ts';

/** A file of the corpus: its path below the corpus folder, with forward slashes, and its bytes. */
export interface CorpusFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads and checks the whole corpus.
 * @returns all that is wrong with it, in order of file and line; `corpus` holds what could be read
 */
export function readCorpus(files: readonly CorpusFile[]): { corpus: Corpus; problems: Problem[] } {
  const articles = new Map<string, Article>();
  const passages = new Map<string, Passage>();
  const rows: Row[] = [];
  const problems: Problem[] = [];
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, bytes } of sorted) {
    const file = `corpus/${path}`;
    const text = decode(bytes);
    if (text === null) {
      problems.push({
        where: { file, line: 1 },
        rule: 'encoding',
        what: 'the file is not UTF-8 text',
        remedy: 'Save it as UTF-8',
      });
      continue;
    }
    problems.push(...invisibleCharacters(text, file));
    const article = /^articles\/([^/]+)\.md$/.exec(path);
    if (article) {
      const read = parseArticle(text, file, article[1]!);
      if (read.article) articles.set(read.article.id, read.article);
      for (const passage of read.passages) passages.set(passage.id, passage);
      problems.push(...read.problems);
    } else if (/^facts\/[^/]+\.yaml$/.test(path)) {
      const read = parseFactFile(text, file);
      rows.push(...read.rows);
      problems.push(...read.problems);
    } else {
      problems.push({
        where: { file, line: 1 },
        rule: 'stray-file',
        what: 'the corpus holds facts/*.yaml and articles/*.md only',
        remedy: 'Move or rename the file',
      });
    }
  }
  if (articles.size === 0 || rows.length === 0) {
    problems.push({
      where: { file: 'corpus', line: 1 },
      rule: 'empty-corpus',
      what: `found ${articles.size} articles and ${rows.length} rows`,
      remedy: 'Point to a folder with facts/*.yaml and articles/*.md',
    });
  }
  problems.push(...checkRules({ articles, passages, rows }));
  problems.sort((a, b) => compare(a.where.file, b.where.file) || a.where.line - b.where.line);
  return { corpus: { articles, passages, rows, version: versionOf(sorted) }, problems };
}

/**
 * Loads a corpus that must be sound.
 * @throws CorpusError naming every broken rule
 */
export function loadCorpus(files: readonly CorpusFile[]): Corpus {
  const { corpus, problems } = readCorpus(files);
  if (problems.length) throw new CorpusError(problems);
  return corpus;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}

function versionOf(files: readonly CorpusFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(path).update('\0').update(bytes).update('\0');
  return hash.digest('hex').slice(0, 12);
}
