import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { ConfigError, EXIT_CONFIG, hideSecrets, readConfig } from '../config/index.ts';
import { DiscordStartError } from '../discord/errors.ts';
import { Keeper } from './shards/keeper.ts';
import { askDiscord } from './shards/recommended.ts';

/**
 * `npm run start:shards`: the program once for each shard, all on this machine, with discord.js's own manager. As many
 * as Discord recommends, or as SHARD_COUNT says; with SHARDS only those, so that several machines can divide them.
 */

/** Discord lets a shard of each kind connect every five seconds. */
const APART_MS = 5_500;

const say = (sentence: string): void => console.log(sentence);
const stopping = new AbortController();
let keeper: Keeper | null = null;

async function start(): Promise<void> {
  dotenv.config({ quiet: true });
  const { config, warnings } = readConfig(withAllShards(process.env));
  warnings.forEach(say);
  if (!config.discord)
    throw new ConfigError(['DISCORD_TOKEN: there are shards only in Discord, so it is needed here.']);
  const { token, api, shards } = config.discord;
  const discord = await askDiscord({ token, api }, { say, signal: stopping.signal });
  if (!discord) return;
  const count = shards?.count ?? discord.shards;
  const ids = shards?.ids ?? Array.from({ length: count }, (_, id) => id);
  say(`Starting ${ids.length} of ${count} shard${count === 1 ? '' : 's'}, each in a process of its own.`);
  const { port } = config;
  keeper = new Keeper({
    token,
    program: fileURLToPath(new URL(`../main${extname(import.meta.url)}`, import.meta.url)),
    // under tsx these load it
    execArgv: process.execArgv,
    ids,
    count,
    apart: APART_MS / discord.concurrency,
    port,
    say,
    onHopeless: () => void stop(EXIT_CONFIG),
  });
  await keeper.start();
}

/** A count alone means all of them. */
function withAllShards(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const count = Number(given.SHARD_COUNT?.trim());
  return given.SHARDS?.trim() || !Number.isInteger(count) || count < 1
    ? given
    : { ...given, SHARDS: `0-${count - 1}` };
}

async function stop(code: number): Promise<never> {
  stopping.abort();
  await keeper?.stop();
  process.exit(code);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // asked twice: at once
    if (stopping.signal.aborted) {
      keeper?.signal('SIGKILL');
      process.exit(130);
    }
    say('Stopping every shard.');
    void stop(0);
  });
}
// the corpus is read again by every shard
process.on('SIGHUP', () => keeper?.signal('SIGHUP'));

try {
  await start();
} catch (error) {
  const mendable = error instanceof ConfigError || error instanceof DiscordStartError;
  console.error(hideSecrets(error instanceof Error ? error.message : String(error)));
  await stop(mendable ? EXIT_CONFIG : 1);
}
