/** The languages the bot answers in. */
export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same thing said in every language; a record, so that a missing language does not compile. */
export type Localised = Readonly<Record<Language, string>>;

/** A message with arguments: one record with a function a language, applied to both at once. */
export function message<Arguments>(
  forms: Readonly<Record<Language, (args: Arguments) => string>>,
): (args: Arguments) => Localised {
  return (args) => ({ en: forms.en(args), ko: forms.ko(args) });
}

/** A localised text made by saying `each` in every language. */
export function localise(each: (lang: Language) => string): Localised {
  return { en: each('en'), ko: each('ko') };
}
