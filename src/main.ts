import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import type { Withheld } from './answer/assemble.ts';
import type { Assistant } from './assistant/types.ts';
import { ConfigError, EXIT_CONFIG, EXIT_LATER, hideSecrets, readConfig, StartError } from './config/index.ts';
import { CorpusError } from './corpus/errors.ts';
import { WithheldLog } from './desk/withheld.ts';
import { DiscordStartError } from './discord/errors.ts';
import type { DiscordOptions } from './discord/index.ts';
import { CommandFileError, loadCommands } from './discord/load-commands.ts';
import { forgetOld } from './discord/retention.ts';
import { createLog, type Log } from './log.ts';
import { startPage } from './page/index.ts';
import {
  corpusFolder,
  describeCorpus,
  describeLeftOut,
  loadAssistant,
  loadMeanwhile,
  reloadCorpus,
} from './start/corpus.ts';
import { ExchangeableAssistant } from './start/exchangeable-assistant.ts';
import { joinDiscord, watchDiscord } from './start/join-discord.ts';
import { Observation } from './start/observation.ts';
import { createWorkshop } from './start/workshop.ts';
import { type KeptStore, openStore, StoreError, UnreachableStoreError } from './store/index.ts';

/** Wires everything; the only place that knows the clock, the environment and the folders. */

/** What was started, to be stopped in the opposite order. */
const running: { readonly name: string; readonly stop: () => Promise<void> }[] = [];

/** How long stopping may take before the process ends anyway. */
const STOP_WITHIN_MS = 9000;

/** By then the start is over. */
const IDLE_AFTER_MS = 5000;

const DAY_MS = 24 * 60 * 60 * 1000;

const clock = (): number => performance.now();
const now = (): Date => new Date();
const isoDay = (time: Date): string => time.toISOString().slice(0, 10);
const today = (): string => isoDay(now());
const say = (sentence: string): void => console.log(sentence);

async function start(): Promise<void> {
  dotenv.config({ quiet: true });
  const { config, warnings } = readConfig(process.env);
  warnings.forEach(say);
  const log = createLog(config.logLevel);
  process.on('unhandledRejection', (reason) => fail(reason, log));
  process.on('uncaughtException', (error) => fail(error, log));

  const opened = await openStore({ ...config.store, now, log });
  running.push({ name: 'the store', stop: () => opened.close() });

  const began = performance.now();
  let seen: Observation | null = null as Observation | null;
  const withheld = new WithheldLog(today);
  const onWithheld = (statement: Withheld) => {
    seen?.metrics.count('sma_withheld_total', {});
    withheld.note(statement);
  };
  const origin = { config, additions: opened.additions, log, onWithheld };
  const loaded = await loadAssistant(origin);
  const took = Math.round(performance.now() - began);
  say(`Read ${describeCorpus(loaded.corpus)} in ${took} ms.`);
  for (const addition of loaded.leftOut) say(describeLeftOut(addition));
  const assistant = new ExchangeableAssistant(loaded);
  const reload = oneAfterTheOther(() => reloadCorpus(assistant, () => loadMeanwhile(origin)));
  process.on('SIGHUP', () => void reload().then(({ told }) => say(hideSecrets(told))));

  seen = new Observation({
    store: opened,
    assistant,
    withDiscord: config.discord !== null,
    clock,
    onClosedForGood,
  });
  const { store, health } = seen;
  if (config.discord?.shards?.ids.includes(0) ?? true) await forgetDaily(store, log);

  const commands = await loadCommands(fileURLToPath(new URL('../commands', import.meta.url)));
  const { host, port } = config;
  const parts = { store, today, log };
  const onPage = commands.filter(({ discordOnly }) => !discordOnly);
  const page = await startPage({
    ...parts,
    commands: onPage,
    assistant: seen.assistantFor('page'),
    knowledge: () => assistant.knowledge,
    health,
    host,
    port,
    desk: {
      password: config.deskPassword,
      store,
      assistant,
      withheld,
      workshop: createWorkshop({ assistant, reload, folder: corpusFolder(config) }),
      clock,
    },
  });
  running.push({ name: 'the page', stop: page.stop });
  if (port !== 0 && page.port !== port) say(`Port ${port} is taken; the page uses ${page.port}.`);
  if (!config.discord) {
    say(
      'To join Discord, put DISCORD_TOKEN=… into a file named .env (.env.example explains it) and start again.',
    );
  }
  say(`Open ${page.url} and ask.`);
  setTimeout(loaded.keep, IDLE_AFTER_MS).unref();
  if (config.discord) {
    const { guildId, api, ...discord } = config.discord;
    await join(
      {
        ...parts,
        ...discord,
        commands,
        now,
        guildId: guildId ?? undefined,
        rest: api ? { api } : undefined,
        assistant: seen.assistantFor('discord'),
        observer: seen.observer,
      },
      seen,
      // of many servers hundreds may ask at once, and there is memory for it
      discord.shards ? assistant : undefined,
    );
  }
}

/** The same work, begun only when what was begun before is done. */
function oneAfterTheOther<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

/** Deletes what has been kept long enough, now and every day. */
async function forgetDaily(store: KeptStore, log: Log): Promise<void> {
  const forget = () => forgetOld(store, now());
  await forget();
  setInterval(() => {
    forget().catch((err: unknown) => log.error({ err }, 'what is old could not be deleted'));
  }, DAY_MS).unref();
}

async function join(
  options: DiscordOptions,
  seen: Observation,
  rehearsal: Assistant | undefined,
): Promise<void> {
  const stopping = new AbortController();
  running.push({ name: 'joining Discord', stop: async () => stopping.abort() });
  const discord = await joinDiscord(options, { say, signal: stopping.signal, rehearsal });
  if (!discord) return;
  running.push({ name: 'Discord', stop: () => discord.stop() });
  seen.discord = discord;
  watchDiscord(discord, { say, clock, leave: () => void stop(EXIT_LATER) });
  const guilds = discord.guilds();
  say(`${discord.name} is in Discord, in ${guilds} server${guilds === 1 ? '' : 's'}.`);
  say(`Invite it to another one: ${discord.inviteUrl}`);
}

/** Discord will not have the bot any more; only where a new start helps is the exit code one that asks for it. */
function onClosedForGood(why: string, restartHelps: boolean): void {
  console.error(why);
  void stop(restartHelps ? EXIT_LATER : EXIT_CONFIG);
}

/** Stops everything, newest first, and ends the process. */
async function stop(code: number): Promise<never> {
  setTimeout(() => process.exit(code || 1), STOP_WITHIN_MS).unref();
  for (const part of running.splice(0).reverse()) {
    await part
      .stop()
      .catch((error: unknown) => console.error(`Stopping ${part.name} failed: ${sentenceOf(error)}`));
  }
  process.exit(code);
}

/** Something was not foreseen: said in a sentence, logged with its details, and the process ends. */
function fail(error: unknown, log: Log): void {
  console.error(`The program has to stop because of a fault in it: ${sentenceOf(error)}`);
  log.fatal({ err: error }, 'unforeseen');
  void stop(1);
}

/** The first line of what an error says, without secrets. */
function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return hideSecrets(text.split('\n')[0] ?? '');
}

/** What an operator can mend is said as it is and ends with 78, so that nothing restarts the program in vain. */
function explainStart(error: unknown): number {
  if (
    error instanceof ConfigError ||
    error instanceof StartError ||
    error instanceof CorpusError ||
    error instanceof CommandFileError ||
    error instanceof DiscordStartError
  ) {
    console.error(hideSecrets(error.message));
    return EXIT_CONFIG;
  }
  if (error instanceof StoreError) {
    console.error(`${process.env.DATABASE_URL?.trim() ? 'DATABASE_URL' : 'DATA_DIR'}: ${error.message}`);
    return error instanceof UnreachableStoreError ? EXIT_LATER : EXIT_CONFIG;
  }
  console.error(`The program could not start: ${sentenceOf(error)}`);
  return 1;
}

// a terminal that was closed, or a pipe nobody reads, does not take the bot with it
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

/** Whether `npm run start:shards` started this process, for one shard. */
const managed = process.env.SHARDING_MANAGER !== undefined;

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // a terminal tells the shards as well as their manager, which then tells them again
    if (stopping && managed) return;
    // asked twice: at once
    if (stopping) process.exit(130);
    stopping = true;
    say('Stopping.');
    void stop(0);
  });
}
// without its manager a shard would run beside the one that the next manager starts
if (managed) {
  process.on('disconnect', () => {
    if (stopping) return;
    stopping = true;
    void stop(EXIT_LATER);
  });
}

try {
  await start();
} catch (error) {
  await stop(explainStart(error));
}
