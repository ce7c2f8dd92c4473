import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusFile } from '../corpus/load.ts';

/** The folders whose code makes knowledge of files: those of the layers up to knowledge. */
const CODE = ['text', 'quantities', 'corpus', 'lexicon', 'search', 'knowledge'];

/** What says which packages they use. */
const PACKAGES = ['package.json', 'package-lock.json'];

export interface Origin {
  /** The folder of the program, with `package.json`. */
  readonly root: string;
  /** The folder whose code runs: `src/`, or `dist/src/`. */
  readonly code: string;
}

/**
 * A text that is another one whenever a file of the corpus, the code that reads it, a package, or Node.js is.
 * null where the code is not in its folders, as in a bundle.
 */
export function keyOf(files: readonly CorpusFile[], { root, code }: Origin): string | null {
  if (!CODE.every((folder) => existsSync(join(code, folder)))) return null;
  const hash = createHash('sha256').update(process.version);
  for (const name of PACKAGES) add(hash, name, join(root, name));
  for (const folder of CODE) {
    const names = readdirSync(join(code, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      if (/\.[jt]s$/.test(name)) add(hash, `${folder}/${name}`, join(code, folder, name));
    }
  }
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, bytes } of sorted) hash.update(`\0${path}\0`).update(bytes);
  return hash.digest('hex');
}

function add(hash: Hash, name: string, path: string): void {
  if (existsSync(path)) hash.update(`\0${name}\0`).update(readFileSync(path));
}
