import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AssistantOptions, createAssistant } from '../assistant/index.ts';
import { packageRoot } from '../config/paths.ts';
import { type CorpusFile, loadCorpus } from '../corpus/load.ts';
import { readPrepared, writePrepared } from './file.ts';
import { keyOf } from './key.ts';

const CODE = fileURLToPath(new URL('..', import.meta.url));
const ROOT = packageRoot();

/** The built program carries it along; from `src/` it lies where tools keep what they can make again. */
const PATH = CODE.startsWith(join(ROOT, 'dist'))
  ? join(ROOT, 'dist', 'prepared.json')
  : join(ROOT, 'node_modules', '.cache', 'sma-bot', 'prepared.json');

/**
 * The assistant over these files. Checking and indexing them takes a second; where an earlier start, or the build, has
 * done it with the same files and code, what it left is taken.
 * @throws CorpusError naming every broken rule
 */
export function prepareAssistant(files: readonly CorpusFile[], options: Omit<AssistantOptions, 'indexes'>) {
  const key = keyOf(files, { root: ROOT, code: CODE });
  const prepared = key === null ? null : readPrepared(PATH, key);
  const assistant = createAssistant(prepared?.corpus ?? loadCorpus(files), {
    ...options,
    indexes: prepared?.indexes,
  });
  return {
    assistant,
    /** Leaves it for a later start, if it is not there already: takes a third of a second. */
    keep: (): boolean => prepared !== null || (key !== null && writePrepared(PATH, key, assistant.knowledge)),
  };
}
