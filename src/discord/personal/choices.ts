/** What `/sma language` offers; `none` takes a choice back. */
export const LANGUAGE_CHOICES = ['auto', 'en', 'ko', 'none'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];
