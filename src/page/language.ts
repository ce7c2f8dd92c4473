import { LANGUAGES, type Language } from '../text/localised.ts';

/**
 * The first language of an Accept-Language header that the page speaks, by weight; English where there is none.
 * "ko-KR,ko;q=0.9,en;q=0.8" → ko
 */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .slice(0, 20)
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const known = LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (known) return known;
  }
  return 'en';
}

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'ko' : 'en');
