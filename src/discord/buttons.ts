import { MessageFlags } from 'discord.js';
import type { Answer } from '../answer/types.ts';
import type { Language } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { contextAbout } from './context.ts';
import { languageOf } from './locale.ts';
import { renderAnswer } from './render/answer.ts';
import { type Press, readCustomId } from './render/custom-id.ts';
import { renderPassage } from './render/passage.ts';
import { renderOffer, renderSentence } from './render/sentence.ts';
import type { Outcome, Plan } from './respond.ts';
import type { Pressed } from './send.ts';
import { conversationOf } from './slash.ts';
import { factsChanged, ourFault, passageGone, receiptGone, unknownButton } from './wording.ts';

/** A button or select below an answer; all it knows stands in its id and in the receipt. */
export function buttonPlan(bot: Bot, pressed: Pressed): Plan {
  const press = readCustomId(pressed.customId);
  if (!press) {
    const lang = languageOf(pressed.locale);
    return { lang, how: 'private', work: async () => alone(renderSentence(unknownButton, lang)) };
  }
  return { lang: press.lang, how: howToShow(press, pressed), work: () => act(bot, press, pressed) };
}

function howToShow(press: Press, pressed: Pressed): Plan['how'] {
  switch (press.do) {
    case 'passage':
    case 'more':
      return 'private';
    case 'flip':
      return press.asker === null || press.asker === pressed.user.id ? 'update' : 'private';
    case 'next':
    case 'again':
      return pressed.message.flags.has(MessageFlags.Ephemeral) ? 'private' : 'public';
  }
}

async function act(bot: Bot, press: Press, pressed: Pressed): Promise<Outcome> {
  const found = await answerOf(bot, press);
  if ('message' in found) return found;
  const { answer } = found;
  switch (press.do) {
    case 'passage':
      return passageOf(bot, answer, press.mark, press.lang);
    case 'more':
      return passageOf(bot, answer, pressed.isStringSelectMenu() ? Number(pressed.values[0]) : 0, press.lang);
    case 'flip': {
      const { lang } = press;
      // A copy belongs to the one who sees it.
      const asker = howToShow(press, pressed) === 'update' ? press.asker : pressed.user.id;
      return { message: renderAnswer(answer, { lang, asker, lasting: true }) };
    }
    case 'next': {
      const text = answer.suggestions[press.index]?.text[press.lang];
      return text === undefined
        ? alone(renderSentence(unknownButton, press.lang))
        : askNext(bot, press, pressed, answer, text);
    }
    case 'again': {
      const fresh = bot.assistant.answer(answer.query, bot.today());
      const lasting = await bot.memory.keep(fresh, bot.today());
      return { message: renderAnswer(fresh, { lang: press.lang, asker: pressed.user.id, lasting }) };
    }
  }
}

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
  const hidden = pressed.message.flags.has(MessageFlags.Ephemeral);
  const conversation = hidden ? null : conversationOf(pressed);
  const ask = async (): Promise<Outcome> => {
    const context = contextAbout(query, null);
    const reply = assistant.ask({ text, lang, context, today });
    const [lasting] = await Promise.all([
      memory.keep(reply.answer, today),
      conversation && memory.remember(conversation, reply.context),
    ]);
    return { message: renderAnswer(reply.answer, { lang, asker: pressed.user.id, lasting, asked: text }) };
  };
  return conversation ? bot.turns.inOrder(conversation, ask) : ask();
}

const alone = (message: Outcome['message']): Outcome => ({ message, private: true });
