import { type Lexeme, lex } from '../lexemes.ts';
import type { Quantity } from '../types.ts';
import { CURRENCY_BEFORE, KOREAN_NUMERALS, MONTHS, NUMBER_WORDS, ORDINAL_WORDS } from '../words.ts';
import { count } from './counts.ts';
import { englishAmount } from './english-amounts.ts';
import { englishDayFirst, englishMonthFirst } from './english-dates.ts';
import { koreanAmount } from './korean-amounts.ts';
import { koreanDate } from './korean-dates.ts';
import { WORD_FIRST } from './korean-numbers.ts';
import { shareScale } from './lists.ts';
import { numericDate } from './numeric-dates.ts';
import { ordinal } from './ordinals.ts';
import { percent } from './percents.ts';
import { type Found, type Rule, skipSpace } from './reading.ts';
import { speltYear } from './spelt-years.ts';
import { year } from './years.ts';

/**
 * Finds every figure in a text, in English and Korean notation, in order of appearance.
 * One pass over the lexemes, each rule looks a bounded distance ahead: linear in the length of the text.
 */
export function findQuantities(text: string): Quantity[] {
  const lexemes = lex(text);
  const found: Quantity[] = [];
  let at = 0;
  while (at < lexemes.length) {
    let hit: Found | null = null;
    if (mayBegin(lexemes[at]!)) {
      for (const rule of rulesAt(lexemes, at)) {
        hit = rule(lexemes, at);
        if (hit) break;
      }
    }
    if (hit) {
      found.push(...hit.quantities);
      at = hit.next;
    } else at += 1;
  }
  return shareScale(found, text);
}

/** Words and signs with which a figure can begin; all others are passed over at once. */
const BEGINNINGS = new Set([
  ...CURRENCY_BEFORE.keys(),
  ...MONTHS.keys(),
  ...NUMBER_WORDS.keys(),
  ...ORDINAL_WORDS.keys(),
  ...KOREAN_NUMERALS.keys(),
  'us',
  'a',
  'half',
  'nineteen',
  'twenty',
  'fy',
  "'",
  '’',
  '‘',
]);

/** In order: the first rule that takes a place has it. */
const RULES: Readonly<Record<Lexeme['type'], readonly Rule[]>> = {
  number: [],
  latin: [englishMonthFirst, speltYear, englishAmount, ordinal, year, count],
  hangul: [koreanAmount, count],
  symbol: [koreanDate, englishAmount, year],
  space: [],
};

/** For a number by what stands behind it, over a space: most rules look for a word or a sign there. */
const NUMBER_RULES: Readonly<Record<Lexeme['type'], readonly Rule[]>> = {
  number: [numericDate, year, count],
  latin: [englishDayFirst, englishAmount, percent, ordinal, year, count],
  hangul: [koreanDate, koreanAmount, englishAmount, percent, ordinal, year, count],
  symbol: [numericDate, englishDayFirst, englishAmount, percent, year, count],
  space: [year, count],
};

function rulesAt(lexemes: readonly Lexeme[], at: number): readonly Rule[] {
  const { type } = lexemes[at]!;
  return type === 'number' ? NUMBER_RULES[lexemes[skipSpace(lexemes, at + 1)]?.type ?? 'space'] : RULES[type];
}

function mayBegin({ type, text }: Lexeme): boolean {
  if (type === 'number') return true;
  if (type === 'space') return false;
  return BEGINNINGS.has(text) || (type === 'hangul' && WORD_FIRST.test(text));
}
