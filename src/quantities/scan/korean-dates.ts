import type { Lexeme } from '../lexemes.ts';
import { asYear, expandYear, isApostrophe, isDash, isInteger, type Rule, skipSpace } from './reading.ts';

/** 2019년 2월 10일, 2월 10일, '19년 2월, 4월; several days of a month: 23일부터 25일까지. */
export const koreanDate: Rule = (lexemes, at) => {
  let p = at;
  let year: number | null = null;
  if (isApostrophe(lexemes[p])) p += 1;
  const first = lexemes[p];
  if (!isInteger(first)) return null;
  if (p > at && lexemes[p + 1]?.text !== '년') return null;
  if (lexemes[p + 1]?.text.startsWith('년')) {
    year = asYear(first) ?? (first.text.length === 2 ? expandYear(Number(first.text)) : null);
    if (year === null || lexemes[p + 1]!.text !== '년') return null;
    p = skipSpace(lexemes, p + 2);
  }
  const month = lexemes[p];
  if (!isInteger(month) || !lexemes[p + 1]?.text.startsWith('월')) return null;
  const monthNumber = Number(month.text);
  if (monthNumber < 1 || monthNumber > 12) return null;
  const days: number[] = [];
  let last = p + 1;
  if (lexemes[p + 1]!.text === '월') {
    let q = skipSpace(lexemes, p + 2);
    while (isInteger(lexemes[q]) && Number(lexemes[q]!.text) >= 1 && Number(lexemes[q]!.text) <= 31) {
      days.push(Number(lexemes[q]!.text));
      const after = lexemes[q + 1];
      if (after?.text.startsWith('일')) {
        last = q + 1;
        const second = dayBehind(lexemes, last);
        if (second === null) break;
        q = second;
        continue;
      }
      const separator = skipSpace(lexemes, q + 1);
      if (!isDash(lexemes[separator]) && lexemes[separator]?.text !== '·' && lexemes[separator]?.text !== ',')
        break;
      q = skipSpace(lexemes, separator + 1);
    }
    if (last === p + 1) days.length = 0;
  }
  // a month alone ("4월에 서명") is a date without a year, not the number four
  const span = { start: lexemes[at]!.start, end: lexemes[last]!.end };
  return {
    quantities: (days.length ? days : [null]).map((d) => ({
      kind: 'date',
      year,
      month: monthNumber,
      day: d,
      ...span,
    })),
    next: last + 1,
  };
};

/** Where a second day is written behind a first: 23일~25일, 23일부터 25일까지, 23일과 25일; null if none is. */
function dayBehind(lexemes: readonly Lexeme[], at: number): number | null {
  let p = at + 1;
  if (lexemes[at]!.text === '일') {
    p = skipSpace(lexemes, p);
    if (!isDash(lexemes[p]) && lexemes[p]?.text !== '·') return null;
    p += 1;
  } else if (!/^일(부터|에서|과)$/.test(lexemes[at]!.text)) return null;
  p = skipSpace(lexemes, p);
  return isInteger(lexemes[p]) && lexemes[p + 1]?.text.startsWith('일') ? p : null;
}
