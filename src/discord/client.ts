import { Client, type ClientOptions, GatewayIntentBits as Intent, Options, Partials } from 'discord.js';

export interface ClientSettings {
  /** Whether to ask for the privileged message-content intent. */
  readonly messageContent: boolean;
  /** The shards of this process, of how many in all. Default: all that Discord wants. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number } | null | undefined;
  /** Passed on to discord.js; `api` is the base address of Discord's REST interface. */
  readonly rest?: ClientOptions['rest'];
}

/**
 * discord.js keeps a queue for each token of an interaction, and looks once an hour which are no longer needed. A token
 * is used for seconds: at 200 interactions a second an hour of them fills the memory. In milliseconds.
 */
const QUEUES = { handlerSweepInterval: 60_000, hashSweepInterval: 600_000, hashLifetime: 3_600_000 };

/**
 * Discord counts answers to interactions apart from its 50 requests a second, discord.js counts them in: deferred
 * answers would wait for each other when many ask at once. Everything else stays far below 50, by the limits of what
 * people may ask, and is told to wait by Discord itself if it does not.
 */
const REQUESTS_A_SECOND = 500;

/**
 * Of messages only those of the bot that people reply to are kept, which come along with the reply and are older than
 * this, in milliseconds: what has just been sent comes back as an event, which is all that is looked at. Each takes some
 * 10 kB, and to look through 100,000 channels for old ones a tenth of a second.
 */
const JUST_SENT_MS = 2_000;
const KEPT_SECONDS = { interval: 300, lifetime: 120 };

/**
 * The client of discord.js with what the bot needs of Discord and no more: no members, no presences, hardly a message
 * kept in memory.
 */
export function createClient({ messageContent, rest, shards }: ClientSettings): Client {
  return new Client({
    intents: [
      Intent.Guilds,
      Intent.GuildMessages,
      Intent.DirectMessages,
      ...(messageContent ? [Intent.MessageContent] : []),
    ],
    // Direct messages come from channels that are not known yet.
    // Messages that are deleted or edited are mostly older than what is kept in memory.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: 'auto' }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: {
        maxSize: 0,
        keepOverLimit: ({ author, client, createdTimestamp }) =>
          author?.id === client.user.id && Date.now() - createdTimestamp > JUST_SENT_MS,
      },
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 200, keepOverLimit: (user) => user.id === user.client.user?.id },
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildInviteManager: 0,
      GuildBanManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      VoiceStateManager: 0,
      AutoModerationRuleManager: 0,
    }),
    sweepers: { ...Options.DefaultSweeperSettings, messages: KEPT_SECONDS },
    rest: { ...QUEUES, globalRequestsPerSecond: REQUESTS_A_SECOND, ...rest },
  });
}
