import { loadWithAdditions } from '../corpus/additions.ts';
import { CorpusError } from '../corpus/errors.ts';
import type { CorpusFile } from '../corpus/load.ts';
import { buildKnowledge, saveIndexes } from '../knowledge/knowledge.ts';
import type { ReadApart } from './apart.ts';

/** Started by `readApart`, told the files, says what it read, and ends. */
process.once('message', (files: readonly CorpusFile[]) => {
  process.send?.(read(files), () => process.disconnect());
});

function read(files: readonly CorpusFile[]): ReadApart {
  try {
    const { corpus, leftOut } = loadWithAdditions(files);
    return { corpus, leftOut, indexes: saveIndexes(buildKnowledge(corpus)) };
  } catch (error) {
    if (error instanceof CorpusError) return { problems: error.problems };
    throw error;
  }
}
