import type { Language } from '../../text/localised.ts';

const segmenters = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  ko: new Intl.Segmenter('ko', { granularity: 'sentence' }),
} as const satisfies Record<Language, Intl.Segmenter>;

/** The sentences of a text, without the spaces between them. */
export function sentences(text: string, lang: Language): string[] {
  return [...segmenters[lang].segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((part) => part !== '');
}

/**
 * At most `most` UTF-16 units; what is longer ends before a word, or inside an endless one, with "…".
 * For labels, names and sentences that alone fill a message; other texts are cut at their sentences.
 */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  const space = room.lastIndexOf(' ');
  const cut = space > most / 2 ? room.slice(0, space) : room;
  return `${withoutHalves(cut).trimEnd()}…`;
}

/** A cut must not leave half of a surrogate pair, nor the backslash of a character that is gone. */
const withoutHalves = (text: string): string =>
  text.replace(/[\uD800-\uDBFF]$/, '').replace(/(?<!\\)((?:\\\\)*)\\$/, '$1');
