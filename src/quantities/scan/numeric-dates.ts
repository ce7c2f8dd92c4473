import type { Lexeme } from '../lexemes.ts';
import { asYear, type Found, isInteger, type Rule, skipSpace } from './reading.ts';

/** 2019-02-10, 2019/2/10, 2019. 2. 10, 2019.2.10, and the month 2019-02. */
export const numericDate: Rule = (lexemes, at) => {
  const year = asYear(lexemes[at]);
  if (year === null) return fractionDate(lexemes, at);
  const separator = lexemes[at + 1]?.text;
  if (separator !== '-' && separator !== '/' && separator !== '.') return null;
  const monthAt = skipSpace(lexemes, at + 2);
  const month = lexemes[monthAt];
  // "2019.2.10": the lexer takes "2.10" for one number
  const joined = month?.type === 'number' ? /^(\d{1,2})\.(\d{1,2})$/.exec(month.text) : null;
  if (joined) return day(lexemes, at, monthAt, year, Number(joined[1]), Number(joined[2]));
  if (!isInteger(month)) return null;
  if (lexemes[monthAt + 1]?.text !== separator) return separator === '-' ? isoMonth(lexemes, at, year) : null;
  const dayAt = skipSpace(lexemes, monthAt + 2);
  const dayLexeme = lexemes[dayAt];
  if (!isInteger(dayLexeme) || dayLexeme.text.length > 2) return null;
  return day(lexemes, at, dayAt, year, Number(month.text), Number(dayLexeme.text));
};

/** "2019-02" is a month; "2014-18" and "2002-04" count up and are years. */
function isoMonth(lexemes: readonly Lexeme[], at: number, year: number): Found | null {
  const last = lexemes[at + 2];
  if (!isInteger(last) || last.text.length !== 2) return null;
  const month = Number(last.text);
  if (month < 1 || month > 12 || month > year % 100) return null;
  const span = { start: lexemes[at]!.start, end: last.end };
  return { quantities: [{ kind: 'date', year, month, day: null, ...span }], next: at + 3 };
}

/** "2019.2.10": the lexer takes "2019.2" for a number with a decimal. */
const fractionDate: Rule = (lexemes, at) => {
  const head = lexemes[at]?.type === 'number' ? /^((?:19|20)\d\d)\.(\d{1,2})$/.exec(lexemes[at].text) : null;
  if (!head) return null;
  const tail = lexemes[at + 1]?.type === 'number' ? /^\.(\d{1,2})$/.exec(lexemes[at + 1]!.text) : null;
  if (tail) return day(lexemes, at, at + 1, Number(head[1]), Number(head[2]), Number(tail[1]));
  if (lexemes[at + 1]?.text !== '.' || !isInteger(lexemes[at + 2])) return null;
  return day(lexemes, at, at + 2, Number(head[1]), Number(head[2]), Number(lexemes[at + 2]!.text));
};

function day(
  lexemes: readonly Lexeme[],
  first: number,
  last: number,
  year: number,
  month: number,
  dayOfMonth: number,
): Found | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return null;
  return {
    quantities: [
      { kind: 'date', year, month, day: dayOfMonth, start: lexemes[first]!.start, end: lexemes[last]!.end },
    ],
    next: last + 1,
  };
}
