import type { Lexeme } from '../lexemes.ts';
import { digitSize, numberOf, type Rule, skipSpace } from './reading.ts';

/** Offset of the end of a percent sign or word behind a number, and the next lexeme; null if none is there. */
export function percentAt(lexemes: readonly Lexeme[], at: number): { end: number; next: number } | null {
  const p = skipSpace(lexemes, at);
  const sign = lexemes[p];
  if (!sign) return null;
  if (/^(%|％|percent|pct)$/.test(sign.text)) return { end: sign.end, next: p + 1 };
  const cent = skipSpace(lexemes, p + 1);
  if (sign.text === 'per' && lexemes[cent]?.text === 'cent')
    return { end: lexemes[cent]!.end, next: cent + 1 };
  const korean = /^(퍼센트|프로(?!그램|젝트|필|토콜|세스|덕트|모션|야구|축구|듀서))/.exec(sign.text);
  return korean && { end: sign.start + korean[0].length, next: p + 1 };
}

/** "2009 vs 2010 %": a year, and what is asked for. */
const YEAR_ALONE = /^(?:19[4-9]|20\d)\d$/;

/** 8.2%, 8.2 percent, 8.2퍼센트. */
export const percent: Rule = (lexemes, at) => {
  const number = lexemes[at]!;
  const sign = number.type === 'number' ? percentAt(lexemes, at + 1) : null;
  if (!sign || (YEAR_ALONE.test(number.text) && sign.end > number.end + 1)) return null;
  const value = numberOf(number);
  const resolution = digitSize(number);
  return {
    quantities: [{ kind: 'percent', value, resolution, start: number.start, end: sign.end }],
    next: sign.next,
  };
};
