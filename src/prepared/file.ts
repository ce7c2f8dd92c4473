import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Article, Corpus, Passage, Row } from '../corpus/schema.ts';
import { type Knowledge, type SavedIndexes, saveIndexes } from '../knowledge/knowledge.ts';

/** A corpus that was found sound, with its indexes. */
export interface Prepared {
  readonly corpus: Corpus;
  readonly indexes: SavedIndexes;
}

/** What stands in the file; it is written and read by the same code, so nothing but the key is checked. */
interface Content {
  readonly key: string;
  readonly version: string;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly rows: readonly Row[];
  readonly indexes: SavedIndexes;
}

/** null when there is none with this key, or it cannot be read. */
export function readPrepared(path: string, key: string): Prepared | null {
  const content = contentOf(path);
  if (content?.key !== key) return null;
  const { version, articles, passages, rows, indexes } = content;
  const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
    new Map(things.map((thing) => [thing.id, thing]));
  return { corpus: { version, articles: byId(articles), passages: byId(passages), rows }, indexes };
}

function contentOf(path: string): Content | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Content;
  } catch {
    return null;
  }
}

/**
 * Leaves what was made of the files for a later start, whole or not at all.
 * @returns false where nothing can be written, as on a read-only disk
 */
export function writePrepared(path: string, key: string, knowledge: Knowledge): boolean {
  const { version, articles, passages, rows } = knowledge.corpus;
  const content: Content = {
    key,
    version,
    articles: [...articles.values()],
    passages: [...passages.values()],
    rows,
    indexes: saveIndexes(knowledge),
  };
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(content));
    renameSync(unfinished, path);
    return true;
  } catch {
    if (existsSync(unfinished)) rmSync(unfinished);
    return false;
  }
}
