import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events, OAuth2Scopes, Routes } from 'discord.js';
import type { Assistant } from '../assistant/types.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/types.ts';
import type { Bot } from './bot.ts';
import { type ClientSettings, createClient } from './client.ts';
import type { Command } from './command.ts';
import { logFailure } from './failures.ts';
import { type LimitRates, Limits } from './limits.ts';
import { Memory } from './memory.ts';
import { INVITED_WITH } from './permissions.ts';
import { PersonalSettings } from './personal/personal-settings.ts';
import { registration } from './registration.ts';
import { Router } from './router.ts';
import { compareServers } from './servers.ts';
import { ServerSettings } from './settings/server-settings.ts';
import { startError } from './start-error.ts';
import { Turns } from './turns.ts';
import { type DiscordObserver, isConnected, isReachable, watchClient } from './watch.ts';

/**
 * The bot in Discord. Events come in at `router`, become a Query in the assistant, and the Answer leaves through
 * `render` and `send`; the store holds what must outlive a restart. No clock, environment or file is read here.
 */

/**
 * A question takes 6 ms of the processor, so that so many in hand are 2.3 s of it: what comes after them would be
 * acknowledged after Discord's 3 s, and would fill the memory meanwhile.
 */
const MOST_AT_ONCE = 400;

export interface DiscordOptions extends ClientSettings {
  readonly token: string;
  readonly assistant: Assistant;
  readonly store: Store;
  readonly log: Log;
  /** From `loadCommands`. */
  readonly commands: readonly Command[];
  /** Registers the commands with this server only, where they appear at once; else everywhere. */
  readonly guildId?: string | undefined;
  /** The clock, for quiet hours and limits. */
  readonly now: () => Date;
  /** The UTC date now, YYYY-MM-DD. */
  readonly today: () => string;
  /** Sees what passes between us and Discord. */
  readonly observer?: DiscordObserver | undefined;
  /** How much people and servers may ask. */
  readonly limits?: LimitRates | undefined;
  /** When an interaction is acknowledged without its answer, in milliseconds. Default 1,500 of Discord's 3,000. */
  readonly deferAfterMs?: number | undefined;
  /** Events in hand from which on interactions are turned away with a sentence. Default 400. */
  readonly mostAtOnce?: number | undefined;
  /** Told every {@link waitingEveryMs} that Discord, or the next of its shards, is not ready yet. */
  readonly onWaiting?: ((seconds: number) => void) | undefined;
  /** Milliseconds. Default 30,000. */
  readonly waitingEveryMs?: number | undefined;
}

export interface RunningDiscord {
  /** Name of the bot, for the terminal. */
  readonly name: string;
  /** Servers the bot is in, now. */
  guilds(): number;
  /** Whether the gateway is connected, now. */
  connected(): boolean;
  /** Whether Discord's REST interface answers. */
  reachable(): Promise<boolean>;
  /** Where an admin invites the bot with the least permissions. */
  readonly inviteUrl: string;
  /** Answers what was begun, for at most 5 seconds, and leaves Discord. The store stays open. */
  stop(): Promise<void>;
}

/**
 * Connects, registers the commands and starts to answer.
 * @throws DiscordStartError saying what to do, when Discord does not let the bot in
 */
export async function startDiscord(options: DiscordOptions): Promise<RunningDiscord> {
  const { log, store, assistant, now, today, token, messageContent } = options;
  const bot: Bot = {
    assistant,
    now,
    today,
    log,
    messageContent,
    memory: new Memory(store, log),
    settings: new ServerSettings(store, log, now),
    people: new PersonalSettings(store, log, now),
    limits: new Limits(options.limits),
    kept: store.kept,
    turns: new Turns(),
    commands: new Map(options.commands.map((command) => [command.name, command])),
    deferAfterMs: options.deferAfterMs ?? 1500,
    mostAtOnce: options.mostAtOnce ?? MOST_AT_ONCE,
  };
  const router = new Router(bot);
  const client = createClient(options);
  logEvents(client, log);
  if (options.observer) watchClient(client, options.observer);
  router.listen(client);
  const waitNoLonger = tellOfWaiting(client, options);
  try {
    const [ready] = await Promise.all([readyClient(client), client.login(token)]);
    // once: the process with the first shard is there in every deployment
    if (ready.ws.shards.has(0)) await register(ready, options);
    log.info({ commands: options.commands.length, guilds: ready.guilds.cache.size }, 'connected to Discord');
    void compareServers(bot, ready);
    return running(ready, router);
  } catch (error) {
    await client.destroy();
    throw startError(error, options);
  } finally {
    waitNoLonger();
  }
}

/**
 * Waited for as long as it takes: discord.js tries by itself again, and a client that is given up while it connects goes
 * on to connect, beside the next one.
 */
const readyClient = (client: Client): Promise<Client<true>> =>
  new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });

/** Says that nothing happens, until it is ended. */
function tellOfWaiting(client: Client, { onWaiting, waitingEveryMs = 30_000 }: DiscordOptions): () => void {
  const told = setInterval(() => onWaiting?.(waitingEveryMs / 1000), waitingEveryMs);
  // Discord lets one shard in every five seconds: many take longer than one may
  client.on(Events.ShardReady, () => told.refresh());
  return () => clearInterval(told);
}

async function register(
  { application, rest }: Client<true>,
  { commands, guildId }: DiscordOptions,
): Promise<void> {
  const { id } = application;
  const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
  await rest.put(route, { body: registration(commands) });
}

/** What goes wrong between the gateway and us is logged; discord.js connects again by itself. */
function logEvents(client: Client, log: Log): void {
  client.on(Events.Error, (error) => logFailure(log, error, 'run the client'));
  client.on(Events.ShardError, (error, shard) => {
    log.warn({ shard, what: error.message }, 'the connection to Discord failed; connecting again');
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ shard, code }, 'Discord closed the connection'),
  );
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'connected to Discord again'));
  client.rest.on('rateLimited', ({ route, timeToReset }) =>
    log.warn({ route, timeToReset }, 'Discord asks to wait'),
  );
}

/** How long a stop waits for answers that were begun, in milliseconds. */
const STOP_WITHIN = 5000;

function running(client: Client<true>, router: Router): RunningDiscord {
  return {
    name: client.user.username,
    guilds: () => client.guilds.cache.size,
    connected: () => isConnected(client),
    reachable: () => isReachable(client),
    inviteUrl: client.generateInvite({
      scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
      permissions: [...INVITED_WITH],
    }),
    async stop() {
      router.stopListening(client);
      await Promise.race([router.settled(), delay(STOP_WITHIN, undefined, { ref: false })]);
      await client.destroy();
    },
  };
}
