import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { createAssistant } from './assistant/index.ts';
import {
  type Config,
  ConfigError,
  EXIT_CONFIG,
  EXIT_LATER,
  hideSecrets,
  packageRoot,
  readConfig,
  StartError,
} from './config/index.ts';
import { CorpusError } from './corpus/errors.ts';
import { readCorpusFolder } from './corpus/files.ts';
import { loadCorpus } from './corpus/load.ts';
import type { Corpus } from './corpus/schema.ts';
import { DiscordStartError } from './discord/errors.ts';
import type { DiscordOptions } from './discord/index.ts';
import { CommandFileError, loadCommands } from './discord/load-commands.ts';
import { createLog, type Log } from './log.ts';
import { startPage } from './page/index.ts';
import { openStore, StoreError, UnreachableStoreError } from './store/index.ts';

/** Wires everything; the only place that knows the clock, the environment and the folders. */

/** What was started, to be stopped in the opposite order. */
const running: { readonly name: string; readonly stop: () => Promise<void> }[] = [];

/** How long stopping may take before the process ends anyway. */
const STOP_WITHIN_MS = 9000;

/** Days without a question after which a conversation is forgotten. */
const CONVERSATION_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

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

  const began = performance.now();
  const corpus = readCorpus(config);
  const assistant = createAssistant(corpus, {
    onWithheld: ({ rows, faults }) =>
      log.warn({ rows, faults }, 'a sentence failed its check and was not shown'),
  });
  const { articles, passages, rows } = corpus;
  const took = Math.round(performance.now() - began);
  say(`Read ${articles.size} sources, ${passages.size} passages and ${rows.length} facts in ${took} ms.`);

  const store = await openStore({ ...config.store, now, log });
  running.push({ name: 'the store', stop: () => store.close() });
  const forget = () => store.forgetOlderThan(isoDay(new Date(now().getTime() - CONVERSATION_DAYS * DAY_MS)));
  await forget();
  setInterval(() => {
    forget().catch((err: unknown) => log.error({ err }, 'old conversations could not be forgotten'));
  }, DAY_MS).unref();

  const commands = await loadCommands(fileURLToPath(new URL('../commands', import.meta.url)));
  const { host, port } = config;
  const page = await startPage({ assistant, store, commands, today, host, port, log });
  running.push({ name: 'the page', stop: page.stop });
  if (port !== 0 && page.port !== port) say(`Port ${port} is taken; the page uses ${page.port}.`);
  if (config.discord) await joinDiscord(config.discord, { assistant, store, commands, today, log });
  else
    say(
      'To join Discord, put DISCORD_TOKEN=… into a file named .env (.env.example explains it) and start again.',
    );
  say(`Open ${page.url} and ask.`);
}

/** discord.js is loaded here and not at the top: without a token it would only cost time and memory. */
async function joinDiscord(
  { token, guildId, messageContent }: NonNullable<Config['discord']>,
  parts: Pick<DiscordOptions, 'assistant' | 'store' | 'commands' | 'today' | 'log'>,
): Promise<void> {
  const { startDiscord } = await import('./discord/index.ts');
  const discord = await startDiscord({ ...parts, token, messageContent, guildId: guildId ?? undefined });
  running.push({ name: 'Discord', stop: () => discord.stop() });
  const guilds = discord.guilds();
  say(`${discord.name} is in Discord, in ${guilds} server${guilds === 1 ? '' : 's'}.`);
  say(`Invite it to another one: ${discord.inviteUrl}`);
}

/** The corpus of the setting, or the one that comes with the program. */
function readCorpus({ corpusDir }: Config): Corpus {
  const folder = corpusDir ?? join(packageRoot(), 'corpus');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StartError(`${corpusDir ? 'CORPUS_DIR: there' : 'There'} is no folder "${folder}".`);
  }
  return loadCorpus(readCorpusFolder(folder));
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

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // asked twice: at once
    if (stopping) process.exit(130);
    stopping = true;
    say('Stopping.');
    void stop(0);
  });
}

try {
  await start();
} catch (error) {
  await stop(explainStart(error));
}
