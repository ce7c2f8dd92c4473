import type { Json } from './json.ts';
import type { Channel, StoredMessage, User, World } from './world.ts';

/** The message in the shape of Discord's API. @param readable whether the receiver may read its content */
export function messageJson(world: World, message: StoredMessage, readable = true, depth = 0): Json {
  const mentioned = [...message.content.matchAll(/<@!?(\d+)>/g)].flatMap(
    ([, id]) => world.users.get(id!) ?? [],
  );
  const replied = message.repliesTo === null ? undefined : world.messages.get(message.repliesTo);
  const { flags, interaction } = message;
  return {
    id: message.id,
    channel_id: message.channelId,
    author: userJson(message.author),
    content: readable ? message.content : '',
    components: readable ? message.components : [],
    flags,
    type: message.repliesTo === null ? 0 : 19,
    timestamp: new Date(Number((BigInt(message.id) >> 22n) + 1_420_070_400_000n)).toISOString(),
    edited_timestamp: message.edited ? new Date().toISOString() : null,
    tts: false,
    mention_everyone: false,
    mentions: mentioned.map((user) => userJson(user)),
    mention_roles: [...message.content.matchAll(/<@&(\d+)>/g)].map(([, id]) => id),
    attachments: message.files.map(({ name, bytes }, index) => ({
      id: String(index),
      filename: name,
      size: bytes.byteLength,
      url: `https://cdn.example/${name}`,
      proxy_url: `https://cdn.example/${name}`,
    })),
    embeds: [],
    pinned: false,
    ...(message.nonce !== null && { nonce: message.nonce }),
    ...(interaction && {
      interaction_metadata: {
        id: interaction.id,
        type: 2,
        user: userJson(interaction.user),
        authorizing_integration_owners: {},
      },
    }),
    ...(message.repliesTo !== null && {
      message_reference: { type: 0, message_id: message.repliesTo, channel_id: message.channelId },
      ...(depth === 0 && {
        referenced_message: replied ? messageJson(world, replied, world.canAlwaysRead(replied), 1) : null,
      }),
    }),
  };
}

/** A user in the shape of Discord's API. */
export function userJson({ id, username, bot }: User): Json {
  return { id, username, global_name: username, discriminator: '0', avatar: null, bot };
}

/** A channel, thread or direct-message channel in the shape of Discord's API. */
export function channelJson(world: World, channel: Channel): Json {
  const { id, type, name, guildId, parentId, ownerId, recipient } = channel;
  if (recipient) return { id, type, recipients: [userJson(recipient)], last_message_id: null };
  if (guildId === null) return { id, type, name, recipients: [], owner_id: world.alice.id };
  return {
    id,
    type,
    name,
    guild_id: guildId,
    parent_id: parentId,
    position: 0,
    rate_limit_per_user: 0,
    ...(world.isThread(channel)
      ? {
          owner_id: ownerId,
          message_count: 0,
          member_count: 1,
          total_message_sent: 0,
          thread_metadata: {
            archived: channel.archived,
            locked: channel.locked,
            auto_archive_duration: 1440,
            archive_timestamp: new Date().toISOString(),
          },
        }
      : {
          permission_overwrites: channel.denied
            ? [{ id: world.bot.id, type: 1, allow: '0', deny: channel.denied.toString() }]
            : [],
        }),
  };
}

/** The server as GUILD_CREATE tells it. */
export function guildJson(world: World, id: string = world.guildId): Json {
  const all = world.channelsOf(id);
  const { channels, roles } = world.furniture;
  const role = { color: 0, hoist: false, position: 0, mentionable: false, flags: 0, managed: false };
  return {
    id,
    name: 'Test server',
    owner_id: world.alice.id,
    preferred_locale: 'en-US',
    roles: [
      { ...role, id, name: '@everyone', permissions: '0' },
      {
        ...role,
        id: world.botRoleId,
        name: 'sma-bot',
        managed: true,
        permissions: world.granted.toString(),
        tags: { bot_id: world.bot.id },
      },
      ...Array.from({ length: roles }, (_, index) => ({
        ...role,
        id: world.ids.next(),
        name: `role ${index}`,
        permissions: '0',
      })),
    ],
    members: [
      {
        user: userJson(world.bot),
        roles: [world.botRoleId],
        joined_at: '2024-01-01T00:00:00.000Z',
        deaf: false,
        mute: false,
        flags: 0,
      },
    ],
    channels: [
      ...all.filter((channel) => !world.isThread(channel)).map((channel) => channelJson(world, channel)),
      ...Array.from({ length: channels }, (_, index) => ({
        id: world.ids.next(),
        type: 0,
        name: `channel-${index}`,
        topic: 'What this channel is for, and what its rules are.',
        position: index,
        rate_limit_per_user: 0,
        permission_overwrites: [{ id, type: 0, allow: '0', deny: '0' }],
      })),
    ],
    threads: all
      .filter((channel) => world.isThread(channel) && !channel.archived)
      .map((channel) => channelJson(world, channel)),
    emojis: [],
    stickers: [],
    features: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    member_count: 3,
    large: false,
    unavailable: false,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    joined_at: '2024-01-01T00:00:00.000Z',
  };
}
