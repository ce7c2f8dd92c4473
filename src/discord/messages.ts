import type { Message } from 'discord.js';
import type { Answer } from '../answer/types.ts';
import type { ThreadContext } from '../assistant/types.ts';
import type { Query } from '../query/schema.ts';
import { describeSubject } from '../render/subject.ts';
import type { Localised } from '../text/localised.ts';
import { type Address, addressed, invited, isForumPost } from './addressed.ts';
import type { Bot } from './bot.ts';
import { contextAbout } from './context.ts';
import { deliver } from './deliver.ts';
import { logFailure } from './failures.ts';
import { languageOf } from './locale.ts';
import { chosenLanguage } from './personal/personal-settings.ts';
import { type Place, placeOf } from './place.ts';
import { threadName } from './question-text.ts';
import { renderAnswer } from './render/answer.ts';
import { renderSentence } from './render/sentence.ts';
import type { SeenIds } from './seen.ts';
import { pressesIn } from './shown.ts';
import {
  askLaterInChannel,
  askOnByMention,
  askOnFreely,
  followUpsAbout,
  ourFault,
  unreadableReply,
} from './wording.ts';

/** Answers a message if it is for the bot. Never throws. @param told who was told of which obstacle */
export async function answerMessage(bot: Bot, message: Message, told: SeenIds): Promise<void> {
  try {
    const { channel } = message;
    // After a restart a thread may be known by its id alone.
    if (channel.isThread() && !channel.ownerId) await channel.fetch();
    const mine = addressed(message, bot);
    // What is not for the bot costs no look at the settings where nothing could come of it.
    if (!mine && !(message.inGuild() && (bot.messageContent || isForumPost(message)))) return;
    const place = await placeOf(bot, message);
    const address = mine ?? (place.closed ? null : invited(message, place.settings));
    if (!address) return;
    const wait = await bot.limits.wait(message.author.id, message.guildId);
    if (wait) {
      // Said once: what comes until then is not answered, as it says. Nobody asked in a forum.
      if (wait.first && address.how !== 'forum') await say(bot, message, askLaterInChannel(wait), told);
      return;
    }
    const conversation = ['dm', 'thread', 'forum'].includes(address.how) ? message.channelId : null;
    const answer = () => answerTo(bot, message, { ...address, ...place, conversation, told });
    await bot.turns.inOrder(conversation ?? message.id, answer);
  } catch (error) {
    const failure = logFailure(bot.log, error, 'answer a message');
    if (failure === 'fault') await say(bot, message, ourFault, told);
  }
}

/** Says a sentence where the question was asked, in the language of the server. */
async function say({ log }: Bot, message: Message, sentence: Localised, told: SeenIds): Promise<void> {
  const lang = languageOf(message.guild?.preferredLocale ?? 'en-US');
  const render = () => renderSentence(sentence, lang);
  await deliver(message, { log, told, lang, thread: null, closed: null, render, opened: async () => {} });
}

/** A message to be answered, with what its place asks for. */
interface Addressed extends Address, Place {
  readonly conversation: string | null;
  readonly told: SeenIds;
}

async function answerTo(bot: Bot, message: Message, address: Addressed): Promise<void> {
  const { log, assistant, memory } = bot;
  const { text, how, conversation, told, settings, closed } = address;
  if (address.unreadable) return say(bot, message, unreadableReply, told);
  const today = bot.today();
  const [context, chosen] = await Promise.all([
    contextOf(bot, message, conversation),
    bot.people.answersIn(message.author.id),
  ]);
  const language = chosenLanguage(chosen, settings);
  const reply = assistant.ask({ text, lang: language, context, today });
  const { answer } = reply;
  const { lang } = answer;
  // Nobody asked the bot in a forum: it speaks only when it has the answer.
  if (how === 'forum' && !isWellAnswered(answer)) return;
  const [lasting] = await Promise.all([
    memory.keep(answer, today),
    !closed && conversation && memory.remember(conversation, reply.context),
    settings.gaps === 'on' && memory.noteGap(text, answer, today),
  ]);
  const threaded = (how === 'mention' || how === 'ask') && deservesThread(answer, text);
  const isPrivate = settings.threads === 'private';
  await deliver(message, {
    log,
    told,
    lang,
    closed,
    thread: threaded && settings.threads !== 'place' ? { name: threadName(text, lang), isPrivate } : null,
    render: ({ preface, newThread = false, seenBy = 'all' }) =>
      renderAnswer(answer, {
        lang,
        asker: message.author.id,
        lasting,
        preface,
        seenBy,
        // A private thread does not hang on the question.
        asked: newThread && isPrivate ? text : undefined,
        hint: newThread
          ? bot.messageContent
            ? askOnFreely
            : askOnByMention
          : conversation
            ? subjectHint(reply.context.query)
            : undefined,
      }),
    opened: (threadId) => memory.remember(threadId, reply.context),
  });
}

/** What the next message of a conversation will be taken to be about, and how to leave it. */
function subjectHint(query: Query): Localised | undefined {
  const subject = describeSubject(query);
  return subject ? followUpsAbout(subject) : undefined;
}

/** Answered in full, on the subject. */
const isWellAnswered = ({ status, query, statements }: Answer): boolean =>
  status === 'answered' && statements.length > 0 && query.parts.every(({ kind }) => kind !== 'meta');

/** A thread for what may be followed up; greetings, help and other subjects are answered in place. */
function deservesThread({ query }: Answer, text: string): boolean {
  return (
    text !== '' &&
    query.parts.some((part) => part.kind !== 'meta' && (part.kind !== 'nothing' || part.why === 'unclear'))
  );
}

/** What the question follows up: the answer that it replies to, else what its thread or DM was last about. */
async function contextOf(
  { memory }: Bot,
  message: Message,
  conversation: string | null,
): Promise<ThreadContext | null> {
  const remembered = conversation ? await memory.context(conversation) : null;
  const receiptId = await repliedReceipt(message);
  const receipt = receiptId ? await memory.receipt(receiptId) : null;
  const carries = receipt?.query.parts.some((part) => part.kind !== 'meta' && part.kind !== 'nothing');
  return receipt && carries ? contextAbout(receipt.query, remembered) : remembered;
}

/** The receipt in the buttons of the bot's message that this one replies to; null when there is none. */
async function repliedReceipt(message: Message): Promise<string | null> {
  const { reference, mentions, client, channel } = message;
  if (!reference?.messageId || mentions.repliedUser?.id !== client.user.id) return null;
  const known = channel.messages.cache.get(reference.messageId);
  const replied = known ?? (await message.fetchReference().catch(() => null));
  return (replied && pressesIn(replied)[0]?.receipt) ?? null;
}
