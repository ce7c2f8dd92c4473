import {
  type AnyThreadChannel,
  ChannelType,
  type GuildTextBasedChannel,
  type Message,
  type SendableChannels,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import type { Log } from '../log.ts';
import type { Language, Localised } from '../text/localised.ts';
import { type Failure, failureOf, isMissingAccess, logFailure } from './failures.ts';
import {
  firstMissing,
  neededForThread,
  neededToSend,
  PERMISSION_NAMES,
  type Permission,
} from './permissions.ts';
import type { DiscordMessage } from './render/message.ts';
import { renderSentence } from './render/sentence.ts';
import type { SeenIds } from './seen.ts';
import { sendPrivately, sendTo } from './send.ts';
import { type Obstacle, obstacleSentence } from './wording.ts';

/** How an answer comes to stand where it does. */
export interface Shown {
  /** Why it comes another way than it should. */
  readonly preface?: Localised | undefined;
  /** Whether it is the first in a thread that was opened for it. */
  readonly newThread?: boolean;
  readonly seenBy?: 'all' | 'kept';
}

export interface Delivery {
  readonly log: Log;
  readonly lang: Language;
  /** The thread to open for the answer; null: it stands where it was asked. */
  readonly thread: { readonly name: string; readonly isPrivate: boolean } | null;
  /** Why nothing may stand where it was asked; null: it may. */
  readonly closed: Localised | null;
  /** The answer, as it comes to stand somewhere. */
  readonly render: (how: Shown) => DiscordMessage;
  /** Called with the id of a new thread before the answer stands in it. */
  readonly opened: (threadId: string) => Promise<void>;
  /** Who was told of which obstacle already: once is enough. */
  readonly told: SeenIds;
}

/**
 * Answers a message in the best place there is: a new thread, else where it was asked, else privately.
 * What stood in the way is told to the asker alone. Never throws.
 */
export async function deliver(asking: Message, delivery: Delivery): Promise<void> {
  const { channel } = asking;
  try {
    if (channel.isDMBased() || !asking.inGuild()) {
      if (channel.isSendable()) await sendTo(channel, delivery.render({}), { asking, quote: false });
      return;
    }
    const { closed } = delivery;
    if (closed) {
      const message = delivery.render({ preface: closed, seenBy: 'kept' });
      return await sendPrivately(asking.author, message, asking);
    }
    const thread = await inNewThread(asking, delivery);
    if (thread.done) return;
    const place = await whereAsked(asking, delivery);
    const obstacle = place.done ? (thread.obstacle ?? place.obstacle) : place.obstacle;
    const sentence = obstacle && obstacleSentence({ obstacle, channel: asking.channel.name });
    if (!place.done)
      await sendPrivately(asking.author, delivery.render({ preface: sentence ?? undefined }), asking);
    else if (sentence) await tellOnce(asking, sentence, delivery);
  } catch (error) {
    logFailure(delivery.log, error, 'answer a message');
  }
}

interface Attempt {
  readonly done: boolean;
  /** What kept it from being done, or done as it should be; null where there is nothing to tell. */
  readonly obstacle: Obstacle | null;
}

async function inNewThread(asking: Message<true>, delivery: Delivery): Promise<Attempt> {
  const { channel } = asking;
  const wanted = delivery.thread;
  const takesThreads =
    channel.type === ChannelType.GuildText ||
    (channel.type === ChannelType.GuildAnnouncement && !wanted?.isPrivate);
  if (!wanted || !takesThreads) return { done: false, obstacle: null };
  const { name, isPrivate } = wanted;
  const missing = firstMissing(channel, neededForThread(isPrivate));
  if (missing) return { done: false, obstacle: lacking(missing, 'thread') };
  try {
    const thread = isPrivate ? await openPrivately(asking, name) : await openThread(asking, name);
    await delivery.opened(thread.id);
    await sendTo(thread, delivery.render({ newThread: true }), { asking, quote: false });
    return { done: true, obstacle: null };
  } catch (error) {
    const likely = lacking(isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads', 'thread');
    return { done: false, obstacle: obstacleAfter(delivery.log, error, 'open a thread', likely) };
  }
}

async function openThread(asking: Message<true>, name: string): Promise<AnyThreadChannel> {
  try {
    return await asking.startThread({ name, autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
  } catch (error) {
    // Somebody was faster; the thread of a message has the id of the message.
    if (failureOf(error) !== 'thread-exists') throw error;
    const existing = await asking.client.channels.fetch(asking.id);
    if (existing?.isThread()) return existing;
    throw error;
  }
}

/** A thread that only the asker and moderators see. */
async function openPrivately({ channel, author }: Message<true>, name: string): Promise<AnyThreadChannel> {
  if (channel.type !== ChannelType.GuildText) throw new TypeError('no private threads here');
  const thread = await channel.threads.create({
    name,
    type: ChannelType.PrivateThread,
    invitable: false,
    autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
  });
  await thread.members.add(author.id);
  return thread;
}

async function whereAsked(asking: Message<true>, delivery: Delivery): Promise<Attempt> {
  const { channel } = asking;
  const missing = firstMissing(channel, neededToSend(channel));
  if (missing) return { done: false, obstacle: lacking(missing, 'send') };
  const unquotable = !channel.isThread() && firstMissing(channel, ['ReadMessageHistory']) !== null;
  try {
    await sendHere(channel, delivery.render({}), { asking, quote: !channel.isThread() && !unquotable });
    return { done: true, obstacle: unquotable ? lacking('ReadMessageHistory', 'quote') : null };
  } catch (error) {
    const likely = lacking(channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages', 'send');
    return { done: false, obstacle: obstacleAfter(delivery.log, error, 'send an answer', likely) };
  }
}

/** Sends; without quoting where that turns out not to be allowed, and opens a thread again that was archived. */
async function sendHere(
  channel: SendableChannels & GuildTextBasedChannel,
  message: DiscordMessage,
  how: Parameters<typeof sendTo>[2],
): Promise<void> {
  try {
    await sendTo(channel, message, how);
  } catch (error) {
    if (failureOf(error) === 'unquotable') return sendTo(channel, message, { ...how, quote: false });
    if (failureOf(error) !== 'archived' || !channel.isThread()) throw error;
    await channel.setArchived(false).catch(() => {
      // A locked thread cannot be opened again: what the first try said counts.
      throw error;
    });
    await sendTo(channel, message, how);
  }
}

/** Answering elsewhere would not help; logged by `deliver`. */
const HOPELESS: readonly Failure[] = ['gone', 'acknowledged', 'dm-blocked', 'unavailable'];

/** What a failure means for the asker; what cannot be helped by answering elsewhere is thrown on. */
function obstacleAfter(log: Log, error: unknown, doing: string, likely: Obstacle): Obstacle {
  const failure = failureOf(error);
  if (HOPELESS.includes(failure)) throw error;
  logFailure(log, error, doing);
  switch (failure) {
    case 'forbidden': {
      const unseen = isMissingAccess(error) && likely.kind === 'permission';
      return unseen ? lacking('ViewChannel', likely.need) : likely;
    }
    case 'automod':
    case 'slow-mode':
    case 'too-many-threads':
      return { kind: failure };
    case 'locked':
    case 'archived':
      return { kind: 'locked' };
    default:
      return { kind: 'refused' };
  }
}

const lacking = (permission: Permission, need: 'thread' | 'send' | 'quote'): Obstacle => ({
  kind: 'permission',
  permission: PERMISSION_NAMES[permission],
  need,
});

/** Tells the asker privately, once for each channel and obstacle; who takes no direct messages is not told. */
async function tellOnce(
  asking: Message<true>,
  sentence: Localised,
  { log, lang, told }: Delivery,
): Promise<void> {
  if (!told.first(`${asking.author.id} ${asking.channelId} ${sentence.en}`)) return;
  try {
    await sendPrivately(asking.author, renderSentence(sentence, lang), null);
  } catch (error) {
    logFailure(log, error, 'tell of an obstacle');
  }
}
