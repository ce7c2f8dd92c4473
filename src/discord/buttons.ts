import { ComponentType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { Answer } from '../answer/types.ts';
import type { Language } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { chartOf } from './chart.ts';
import { contextAbout } from './context.ts';
import { languageOf } from './locale.ts';
import { renderAnswer } from './render/answer.ts';
import { renderChart } from './render/chart.ts';
import { type Press, readCustomId } from './render/custom-id.ts';
import { renderPassage } from './render/passage.ts';
import { renderOffer, renderSentence } from './render/sentence.ts';
import { renderSteps } from './render/steps.ts';
import type { Outcome, Plan } from './respond.ts';
import type { Pressed } from './send.ts';
import { conversationOf } from './slash.ts';
import { castVote, formForReason } from './votes.ts';
import {
  factsChanged,
  notYoursToRemove,
  ourFault,
  passageGone,
  receiptGone,
  unknownButton,
} from './wording.ts';

/** A button or select below an answer; all it knows stands in its id and in the receipt. */
export function buttonPlan(bot: Bot, pressed: Pressed): Plan {
  const press = readCustomId(pressed.customId);
  if (!press) {
    const lang = languageOf(pressed.locale);
    return { lang, how: 'private', work: async () => alone(renderSentence(unknownButton, lang)) };
  }
  const { lang } = press;
  if (press.do === 'down') return { lang, how: 'form', form: formForReason(press) };
  return { lang, how: howToShow(press, pressed), work: () => act(bot, press, pressed) };
}

function howToShow(press: Press, pressed: Pressed): 'public' | 'private' | 'update' {
  switch (press.do) {
    case 'flip':
      return press.asker === null || press.asker === pressed.user.id ? 'update' : 'private';
    case 'next':
    case 'again':
      return isHidden(pressed) ? 'private' : 'public';
    case 'share':
      return 'public';
    case 'remove':
      return mayRemove(press.asker, pressed) ? 'update' : 'private';
    default:
      return 'private';
  }
}

const isHidden = ({ message }: Pressed): boolean => message.flags.has(MessageFlags.Ephemeral);

/** The one who asked, in direct messages everybody there, and who may delete messages in the channel. */
function mayRemove(asker: string | null, { user, memberPermissions, guildId }: Pressed): boolean {
  return (
    asker === user.id ||
    guildId === null ||
    (memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false)
  );
}

async function act(bot: Bot, press: Press, pressed: Pressed): Promise<Outcome> {
  switch (press.do) {
    case 'up':
      return castVote(bot, { ...press, userId: pressed.user.id, vote: 'up', reason: null, tell: false });
    case 'remove':
      return mayRemove(press.asker, pressed)
        ? { remove: true }
        : alone(renderSentence(notYoursToRemove, press.lang));
    default: {
      const found = await answerOf(bot, press);
      return 'answer' in found ? actOn(bot, press, pressed, found.answer) : found;
    }
  }
}

async function actOn(bot: Bot, press: Press, pressed: Pressed, answer: Answer): Promise<Outcome> {
  const { lang } = press;
  const view = { lang, asker: pressed.user.id, lasting: true };
  const hidden = isHidden(pressed) ? 'asker' : 'all';
  switch (press.do) {
    case 'passage':
      return passageOf(bot, answer, press.mark, lang);
    case 'more':
      return passageOf(bot, answer, pressed.isStringSelectMenu() ? Number(pressed.values[0]) : 0, lang);
    case 'chart':
      return alone(renderChart(answer, await chartOf(answer, lang, bot.log), lang));
    case 'steps':
      return alone(renderSteps(answer, lang));
    case 'flip': {
      // A copy belongs to the one who sees it.
      const inPlace = howToShow(press, pressed) === 'update';
      const own = inPlace
        ? ({ asker: press.asker, seenBy: hidden } as const)
        : ({ seenBy: 'asker' } as const);
      const picture = hasPicture(pressed) ? await chartOf(answer, lang, bot.log) : null;
      return { message: renderAnswer(answer, { ...view, ...own, picture: picture ?? undefined }) };
    }
    case 'share':
      return { message: renderAnswer(answer, view) };
    case 'open':
      return { message: renderAnswer(answer, { ...view, seenBy: 'asker' }) };
    case 'next': {
      const text = answer.suggestions[press.index]?.text[lang];
      return text === undefined
        ? alone(renderSentence(unknownButton, lang))
        : askNext(bot, press, pressed, answer, text);
    }
    case 'again': {
      const fresh = bot.assistant.answer(answer.query, bot.today());
      const lasting = await bot.memory.keep(fresh, bot.today());
      return { message: renderAnswer(fresh, { ...view, lasting, seenBy: hidden }) };
    }
    default:
      return alone(renderSentence(unknownButton, lang));
  }
}

const hasPicture = ({ message }: Pressed): boolean =>
  message.components.some(({ type }) => type === ComponentType.MediaGallery);

/** The answer that a button belongs to, made again from its receipt; or the sentence that says why not. */
async function answerOf(bot: Bot, press: Press): Promise<{ answer: Answer } | Outcome> {
  const receipt = await bot.memory.receipt(press.receipt);
  if (receipt === undefined) return alone(renderSentence(ourFault, press.lang));
  if (receipt === null) return alone(renderSentence(receiptGone, press.lang));
  const answer = bot.assistant.answer(receipt.query, receipt.today);
  const changed = answer.corpus !== receipt.corpus && press.do !== 'again';
  return changed ? alone(renderOffer(factsChanged, press.lang, press.receipt)) : { answer };
}

function passageOf(bot: Bot, answer: Answer, mark: number, lang: Language): Outcome {
  const citation = answer.citations.find((each) => each.mark === mark);
  const passage = citation && bot.assistant.passage(citation.passage);
  return alone(passage ? renderPassage(passage, { answer, mark, lang }) : renderSentence(passageGone, lang));
}

/** Asks a next question on the subject of the answer below which it stands. */
async function askNext(
  bot: Bot,
  { lang }: Press,
  pressed: Pressed,
  { query }: Answer,
  text: string,
): Promise<Outcome> {
  const { assistant, memory } = bot;
  const today = bot.today();
  const hidden = isHidden(pressed);
  const conversation = hidden ? null : conversationOf(pressed);
  const ask = async (): Promise<Outcome> => {
    const context = contextAbout(query, null);
    const reply = assistant.ask({ text, lang, context, today });
    const [lasting] = await Promise.all([
      memory.keep(reply.answer, today),
      conversation && memory.remember(conversation, reply.context),
    ]);
    const view = { lang, asker: pressed.user.id, lasting, asked: text } as const;
    return { message: renderAnswer(reply.answer, { ...view, seenBy: hidden ? 'asker' : 'all' }) };
  };
  return conversation ? bot.turns.inOrder(conversation, ask) : ask();
}

const alone = (message: Exclude<Outcome, { remove: true }>['message']): Outcome => ({
  message,
  private: true,
});
