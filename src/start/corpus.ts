import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, packageRoot, StartError } from '../config/index.ts';
import { CorpusError } from '../corpus/errors.ts';
import { readCorpusFolder } from '../corpus/files.ts';
import type { Corpus } from '../corpus/schema.ts';
import type { Log } from '../log.ts';
import { prepareAssistant } from '../prepared/index.ts';
import type { ExchangeableAssistant, KnowingAssistant } from './exchangeable-assistant.ts';

interface Loaded {
  readonly corpus: Corpus;
  readonly assistant: KnowingAssistant;
  /** Makes the next start with this corpus a quick one; takes a third of a second, once. */
  readonly keep: () => void;
}

/**
 * Reads the corpus of the setting, or the one that comes with the program, and builds the assistant over it.
 * @param onWithheld called for every sentence that failed its check
 * @throws CorpusError, StartError
 */
export function loadAssistant(
  { corpusDir }: Pick<Config, 'corpusDir'>,
  log: Log,
  onWithheld: () => void,
): Loaded {
  const folder = corpusDir ?? join(packageRoot(), 'corpus');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StartError(`${corpusDir ? 'CORPUS_DIR: there' : 'There'} is no folder "${folder}".`);
  }
  const { assistant, keep } = prepareAssistant(readCorpusFolder(folder), {
    onWithheld: ({ rows, faults }) => {
      log.warn({ rows, faults }, 'a sentence failed its check and was not shown');
      onWithheld();
    },
  });
  return { corpus: assistant.knowledge.corpus, assistant, keep };
}

/** `212 sources, 400 passages and 300 facts`. */
export function describeCorpus({ articles, passages, rows }: Corpus): string {
  return `${articles.size} sources, ${passages.size} passages and ${rows.length} facts`;
}

/**
 * Reads the corpus again and exchanges it at once and whole; a broken one leaves the old one in place.
 * @returns what happened, in plain sentences
 */
export function reloadCorpus(exchangeable: ExchangeableAssistant, load: () => Loaded): string {
  try {
    const { corpus, assistant } = load();
    exchangeable.exchange(assistant);
    return `Read the corpus again: ${describeCorpus(corpus)}.`;
  } catch (error) {
    if (!(error instanceof CorpusError || error instanceof StartError)) throw error;
    return `${error.message}\nThe corpus was not exchanged; answers come from the one read before.`;
  }
}
