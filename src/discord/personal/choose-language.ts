import type { BaseInteraction } from 'discord.js';
import type { Language, Localised } from '../../text/localised.ts';
import type { Bot } from '../bot.ts';
import { languageOf } from '../locale.ts';
import { renderSentence } from '../render/sentence.ts';
import type { Outcome } from '../respond.ts';
import type { LanguageChoice } from './choices.ts';
import { CHOSEN, chooseHow, couldNotSave, savedFor } from './words.ts';

/**
 * `/sma language`: sets in which language a person is answered, or says what they chose.
 * @param choice undefined: only say it
 * @param lang the language until now
 */
export async function chooseLanguage(
  bot: Bot,
  { user: { id: userId }, locale }: Pick<BaseInteraction, 'user' | 'locale'>,
  choice: LanguageChoice | undefined,
  lang: Language,
): Promise<Outcome> {
  if (choice === undefined) {
    const known = (await bot.people.answersIn(userId)) ?? 'none';
    return told(chooseHow({ chosen: CHOSEN[known] }), lang);
  }
  try {
    await bot.people.chooseAnswersIn(userId, choice === 'none' ? null : choice);
  } catch (err) {
    bot.log.error({ err }, 'the setting of a person could not be saved');
    return told(couldNotSave, lang);
  }
  const said = choice === 'en' || choice === 'ko' ? choice : languageOf(locale);
  return told(savedFor({ chosen: CHOSEN[choice] }), said);
}

const told = (text: Localised, lang: Language): Outcome => ({
  message: renderSentence(text, lang),
  private: true,
});
