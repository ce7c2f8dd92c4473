import { ComponentType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { Answer } from '../answer/types.ts';
import type { Language, Localised } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { chartOf } from './chart.ts';
import { contextAbout } from './context.ts';
import { languageOf } from './locale.ts';
import { placeOf } from './place.ts';
import { privacyPlan, readPrivacyId } from './privacy/plan.ts';
import { type AnswerView, renderAnswer } from './render/answer.ts';
import { renderChart } from './render/chart.ts';
import { type Press, readCustomId } from './render/custom-id.ts';
import { renderPassage } from './render/passage.ts';
import { renderOffer, renderSentence } from './render/sentence.ts';
import { renderSteps } from './render/steps.ts';
import type { Outcome, Plan } from './respond.ts';
import type { Pressed } from './send.ts';
import { readPanelId } from './settings/panel-id.ts';
import { panelPlan } from './settings/plan.ts';
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

/** A button or select; all it knows stands in its id, in the receipt and in the settings of the server. */
export async function pressPlan(bot: Bot, pressed: Pressed): Promise<Plan> {
  const ofPanel = readPanelId(pressed.customId);
  if (ofPanel) return panelPlan(bot, pressed, ofPanel);
  const ofPrivacy = readPrivacyId(pressed.customId);
  if (ofPrivacy) return privacyPlan(bot, pressed, ofPrivacy);
  const press = readCustomId(pressed.customId);
  if (!press) {
    const lang = languageOf(pressed.locale);
    return { lang, how: 'private', work: async () => alone(renderSentence(unknownButton, lang)) };
  }
  const { lang } = press;
  if (press.do === 'down') return { lang, how: 'form', form: formForReason(press) };
  const { closed } = await placeOf(bot, pressed);
  const at = { ...press, pressed, closed };
  return { lang, how: howToShow(at), work: () => act(bot, at) };
}

/** What was pressed, where, and why nothing may be shown to all there; null: it may. */
type At = Press & { readonly pressed: Pressed; readonly closed: Localised | null };

function howToShow(press: At): 'public' | 'private' | 'update' {
  const { pressed, closed } = press;
  switch (press.do) {
    case 'flip':
      return press.asker === null || press.asker === pressed.user.id ? 'update' : 'private';
    case 'next':
    case 'again':
      return isHidden(pressed) || closed ? 'private' : 'public';
    case 'share':
      return closed ? 'private' : 'public';
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

async function act(bot: Bot, press: At): Promise<Outcome> {
  const { pressed, closed, lang } = press;
  switch (press.do) {
    case 'up':
      return castVote(bot, { ...press, userId: pressed.user.id, vote: 'up', reason: null, tell: false });
    case 'remove':
      return mayRemove(press.asker, pressed)
        ? { remove: true }
        : alone(renderSentence(notYoursToRemove, lang));
    case 'share':
      if (closed) return alone(renderSentence(closed, lang));
  }
  const found = await answerOf(bot, press);
  return 'answer' in found ? actOn(bot, press, found.answer) : found;
}

async function actOn(bot: Bot, press: At, answer: Answer): Promise<Outcome> {
  const { lang, pressed, closed } = press;
  const view = { lang, asker: pressed.user.id, lasting: true };
  const own: AnswerView['seenBy'] = closed ? 'kept' : 'asker';
  const seenBy = isHidden(pressed) ? own : 'all';
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
      const whose =
        howToShow(press) === 'update' ? ({ asker: press.asker, seenBy } as const) : { seenBy: own };
      const picture = hasPicture(pressed) ? await chartOf(answer, lang, bot.log) : null;
      return { message: renderAnswer(answer, { ...view, ...whose, picture: picture ?? undefined }) };
    }
    case 'share':
      return { message: renderAnswer(answer, view) };
    case 'open':
      return { message: renderAnswer(answer, { ...view, seenBy: own }) };
    case 'next': {
      const text = answer.suggestions[press.index]?.text[lang];
      return text === undefined
        ? alone(renderSentence(unknownButton, lang))
        : askNext(bot, press, answer, text);
    }
    case 'again': {
      const fresh = bot.assistant.answer(answer.query, bot.today());
      const lasting = await bot.memory.keep(fresh, bot.today());
      return { message: renderAnswer(fresh, { ...view, lasting, seenBy: closed ? own : seenBy }) };
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
async function askNext(bot: Bot, press: At, { query }: Answer, text: string): Promise<Outcome> {
  const { lang, pressed, closed } = press;
  const { assistant, memory } = bot;
  const today = bot.today();
  const seenBy = howToShow(press) === 'public' ? 'all' : closed ? 'kept' : 'asker';
  const conversation = seenBy !== 'all' ? null : conversationOf(pressed);
  const ask = async (): Promise<Outcome> => {
    const context = contextAbout(query, null);
    const reply = assistant.ask({ text, lang, context, today });
    const [lasting] = await Promise.all([
      memory.keep(reply.answer, today),
      conversation && memory.remember(conversation, reply.context),
    ]);
    const view = { lang, asker: pressed.user.id, lasting, asked: text, seenBy } as const;
    return { message: renderAnswer(reply.answer, view) };
  };
  return conversation ? bot.turns.inOrder(conversation, ask) : ask();
}

const alone = (message: Exclude<Outcome, { remove: true }>['message']): Outcome => ({
  message,
  private: true,
});
