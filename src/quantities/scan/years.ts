import type { Lexeme } from '../lexemes.ts';
import type { Quantity } from '../types.ts';
import { COUNTERS } from '../words.ts';
import { currencyAfter } from './currencies.ts';
import { SPACED_UNIT } from './korean-numbers.ts';
import { percentAt } from './percents.ts';
import { asYear, expandYear, isApostrophe, isDash, isInteger, type Rule, skipSpace } from './reading.ts';
import { scaleAt } from './scales.ts';

/** 2019, '19, FY2019, FY19, 19년, "in 93", and two years of a span: 1996–98. */
export const year: Rule = (lexemes, at) => {
  const first = lexemes[at]!;
  const fiscal = first.text === 'fy';
  if (isApostrophe(first) || fiscal) {
    const p = fiscal ? skipSpace(lexemes, at + 1) : at + 1;
    const value = asYear(lexemes[p]) ?? (fiscal || standsAlone(lexemes, p) ? shortYear(lexemes[p]) : null);
    if (value === null || /^[a-z]$/.test(lexemes[at - 1]?.text ?? '')) return null;
    return {
      quantities: [{ kind: 'year', year: value, start: first.start, end: lexemes[p]!.end }],
      next: p + 1,
    };
  }
  const value = asYear(first) ?? shortKoreanYear(lexemes, at) ?? shortEnglishYear(lexemes, at);
  if (value === null) return null;
  // 2000명, 2000 명: as many people
  const counted = /^(여|명|개|회|차례|번)/.test(lexemes[at + 1]?.text ?? '');
  if (counted || lexemes[skipSpace(lexemes, at + 1)]?.text === '명') return null;
  const quantities: Quantity[] = [{ kind: 'year', year: value, start: first.start, end: first.end }];
  // "1996–98"
  const short = lexemes[at + 2];
  if (
    isDash(lexemes[at + 1]) &&
    isInteger(short) &&
    short.text.length === 2 &&
    lexemes[at + 3]?.text !== '-'
  ) {
    const second = Math.floor(value / 100) * 100 + Number(short.text);
    if (second > value) {
      quantities.push({ kind: 'year', year: second, start: short.start, end: short.end });
      return { quantities, next: at + 3 };
    }
  }
  return { quantities, next: at + 1 };
};

const shortYear = (lexeme: Lexeme | undefined): number | null =>
  isInteger(lexeme) && lexeme.text.length === 2 ? expandYear(Number(lexeme.text)) : null;

/** '19 is a year; in ‘10차 협정’, '50 billion' and '10-year' the mark opens a quotation. */
function standsAlone(lexemes: readonly Lexeme[], at: number): boolean {
  const after = lexemes[at + 1];
  if (after?.type === 'hangul') return after.text.startsWith('년');
  if (after?.type === 'latin' || isApostrophe(after)) return false;
  if (scaleAt(lexemes, at + 1) || percentAt(lexemes, at + 1) || currencyAfter(lexemes, at + 1)) return false;
  const word = lexemes[after?.text === '-' ? at + 2 : skipSpace(lexemes, at + 1)];
  return !(word && (COUNTERS.has(word.text) || (word.type === 'hangul' && SPACED_UNIT.test(word.text))));
}

const BEFORE_A_YEAR = new Set(['in', 'since', 'year', 'until', 'till']);

/** "In 93", "back in 05": only years that nothing else is counted in, and only where nothing is counted. */
function shortEnglishYear(lexemes: readonly Lexeme[], at: number): number | null {
  const first = lexemes[at];
  if (!isInteger(first) || !/^(?:9[1-9]|0\d)$/.test(first.text)) return null;
  if (lexemes[at - 1]?.type !== 'space' || !BEFORE_A_YEAR.has(lexemes[at - 2]?.text ?? '')) return null;
  // 05.12, 05/12 and 05-12 are days
  const next = lexemes[at + 1];
  if (next?.type === 'symbol' && lexemes[at + 2]?.type === 'number') return null;
  return standsAlone(lexemes, at) ? shortYear(first) : null;
}

/** 19년 is a year, 5년 and 10년간 are lengths of time. */
function shortKoreanYear(lexemes: readonly Lexeme[], at: number): number | null {
  const first = lexemes[at];
  const after = lexemes[at + 1];
  if (!isInteger(first) || first.text.length !== 2 || !after?.text.startsWith('년')) return null;
  if (/^년(간|동안|짜리|만|치|째)/.test(after.text)) return null;
  // 30년 만에, 20년 전: lengths too
  const next = lexemes[at + 2]?.type === 'space' ? (lexemes[at + 3]?.text ?? '') : '';
  if (after.text === '년' && /^(동안|만에|넘게|가까이|전(에|의|과|부터|보다)?$)/.test(next)) return null;
  const value = Number(first.text);
  const plausible = first.text.startsWith('0') || (value >= 11 && value <= 30) || value >= 89;
  return plausible ? expandYear(value) : null;
}
