import { createHash } from 'node:crypto';
import { parseArticle } from './article-file.ts';
import { CorpusError, type Problem } from './errors.ts';
import { parseFactFile } from './fact-file.ts';
import { invisibleCharacters } from './invisible.ts';
import { checkRules } from './rules/index.ts';
import type { Article, Corpus, Passage, Row } from './schema.ts';

/** A file of the corpus: its path below the corpus folder, with forward slashes, and its bytes. */
export interface CorpusFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Id of the addition of the operator's that it came with; absent for the corpus of the program. */
  readonly addition?: string;
}

/** The name by which problems call a file. */
const nameOf = ({ path, addition }: CorpusFile): string =>
  addition === undefined ? `corpus/${path}` : `${ADDED}${addition}/${path}`;

const ADDED = 'added/';

/** Id of the addition in which a problem was found; null for the corpus of the program. */
export const additionOf = ({ where: { file } }: Problem): string | null =>
  file.startsWith(ADDED) ? (file.split('/')[1] ?? null) : null;

/**
 * Reads and checks the whole corpus.
 * @returns all that is wrong with it, in order of file and line; `corpus` holds what could be read
 */
export function readCorpus(files: readonly CorpusFile[]): { corpus: Corpus; problems: Problem[] } {
  const articles = new Map<string, Article>();
  const passages = new Map<string, Passage>();
  const rows: Row[] = [];
  const problems: Problem[] = [];
  const sorted = inOrder(files);
  for (const file of sorted) {
    const read = readFile(file);
    problems.push(...read.problems);
    rows.push(...read.rows);
    const taken = read.article && articles.get(read.article.id);
    if (taken) {
      problems.push({
        where: { file: nameOf(file), line: 1 },
        rule: 'duplicate-article',
        what: `the id ${taken.id} is taken by ${taken.where.file}`,
        remedy: 'Give the article another file name',
      });
      continue;
    }
    if (read.article) articles.set(read.article.id, read.article);
    for (const passage of read.passages) passages.set(passage.id, passage);
  }
  if (articles.size === 0 || rows.length === 0) {
    problems.push({
      where: { file: 'corpus', line: 1 },
      rule: 'empty-corpus',
      what: `found ${articles.size} articles and ${rows.length} rows`,
      remedy: 'Point to a folder with facts/*.yaml and articles/*.md',
    });
  }
  const all = withConflictsOfAdded(rows);
  problems.push(...checkRules({ articles, passages, rows: all }));
  problems.sort((a, b) => compare(a.where.file, b.where.file) || a.where.line - b.where.line);
  return { corpus: { articles, passages, rows: all, version: versionOf(sorted) }, problems };
}

/** By path; what was added comes behind, as it was brought. */
function inOrder(files: readonly CorpusFile[]): CorpusFile[] {
  const own = files.filter(({ addition }) => addition === undefined);
  const added = files.filter(({ addition }) => addition !== undefined);
  return [...own.sort((a, b) => (a.path < b.path ? -1 : 1)), ...added];
}

interface ReadFile {
  readonly article: Article | null;
  readonly passages: readonly Passage[];
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** A file is read once for as long as it is held: a draft is checked again and again over the same corpus. */
const readBefore = new WeakMap<CorpusFile, ReadFile>();

function readFile(file: CorpusFile): ReadFile {
  const known = readBefore.get(file);
  if (known) return known;
  const read = parseFile(file);
  readBefore.set(file, read);
  return read;
}

function parseFile(corpusFile: CorpusFile): ReadFile {
  const { path, bytes, addition } = corpusFile;
  const file = nameOf(corpusFile);
  const nothing = { article: null, passages: [], rows: [] };
  const text = decode(bytes);
  if (text === null) {
    const problem: Problem = {
      where: { file, line: 1 },
      rule: 'encoding',
      what: 'the file is not UTF-8 text',
      remedy: 'Save it as UTF-8',
    };
    return { ...nothing, problems: [problem] };
  }
  const invisible = invisibleCharacters(text, file);
  const mark = addition === undefined ? {} : { addition };
  const article = /^articles\/([^/]+)\.md$/.exec(path);
  if (article) {
    const read = parseArticle(text, file, article[1]!);
    return {
      article: read.article && { ...read.article, ...mark },
      passages: read.passages,
      rows: [],
      problems: [...invisible, ...read.problems],
    };
  }
  if (/^facts\/[^/]+\.yaml$/.test(path)) {
    const read = parseFactFile(text, file);
    const rows = addition === undefined ? read.rows : read.rows.map((row) => ({ ...row, ...mark }));
    return { ...nothing, rows, problems: [...invisible, ...read.problems] };
  }
  const stray: Problem = {
    where: { file, line: 1 },
    rule: 'stray-file',
    what: 'the corpus holds facts/*.yaml and articles/*.md only',
    remedy: 'Move or rename the file',
  };
  return { ...nothing, problems: [...invisible, stray] };
}

/**
 * An added row that disputes one of another file names it in its conflicts; the other one cannot be written to, so
 * that it names the added row back is supplied here.
 */
function withConflictsOfAdded(rows: readonly Row[]): Row[] {
  const disputed = new Map<string, string[]>();
  for (const { id, addition, conflicts = [] } of rows)
    if (addition !== undefined)
      for (const other of conflicts) disputed.set(other, [...(disputed.get(other) ?? []), id]);
  if (disputed.size === 0) return [...rows];
  const by = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    const more = (disputed.get(row.id) ?? []).filter(
      (id) => by.get(id)?.addition !== row.addition && !row.conflicts?.includes(id),
    );
    return more.length > 0 ? { ...row, conflicts: [...(row.conflicts ?? []), ...more] } : row;
  });
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
  for (const file of files) {
    const name = file.addition === undefined ? file.path : nameOf(file);
    hash.update(name).update('\0').update(file.bytes).update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}
