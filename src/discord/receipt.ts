import type { Language } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { renderReceipt } from './render/receipt.ts';
import { renderSentence } from './render/sentence.ts';
import type { Outcome } from './respond.ts';
import { ourFault, unknownReceipt } from './wording.ts';

/** What an answer was made from, by its receipt. @param given as a person typed it */
export async function showReceipt(bot: Bot, given: string, lang: Language): Promise<Outcome> {
  const receipt = await bot.memory.receipt(given.trim().toLowerCase());
  if (!receipt)
    return { message: renderSentence(receipt === null ? unknownReceipt : ourFault, lang), private: true };
  const answer = bot.assistant.answer(receipt.query, receipt.today);
  return { message: renderReceipt(receipt, answer, lang) };
}
