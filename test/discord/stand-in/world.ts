import { PermissionFlagsBits as Bits, ChannelType, MessageFlags } from 'discord-api-types/v10';
import { unknownChannel, unknownMessage, unknownUser } from './api-error.ts';
import type { SentFile } from './body.ts';
import type { Clock } from './clock.ts';
import { Snowflakes } from './clock.ts';
import { forgetOldest } from './forget.ts';
import { asList, type Json } from './json.ts';

/** What there is: servers with channels, their people, direct messages, and every message in them. */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
  /** Takes no direct messages from bots. */
  blocksDms: boolean;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly guildId: string | null;
  readonly name: string;
  readonly parentId: string | null;
  readonly ownerId: string | null;
  /** The person of a direct-message channel. */
  readonly recipient: User | null;
  /** Permissions taken from the bot here. */
  denied: bigint;
  /** People in a thread. */
  readonly members: Set<string>;
  archived: boolean;
  locked: boolean;
}

export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly author: User;
  readonly repliesTo: string | null;
  /** The interaction that it answers, and whose. */
  readonly interaction: { readonly id: string; readonly user: User } | null;
  files: readonly SentFile[];
  content: string;
  components: readonly unknown[];
  flags: number;
  nonce: string | null;
  /** A deferred answer that is not filled in yet. */
  loading: boolean;
  edited: boolean;
}

const THREADS: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** What the bot's role grants: what its invite link asks for. */
export const BOT_PERMISSIONS =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.CreatePublicThreads |
  Bits.SendMessagesInThreads |
  Bits.ReadMessageHistory;

export const sentFiles = (body: Json): readonly SentFile[] => asList(body.files) as readonly SentFile[];

export class World {
  /** What the bot's role grants. */
  granted = BOT_PERMISSIONS;
  readonly ids: Snowflakes;
  readonly bot: User;
  /** The server of all tests that need but one. */
  readonly guildId: string;
  /** Servers that the bot is in, each with the channel where people ask. */
  readonly guilds = new Map<string, Channel>();
  readonly botRoleId: string;
  /** Where everything is asked unless a test says otherwise. */
  readonly general: Channel;
  readonly alice: User;
  readonly bob: User;
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, StoredMessage>();
  /** What every server has beside what tests add to it. */
  furniture = { channels: 0, roles: 0 };
  readonly #channelsOf = new Map<string, Channel[]>();

  /** @param keep how many messages are remembered, the newest */
  constructor(
    clock: Clock,
    private readonly keep = Number.POSITIVE_INFINITY,
  ) {
    this.ids = new Snowflakes(clock);
    this.guildId = this.ids.next();
    this.botRoleId = this.ids.next();
    this.bot = this.addUser('sma-bot', true);
    this.alice = this.addUser('alice');
    this.bob = this.addUser('bob');
    this.general = this.addChannel('general');
    this.guilds.set(this.guildId, this.general);
  }

  /** One more server that the bot is in. @param id default: any. @returns its channel */
  addGuild(id: string = this.ids.next()): Channel {
    const channel = this.addChannel('general', { guildId: id });
    this.guilds.set(id, channel);
    return channel;
  }

  addUser(username: string, bot = false): User {
    const user: User = { id: this.ids.next(), username, bot, blocksDms: false };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(name: string, given: Partial<Channel> = {}): Channel {
    const channel: Channel = {
      id: this.ids.next(),
      type: ChannelType.GuildText,
      guildId: this.guildId,
      name,
      parentId: null,
      ownerId: null,
      recipient: null,
      members: new Set(),
      denied: 0n,
      archived: false,
      locked: false,
      ...given,
    };
    this.channels.set(channel.id, channel);
    if (channel.guildId !== null)
      this.#channelsOf.set(channel.guildId, [...this.channelsOf(channel.guildId), channel]);
    return channel;
  }

  /** The channels and threads of a server. */
  channelsOf(guildId: string): readonly Channel[] {
    return this.#channelsOf.get(guildId) ?? [];
  }

  /** The direct messages with a person; there is one channel each. */
  dmWith(user: User): Channel {
    const known = [...this.channels.values()].find(({ recipient }) => recipient?.id === user.id);
    return known ?? this.addChannel('', { type: ChannelType.DM, guildId: null, recipient: user });
  }

  addMessage(given: Pick<StoredMessage, 'channelId' | 'author'> & Partial<StoredMessage>): StoredMessage {
    const message: StoredMessage = {
      id: this.ids.next(),
      content: '',
      components: [],
      files: [],
      flags: 0,
      nonce: null,
      repliesTo: null,
      interaction: null,
      loading: false,
      edited: false,
      ...given,
    };
    this.messages.set(message.id, message);
    forgetOldest(this.messages, this.keep);
    return message;
  }

  user(id: string): User {
    const user = this.users.get(id);
    if (!user) throw unknownUser();
    return user;
  }

  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (!channel) throw unknownChannel();
    return channel;
  }

  message(id: string): StoredMessage {
    const message = this.messages.get(id);
    if (!message) throw unknownMessage();
    return message;
  }

  /** What everybody in a channel sees, oldest first. */
  messagesIn(channelId: string): StoredMessage[] {
    return [...this.messages.values()].filter(
      (m) => m.channelId === channelId && (m.flags & MessageFlags.Ephemeral) === 0,
    );
  }

  /** Whether the bot may do something in a channel; a thread goes by its parent. */
  allows(channel: Channel, permission: bigint): boolean {
    if (!this.botIsIn(channel.id)) return false;
    if (channel.guildId === null) return true;
    const denied = channel.parentId === null ? channel.denied : this.channel(channel.parentId).denied;
    return (this.granted & ~denied & permission) === permission;
  }

  /** Whether the bot is a member of the server, or the channel is one of its direct messages. */
  botIsIn(channelId: string): boolean {
    const { guildId, type } = this.channel(channelId);
    return guildId === null ? type === ChannelType.DM : this.guilds.has(guildId);
  }

  isThread({ type }: Channel): boolean {
    return THREADS.includes(type);
  }

  /** Without the message-content intent a bot reads what mentions it, what it wrote and direct messages. */
  canAlwaysRead({ content, author, channelId }: StoredMessage): boolean {
    const mentions = content.includes(`<@${this.bot.id}>`) || content.includes(`<@!${this.bot.id}>`);
    return mentions || author.id === this.bot.id || this.channels.get(channelId)?.guildId === null;
  }
}
