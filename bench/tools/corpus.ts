import { fileURLToPath } from 'node:url';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/schema.ts';

/** The corpus of the project. */
export const realCorpus = (): Corpus =>
  loadCorpus(readCorpusFolder(fileURLToPath(new URL('../../corpus', import.meta.url))));
