import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import type { Assistant } from '../../src/assistant/types.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { type DiscordOptions, startDiscord } from '../../src/discord/start.ts';
import { createLog } from '../../src/log.ts';
import { type KeptStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/types.ts';
import { type StandIn, type StandInOptions, startStandIn } from './stand-in/index.ts';

/** The bot as it is started for real, with the real corpus and store, against the stand-in for Discord. */

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const corpus = loadCorpus(readCorpusFolder(folder('../../corpus')));
export const assistant: Assistant = createAssistant(corpus);
export const commands = await loadCommands(folder('../../commands'));

/** The day on which all tests ask. */
export const TODAY = '2026-11-25';

export interface SetUp extends StandInOptions, Partial<Omit<DiscordOptions, 'token' | 'log'>> {
  /** Puts something between the bot and its store, such as slowness. */
  readonly between?: (store: Store) => Store;
}

export interface Running {
  readonly standIn: StandIn;
  /** Lines of the log, as written. */
  readonly log: readonly string[];
  /** The store that the bot uses now. */
  readonly store: () => KeptStore;
  /** Ends the bot and starts it again on the same store, as after a deployment. */
  restart(changed?: Partial<DiscordOptions>): Promise<void>;
}

/** Starts everything; ends it with the test. */
export async function setUp({
  between = (store) => store,
  messageContent = false,
  recommendedShards = 1,
  identifyEvery = 0,
  ...options
}: SetUp = {}): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sma-discord-'));
  const standIn = await startStandIn({ messageContent, recommendedShards, identifyEvery });
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  let store: KeptStore;
  const start = async (changed: Partial<DiscordOptions> = {}) => {
    store = await openStore({ file: join(dataDir, 'sma.sqlite'), now: () => new Date() });
    const bot = await startDiscord({
      token: standIn.token,
      rest: { ...standIn.rest, retries: 1 },
      assistant,
      commands,
      messageContent,
      limits: { person: { points: 1e6, seconds: 60 }, server: { points: 1e6, seconds: 60 } },
      now: () => new Date(),
      today: () => TODAY,
      ...options,
      ...changed,
      store: between(store),
      log,
    });
    const opened = store;
    return async () => {
      await bot.stop();
      await opened.close();
    };
  };
  let stop = await start();
  onTestFinished(async () => {
    await stop();
    await standIn.close();
    await rm(dataDir, { recursive: true });
  });
  return {
    standIn,
    log: lines,
    store: () => store,
    async restart(changed) {
      await stop();
      stop = await start(changed);
    },
  };
}

/** The store with some of its parts replaced. */
export function withParts(store: Store, parts: Partial<Store>): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(name in parts ? parts : target, name);
      return typeof value === 'function' && !(name in parts) ? value.bind(target) : value;
    },
  });
}
