import { statfs } from 'node:fs/promises';
import { type Config, ConfigError, packageRoot, readConfig, StartError } from '../../config/index.ts';
import { addedFile, loadWithAdditions } from '../../corpus/additions.ts';
import { CorpusError } from '../../corpus/errors.ts';
import { loadCorpus } from '../../corpus/load.ts';
import { describeCorpus, describeLeftOut, readOwnCorpus } from '../../start/corpus.ts';
import { openStore, StoreError } from '../../store/index.ts';
import type { AddedFile } from '../../store/types.ts';
import { examineDiscord } from './discord.ts';
import { type Finding, ill, unknown, well } from './finding.ts';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Version of Node.js, without the v. */
  readonly node: string;
  /** The oldest that will do, from package.json: `>=20.19.0`. */
  readonly engines: string;
  /** Base address of Discord's REST interface; for tests. */
  readonly api?: string;
}

/** Free space below which the store will soon fail, in bytes. */
const LITTLE = 100 * 1024 ** 2;

/** Looks at everything that the bot needs, in the order in which it needs it, and tells each as it is found. */
export async function* examine(surroundings: Surroundings): AsyncGenerator<Finding> {
  const { environment, now } = surroundings;
  yield examineNode(surroundings);
  let config: Config;
  try {
    const read = readConfig(environment);
    config = read.config;
    yield well('Settings: all have a form that will do.');
    for (const warning of read.warnings) yield unknown(warning);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) yield ill(problem);
    return;
  }
  yield examineCorpus(config);
  yield* examineStore(config, now);
  if ('file' in config.store) yield await examineSpace(config.dataDir);
  yield* examineDiscord(config.discord, { now, api: surroundings.api ?? config.discord?.api ?? undefined });
}

function examineNode({ node, engines }: Surroundings): Finding {
  const parts = (version: string) => version.replace(/^\D+/, '').split('.').map(Number);
  const [have, need] = [parts(node), parts(engines)];
  const differs = have.findIndex((part, index) => part !== need[index]);
  return differs >= 0 && (have[differs] ?? 0) < (need[differs] ?? 0)
    ? ill(`Node.js ${node} is too old: install ${engines.replace('>=', '')} or newer.`)
    : well(`Node.js ${node}.`);
}

function examineCorpus(config: Config): Finding {
  try {
    const corpus = loadCorpus(readOwnCorpus(config));
    return well(`Corpus ${corpus.version}: ${describeCorpus(corpus)}, all sound.`);
  } catch (error) {
    if (!(error instanceof CorpusError || error instanceof StartError)) throw error;
    return ill(`Corpus: ${error.message.split('\n').join(' ')} Run "npm run corpus:check".`);
  }
}

async function* examineStore(config: Config, now: () => Date): AsyncGenerator<Finding> {
  const name = 'url' in config.store ? 'DATABASE_URL' : 'DATA_DIR';
  try {
    const store = await openStore({ ...config.store, now });
    try {
      // a write that changes nothing
      await store.forgetThread('doctor');
      yield well(`Store (${name}): can be read and written.`);
      yield* examineAdditions(config, await store.additions.files());
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreError) yield ill(`${name}: ${error.message}`);
    else
      yield ill(
        `${name}: the store does not work: ${error instanceof Error ? error.message : String(error)}`,
      );
  }
}

/** Says nothing while nothing was added, nor of a broken corpus: that is said already. */
function* examineAdditions(config: Config, added: readonly AddedFile[]): Generator<Finding> {
  if (added.length === 0) return;
  try {
    const files = added.map((file) => addedFile(file, file.addition));
    const { corpus, leftOut } = loadWithAdditions([...readOwnCorpus(config), ...files]);
    for (const each of leftOut)
      yield ill(`${describeLeftOut(each)} "npm run corpus:add -- --undo ${each.addition}" takes it out.`);
    if (leftOut.length === 0) yield well(`Additions: ${describeCorpus(corpus)}, all sound.`);
  } catch (error) {
    if (!(error instanceof CorpusError || error instanceof StartError)) throw error;
  }
}

async function examineSpace(folder: string): Promise<Finding> {
  try {
    const { bavail, bsize } = await statfs(folder);
    const free = `${Math.round((bavail * bsize) / 1024 ** 2).toLocaleString('en')} MB`;
    return bavail * bsize < LITTLE
      ? ill(`Disk: only ${free} are free where DATA_DIR is: make room, or keep it elsewhere.`)
      : well(`Disk: ${free} free where DATA_DIR is.`);
  } catch {
    return unknown('Disk: how much is free where DATA_DIR is cannot be told.');
  }
}

/** What package.json asks of Node.js. */
export function neededNode(read: (path: string) => string): string {
  const { engines } = JSON.parse(read(`${packageRoot()}/package.json`)) as { engines: { node: string } };
  return engines.node;
}
