import {
  PermissionFlagsBits as Bits,
  ChannelType,
  GatewayIntentBits as Intents,
  MessageFlags,
} from 'discord-api-types/v10';
import {
  archivedThread,
  cannotEditOthers,
  cannotReplyWithoutHistory,
  cannotSendToUser,
  invalidForm,
  lockedThread,
  missingAccess,
  missingPermissions,
  notFound,
  threadExists,
  unknownMessage,
} from './api-error.ts';
import { channelJson, messageJson, userJson } from './api-json.ts';
import { checkCommands } from './check-commands.ts';
import { checkMessage, pingsOf } from './check-message.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions, OpenInteraction } from './interactions.ts';
import { asList, asNumber, asRecord, asText, type Json } from './json.ts';
import { type Channel, type StoredMessage, sentFiles, type World } from './world.ts';

export interface RestParts {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly gatewayUrl: () => string;
  /** Commands by where they were registered: 'global' or the id of a server. */
  readonly commands: Map<string, readonly Json[]>;
  readonly grantMessageContent: boolean;
  /** Everybody who would have been pinged. */
  readonly pings: string[];
}

export interface RestRequest {
  readonly method: string;
  /** Without the address and the version. */
  readonly path: string;
  readonly body: unknown;
}

type Handler = (
  parts: RestParts,
  body: Json,
  ids: readonly string[],
  raw: unknown,
) => Json | readonly Json[] | null;

/** Answers a request as Discord would. @returns the body, null for 204. @throws ApiError */
export function handle(parts: RestParts, { method, path, body }: RestRequest): Json | readonly Json[] | null {
  for (const { verb, pattern, handler } of PATTERNS) {
    const found = verb === method && pattern.exec(path);
    if (found) return handler(parts, asRecord(body), found.slice(1), body);
  }
  throw notFound();
}

const ROUTES: readonly (readonly [string, Handler])[] = [
  [
    'GET /gateway/bot',
    ({ gateway, gatewayUrl }) => ({
      url: gatewayUrl(),
      shards: gateway.shards,
      session_start_limit: {
        total: 1000,
        remaining: 999,
        reset_after: 0,
        max_concurrency: gateway.maxConcurrency,
      },
    }),
  ],
  ['GET /users/@me', ({ world }) => userJson(world.bot)],
  [
    'GET /applications/@me',
    ({ world, grantMessageContent }) => ({ id: world.bot.id, flags: grantMessageContent ? 1 << 19 : 0 }),
  ],
  [
    'GET /users/@me/guilds',
    ({ world }) =>
      [...world.guilds.keys()].map((id) => ({ id, name: 'server', permissions: String(world.granted) })),
  ],
  ['PUT /applications/:id/commands', (parts, _, _ids, raw) => register(parts, 'global', raw)],
  ['PUT /applications/:id/guilds/:id/commands', (parts, _, ids, raw) => register(parts, ids[1]!, raw)],
  [
    'POST /interactions/:id/:id/callback',
    (parts, body, [id, token]) => {
      const { original, source } = parts.interactions.acknowledge(id!, token!, body);
      record(parts, asRecord(body.data), null);
      if (original) tell(parts, original, original === source ? 'MESSAGE_UPDATE' : 'MESSAGE_CREATE');
      return null;
    },
  ],
  [
    'GET /webhooks/:id/:id/messages/@original',
    (parts, _, [, token]) => json(parts, parts.interactions.original(parts.interactions.byToken(token!))),
  ],
  [
    'PATCH /webhooks/:id/:id/messages/@original',
    (parts, body, [, token]) => {
      const { interactions } = parts;
      record(parts, body, null);
      const message = interactions.editOriginal(interactions.byToken(token!), body);
      tell(parts, message, 'MESSAGE_UPDATE');
      return json(parts, message);
    },
  ],
  [
    'DELETE /webhooks/:id/:id/messages/@original',
    (parts, _, [, token]) => {
      const { interactions } = parts;
      const interaction = interactions.byToken(token!);
      remove(parts, interactions.original(interaction));
      interaction.answered ||= interaction.source !== null;
      return null;
    },
  ],
  [
    'POST /webhooks/:id/:id',
    (parts, body, [, token]) => followUp(parts, parts.interactions.byToken(token!), body),
  ],
  ['POST /channels/:id/messages/:id/threads', openThread],
  ['POST /channels/:id/messages', createMessage],
  [
    'GET /channels/:id/messages/:id',
    (parts, _, [channelId, id]) => {
      const channel = seeable(parts, channelId!);
      if (!parts.world.allows(channel, Bits.ReadMessageHistory)) throw missingPermissions();
      return json(parts, parts.world.message(id!));
    },
  ],
  [
    'PATCH /channels/:id/messages/:id',
    (parts, body, [channelId, id]) => {
      seeable(parts, channelId!);
      const message = parts.world.message(id!);
      if (message.author.id !== parts.world.bot.id) throw cannotEditOthers();
      parts.interactions.edit(message, body);
      tell(parts, message, 'MESSAGE_UPDATE');
      return json(parts, message);
    },
  ],
  [
    'POST /channels/:id/threads',
    (parts, body, [id]) => {
      const channel = seeable(parts, id!);
      const isPrivate = body.type === ChannelType.PrivateThread;
      if (!parts.world.allows(channel, isPrivate ? Bits.CreatePrivateThreads : Bits.CreatePublicThreads))
        throw missingPermissions();
      return newThread(parts, channel, body, {
        type: isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread,
      });
    },
  ],
  [
    'PUT /channels/:id/thread-members/:id',
    (parts, _, [id, userId]) => {
      const thread = seeable(parts, id!);
      if (!parts.world.isThread(thread)) throw notFound();
      thread.members.add(parts.world.user(userId!).id);
      return null;
    },
  ],
  ['GET /channels/:id', (parts, _, [id]) => channelJson(parts.world, seeable(parts, id!))],
  [
    'PATCH /channels/:id',
    (parts, body, [id]) => {
      const channel = seeable(parts, id!);
      if (channel.locked) throw missingPermissions();
      if (typeof body.archived === 'boolean') channel.archived = body.archived;
      return channelJson(parts.world, channel);
    },
  ],
  ['POST /channels/:id/typing', () => null],
  [
    'POST /users/@me/channels',
    ({ world }, body) => channelJson(world, world.dmWith(world.user(asText(body.recipient_id)))),
  ],
];

const PATTERNS = ROUTES.map(([route, handler]) => {
  const [verb = '', path = ''] = route.split(' ');
  return { verb, pattern: new RegExp(`^${path.replace(/:id/g, '([\\w-]+)')}$`), handler };
});

const json = ({ world }: RestParts, message: StoredMessage): Json => messageJson(world, message);

function register({ commands, world }: RestParts, where: string, raw: unknown): Json[] {
  if (where !== 'global' && !world.guilds.has(where)) throw missingAccess();
  checkCommands(raw);
  const registered = asList(raw).map((command) => ({ ...asRecord(command), id: world.ids.next() }));
  commands.set(where, registered);
  return registered;
}

function seeable({ world }: RestParts, id: string): Channel {
  const channel = world.channel(id);
  if (!world.allows(channel, Bits.ViewChannel)) throw missingAccess();
  return channel;
}

function record({ pings }: RestParts, body: Json, repliedTo: string | null): void {
  pings.push(...pingsOf(body, repliedTo));
}

/** Lets the gateway tell of a message that is there for all to see, if the bot is there as well. */
function tell(
  { world, gateway }: RestParts,
  message: StoredMessage,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
): void {
  const { guildId, type } = world.channel(message.channelId);
  if ((message.flags & MessageFlags.Ephemeral) !== 0 || !world.botIsIn(message.channelId)) return;
  gateway.dispatch(event, guildId ? Intents.GuildMessages : Intents.DirectMessages, () => ({
    ...messageJson(world, message),
    channel_type: type,
    ...(guildId && { guild_id: guildId }),
  }));
}

/** Deletes a message and lets the gateway tell of it. */
function remove({ world, gateway }: RestParts, { id, channelId, flags }: StoredMessage): void {
  world.messages.delete(id);
  const { guildId } = world.channel(channelId);
  if ((flags & MessageFlags.Ephemeral) !== 0 || !world.botIsIn(channelId)) return;
  gateway.dispatch('MESSAGE_DELETE', guildId ? Intents.GuildMessages : Intents.DirectMessages, () => ({
    id,
    channel_id: channelId,
    ...(guildId && { guild_id: guildId }),
  }));
}

function followUp(parts: RestParts, interaction: OpenInteraction, body: Json): Json {
  record(parts, body, null);
  return json(parts, parts.interactions.followUp(interaction, body));
}

function createMessage(parts: RestParts, body: Json, [channelId]: readonly string[]): Json {
  const { world } = parts;
  const channel = seeable(parts, channelId!);
  if (channel.recipient?.blocksDms) throw cannotSendToUser();
  checkMessage(body, 'create');
  if (world.isThread(channel)) {
    if (channel.locked) throw lockedThread();
    if (channel.archived) throw archivedThread();
    if (!world.allows(channel, Bits.SendMessagesInThreads)) throw missingPermissions();
  } else if (!world.allows(channel, Bits.SendMessages)) throw missingPermissions();
  const nonce = body.nonce === undefined ? null : String(body.nonce);
  const mine = [...world.messages.values()].filter(({ author }) => author.id === world.bot.id);
  const same = mine.find((message) => nonce !== null && message.nonce === nonce);
  if (same && body.enforce_nonce === true) return json(parts, same);
  const replied = repliedMessage(parts, channel, asRecord(body.message_reference));
  record(parts, body, replied?.author.id ?? null);
  const message = world.addMessage({
    channelId: channel.id,
    author: world.bot,
    content: asText(body.content),
    components: asList(body.components),
    files: sentFiles(body),
    flags: asNumber(body.flags),
    repliesTo: replied?.id ?? null,
    nonce,
  });
  tell(parts, message, 'MESSAGE_CREATE');
  return json(parts, message);
}

function repliedMessage({ world }: RestParts, channel: Channel, reference: Json): StoredMessage | null {
  if (reference.message_id === undefined) return null;
  if (!world.allows(channel, Bits.ReadMessageHistory)) throw cannotReplyWithoutHistory();
  const message = world.messages.get(asText(reference.message_id));
  if (message) return message;
  if (reference.fail_if_not_exists === false) return null;
  throw invalidForm([
    { path: 'message_reference', code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

const ARCHIVE_AFTER: readonly unknown[] = [undefined, null, 60, 1440, 4320, 10080];
const WITH_THREADS: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

function openThread(parts: RestParts, body: Json, [channelId, messageId]: readonly string[]): Json {
  const { world } = parts;
  const channel = seeable(parts, channelId!);
  if (!world.allows(channel, Bits.CreatePublicThreads)) throw missingPermissions();
  if (!WITH_THREADS.includes(channel.type) || world.message(messageId!).channelId !== channelId)
    throw unknownMessage();
  if (world.channels.has(messageId!)) throw threadExists();
  const type =
    channel.type === ChannelType.GuildAnnouncement
      ? ChannelType.AnnouncementThread
      : ChannelType.PublicThread;
  return newThread(parts, channel, body, { id: messageId!, type });
}

function newThread(parts: RestParts, channel: Channel, body: Json, given: Partial<Channel>): Json {
  const { world, gateway } = parts;
  const size = [...asText(body.name)].length;
  if (size < 1 || size > 100)
    throw invalidForm([
      { path: 'name', code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 100 in length.' },
    ]);
  if (!ARCHIVE_AFTER.includes(body.auto_archive_duration)) {
    throw invalidForm([
      {
        path: 'auto_archive_duration',
        code: 'BASE_TYPE_CHOICES',
        message: 'Value must be one of (60, 1440, 4320, 10080).',
      },
    ]);
  }
  const thread = world.addChannel(asText(body.name), {
    ...given,
    guildId: channel.guildId,
    parentId: channel.id,
    ownerId: world.bot.id,
  });
  gateway.dispatch('THREAD_CREATE', Intents.Guilds, () => ({
    ...channelJson(world, thread),
    newly_created: true,
  }));
  return channelJson(world, thread);
}
