import { ChannelType, type Message, MessageType } from 'discord.js';
import { withoutMentions } from './question-text.ts';
import type { Settings } from './settings/schema.ts';

/** A message that the bot should answer. */
export interface Address {
  readonly how: 'dm' | 'thread' | 'reply' | 'mention' | 'ask' | 'forum';
  /** What was written, without the mention of the bot. */
  readonly text: string;
  /** Set for a reply that Discord does not let us read: no mention in it and no message-content intent. */
  readonly unreadable: boolean;
}

/**
 * Whether a message is for the bot, and what it asks. In a thread that the bot opened people need not mention it, but
 * what they say to each other there is left alone.
 */
export function addressed(message: Message, { messageContent }: { messageContent: boolean }): Address | null {
  const { client, author, channel, type, mentions } = message;
  if (author.bot || message.webhookId || (type !== MessageType.Default && type !== MessageType.Reply))
    return null;
  const me = client.user.id;
  const myRoles = mentions.roles.filter((role) => role.tags?.botId === me).map((role) => role.id);
  const text = withoutMentions(message.content, [me, ...myRoles]);
  const mentioned = mentions.users.has(me) || (myRoles.length > 0 && message.content !== '');
  const repliesToMe = mentions.repliedUser?.id === me;

  if (channel.isDMBased()) return { how: 'dm', text, unreadable: false };
  if (repliesToMe) {
    const blank = message.content === '' && !mentioned && !messageContent;
    return { how: channel.isThread() ? 'thread' : 'reply', text, unreadable: blank };
  }
  if (mentioned) return { how: channel.isThread() ? 'thread' : 'mention', text, unreadable: false };
  const mine = channel.isThread() && channel.ownerId === me;
  const toOthers = mentions.repliedUser !== null || mentions.users.size > 0;
  return messageContent && mine && !toOthers && text !== ''
    ? { how: 'thread', text, unreadable: false }
    : null;
}

/**
 * What a message that is not addressed to the bot may still ask it, by the choice of the admins: in an ask channel,
 * or as the first message of a forum post, of which the title can always be read.
 */
export function invited(message: Message, { ask, forums }: Pick<Settings, 'ask' | 'forums'>): Address | null {
  const { author, channel, channelId, content, mentions, type } = message;
  if (author.bot || message.webhookId || (type !== MessageType.Default && type !== MessageType.Reply))
    return null;
  const toOthers = mentions.repliedUser !== null || mentions.users.size > 0;
  if (isForumPost(message) && channel.isThread() && forums.includes(channel.parentId ?? ''))
    return { how: 'forum', text: [channel.name, content].join('\n').trim(), unreadable: false };
  return ask.includes(channelId) && content.trim() !== '' && !toOthers
    ? { how: 'ask', text: content, unreadable: false }
    : null;
}

/** The message with which somebody opens a post in a forum; it has the id of the post. */
export function isForumPost({ channel, id }: Message): boolean {
  return channel.isThread() && channel.id === id && channel.parent?.type === ChannelType.GuildForum;
}
