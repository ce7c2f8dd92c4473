import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Withheld } from '../answer/assemble.ts';
import { type AssistantOptions, createAssistant } from '../assistant/index.ts';
import { type Config, packageRoot, StartError } from '../config/index.ts';
import { addedFile, type LeftOut, loadWithAdditions } from '../corpus/additions.ts';
import { CorpusError, describeProblem } from '../corpus/errors.ts';
import { readCorpusFolder } from '../corpus/files.ts';
import type { CorpusFile } from '../corpus/load.ts';
import type { Corpus } from '../corpus/schema.ts';
import type { Reloaded } from '../desk/workshop.ts';
import type { Log } from '../log.ts';
import { readApart } from '../prepared/apart.ts';
import { prepareAssistant } from '../prepared/index.ts';
import type { Additions } from '../store/types.ts';
import type { ExchangeableAssistant, KnowingAssistant } from './exchangeable-assistant.ts';

/** Where the corpus is, and who is told. */
export interface Origin {
  readonly config: Pick<Config, 'corpusDir'>;
  readonly additions: Pick<Additions, 'files'>;
  readonly log: Log;
  /** Called for every sentence that failed its check. */
  readonly onWithheld: (withheld: Withheld) => void;
}

export interface Loaded {
  readonly corpus: Corpus;
  readonly assistant: KnowingAssistant;
  /** What the corpus was read from. */
  readonly files: readonly CorpusFile[];
  /** Additions of the operator's that do not fit it. */
  readonly leftOut: readonly LeftOut[];
  /** Makes the next start with this corpus a quick one; takes a third of a second, once. */
  readonly keep: () => void;
}

/** The folder of the setting, or the one that comes with the program. */
export const corpusFolder = ({ corpusDir }: Pick<Config, 'corpusDir'>): string =>
  corpusDir ?? join(packageRoot(), 'corpus');

/** The corpus in that folder. @throws StartError */
export function readOwnCorpus({ corpusDir }: Pick<Config, 'corpusDir'>): CorpusFile[] {
  const folder = corpusFolder({ corpusDir });
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StartError(`${corpusDir ? 'CORPUS_DIR: there' : 'There'} is no folder "${folder}".`);
  }
  return readCorpusFolder(folder);
}

/**
 * Reads the corpus with what the operator added to it, and builds the assistant over it. It is read after the store was
 * opened, so that it is indexed once. Without additions what an earlier start prepared will do; with them all is made
 * anew, so that other people's texts lie in the store alone.
 * @throws CorpusError, StartError
 */
export async function loadAssistant(origin: Origin): Promise<Loaded> {
  const options = optionsOf(origin);
  const own = readOwnCorpus(origin.config);
  const added = await filesOf(origin.additions);
  if (added.length === 0) {
    const { assistant, keep } = prepareAssistant(own, options);
    return { corpus: assistant.knowledge.corpus, assistant, files: own, leftOut: [], keep };
  }
  const { corpus, files, leftOut } = loadWithAdditions([...own, ...added]);
  return { corpus, assistant: createAssistant(corpus, options), files, leftOut, keep: () => {} };
}

/**
 * The same while questions go on: what takes long is done in a process of its own.
 * @throws CorpusError, StartError
 */
export async function loadMeanwhile(origin: Origin): Promise<Loaded> {
  const all = [...readOwnCorpus(origin.config), ...(await filesOf(origin.additions))];
  const { corpus, indexes, leftOut } = await readApart(all);
  const assistant = createAssistant(corpus, { ...optionsOf(origin), indexes });
  const unfit = new Set(leftOut.map(({ addition }) => addition));
  const files = all.filter(({ addition }) => addition === undefined || !unfit.has(addition));
  return { corpus, assistant, files, leftOut, keep: () => {} };
}

const optionsOf = ({ log, onWithheld }: Origin): AssistantOptions => ({
  onWithheld: (withheld) => {
    const { rows, faults } = withheld;
    log.warn({ rows, faults }, 'a sentence failed its check and was not shown');
    onWithheld(withheld);
  },
});

async function filesOf(additions: Pick<Additions, 'files'>): Promise<CorpusFile[]> {
  try {
    const files = await additions.files();
    return files.map((file) => addedFile(file, file.addition));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new StartError(`What was added to the corpus could not be read from the store: ${why}`, { cause });
  }
}

/** `212 sources, 400 passages and 300 facts (12 sources and 3 facts added by the operator)`. */
export function describeCorpus({ articles, passages, rows }: Corpus): string {
  const all = `${articles.size} sources, ${passages.size} passages and ${rows.length} facts`;
  const added = {
    sources: [...articles.values()].filter(({ addition }) => addition !== undefined).length,
    facts: rows.filter(({ addition }) => addition !== undefined).length,
  };
  if (added.sources + added.facts === 0) return all;
  return `${all} (${counted(added.sources, 'source')} and ${counted(added.facts, 'fact')} added by the operator)`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What an operator has to know of an addition that does not fit. */
export const describeLeftOut = ({ addition, problem }: LeftOut): string =>
  `The addition ${addition} does not fit this corpus and is left out: ${describeProblem(problem)}`;

/** Reads the corpus again and exchanges it at once and whole; a broken one leaves the old one in place. */
export async function reloadCorpus(
  exchangeable: ExchangeableAssistant,
  load: () => Promise<Loaded>,
): Promise<Reloaded> {
  try {
    const loaded = await load();
    exchangeable.exchange(loaded);
    const { corpus, leftOut } = loaded;
    const told = [`Read the corpus again: ${describeCorpus(corpus)}.`, ...leftOut.map(describeLeftOut)];
    return { exchanged: true, told: told.join('\n') };
  } catch (error) {
    if (!(error instanceof CorpusError || error instanceof StartError)) throw error;
    const told = `${error.message}\nThe corpus was not exchanged; answers come from the one read before.`;
    return { exchanged: false, told };
  }
}
