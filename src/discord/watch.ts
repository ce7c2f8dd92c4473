import {
  type Client,
  type CloseEvent,
  GatewayCloseCodes as Code,
  DiscordAPIError,
  Events,
  Routes,
  Status,
} from 'discord.js';

/** Told of what passes between us and Discord, for measurements and the watchdog. Never of what people write. */
export interface DiscordObserver {
  /** An interaction was acknowledged for the first time, so long after it arrived. */
  acknowledged(seconds: number): void;
  /** An interaction was acknowledged too late, and the person saw a failure. */
  late(): void;
  gateway(event: 'ready' | 'resumed' | 'reconnecting' | 'closed' | 'error'): void;
  /** A response of the REST interface. @param status of HTTP */
  response(status: number): void;
  /** Discord will not have this connection again. */
  closedForGood(why: string, restartHelps: boolean): void;
}

/** Discord's limit for the first acknowledgement, in seconds. */
const LIMIT = 3;

/** Interactions whose acknowledgement is awaited at most; the oldest are forgotten first. */
const MOST = 10_000;

/** Lets `observer` see what the client does. @param clock milliseconds that only grow */
export function watchClient(
  client: Client,
  observer: DiscordObserver,
  clock = () => performance.now(),
): void {
  const arrived = new Map<string, number>();
  client.on(Events.InteractionCreate, ({ id }) => {
    if (arrived.has(id)) return;
    arrived.set(id, clock());
    if (arrived.size > MOST) arrived.delete(arrived.keys().next().value ?? '');
  });
  client.rest.on('response', ({ path }, { status }) => {
    observer.response(status);
    const id = /^\/interactions\/(\d+)\/[^/]+\/callback/.exec(path)?.[1];
    const since = id && arrived.get(id);
    if (!id || since === undefined || since === '' || status === 429 || status >= 500) return;
    arrived.delete(id);
    const seconds = (clock() - since) / 1000;
    observer.acknowledged(seconds);
    if (seconds > LIMIT || status === 404) observer.late();
  });
  client.on(Events.ShardReady, () => observer.gateway('ready'));
  client.on(Events.ShardResume, () => observer.gateway('resumed'));
  client.on(Events.ShardReconnecting, () => observer.gateway('reconnecting'));
  client.on(Events.ShardError, () => observer.gateway('error'));
  client.on(Events.ShardDisconnect, ({ code }: CloseEvent) => {
    observer.gateway('closed');
    const why = FOR_GOOD.get(code);
    if (why) observer.closedForGood(why, code === Code.ShardingRequired);
  });
}

/** Whether every shard of this process is connected, now. */
export function isConnected({ ws }: Client): boolean {
  return ws.shards.size > 0 && ws.shards.every(({ status }) => status === Status.Ready);
}

/** Whether Discord's REST interface answers, were it to refuse. */
export function isReachable({ rest }: Client): Promise<boolean> {
  return rest.get(Routes.gateway(), { auth: false }).then(
    () => true,
    (error: unknown) => error instanceof DiscordAPIError && error.status < 500,
  );
}

/** Codes after which discord.js does not connect again, and what to do about them. */
const FOR_GOOD: ReadonlyMap<number, string> = new Map([
  [
    Code.AuthenticationFailed,
    'Discord no longer accepts the token. Copy it again from the page "Bot" of your application.',
  ],
  [
    Code.DisallowedIntents,
    'Discord no longer grants the message-content intent. Switch it on on the page "Bot" of your application, or set DISCORD_MESSAGE_CONTENT=off.',
  ],
  [Code.InvalidIntents, 'Discord does not know an intent that the bot asks for. Use a newer version of it.'],
  [Code.InvalidAPIVersion, 'Discord no longer speaks the version that the bot does. Use a newer one of it.'],
  [Code.InvalidShard, 'Discord does not take this shard. Correct SHARDS and SHARD_COUNT.'],
  [Code.ShardingRequired, 'The bot is in so many servers that Discord wants more shards.'],
]);
