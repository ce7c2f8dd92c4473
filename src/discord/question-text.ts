import type { Language } from '../text/localised.ts';
import { cutAtWord } from './render/cut.ts';
import { plainLine } from './render/escape.ts';
import { threadNameWithoutWords } from './wording.ts';

/** Mentions of people, roles, channels and commands, custom emoji and times, as Discord writes them. */
const MARKUP = /<(?:@[!&]?|#|\/[^:>]{1,100}:|a?:\w{1,32}:|t:-?|id:)[^>\s]{0,40}>/gu;

/** Longest name of a thread; Discord allows 100. */
const THREAD_NAME = 90;

/** A question as one line without mentions and invisible characters, for names and for the curator. */
export function plainQuestion(text: string): string {
  return plainLine(text.replace(MARKUP, ' ').replace(/@(?=everyone|here)/gu, ''));
}

/** Takes the mentions of the bot out of what a person wrote; everything else stays. @param ids of the bot and its role */
export function withoutMentions(text: string, ids: readonly string[]): string {
  return text
    .replace(/<@[!&]?(\d{15,20})>/gu, (mention, id: string) => (ids.includes(id) ? ' ' : mention))
    .trim();
}

/** A name for the thread of a question, 1–90 characters. */
export function threadName(text: string, lang: Language): string {
  const words = plainQuestion(text)
    .replace(/[*_`~|#<>\\]/gu, '')
    .trim();
  return words === '' ? threadNameWithoutWords[lang] : cutAtWord(words, THREAD_NAME);
}
