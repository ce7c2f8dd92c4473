import type { Language } from '../text/localised.ts';

/** The language of a person's Discord, as far as the bot speaks it. */
export function languageOf(locale: string): Language {
  return locale === 'ko' ? 'ko' : 'en';
}
