import { type Message, MessageType } from 'discord.js';
import { withoutMentions } from './question-text.ts';

/** A message that the bot should answer. */
export interface Address {
  readonly how: 'dm' | 'thread' | 'reply' | 'mention';
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
