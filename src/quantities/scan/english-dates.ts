import type { Lexeme } from '../lexemes.ts';
import { MONTHS } from '../words.ts';
import { ORDINAL_SUFFIX } from './ordinals.ts';
import { percentAt } from './percents.ts';
import { asYear, type Found, isDash, isInteger, type Rule, skipSpace } from './reading.ts';
import { scaleAt } from './scales.ts';

/** A day, or two joined by a dash or "and": 10, 10th, 23–25. */
function englishDays(lexemes: readonly Lexeme[], at: number): { days: number[]; next: number } | null {
  const first = dayAt(lexemes, at);
  if (!first) return null;
  const joiner = skipSpace(lexemes, first.next);
  const joined = isDash(lexemes[joiner]) || lexemes[joiner]?.text === 'and' || lexemes[joiner]?.text === 'to';
  const following = skipSpace(lexemes, joiner + 1);
  if (!joined || !isShort(lexemes[following])) return { days: [first.day], next: first.next };
  const second = dayAt(lexemes, following);
  return second && { days: [first.day, second.day], next: second.next };
}

const isShort = (lexeme: Lexeme | undefined): lexeme is Lexeme =>
  isInteger(lexeme) && lexeme.text.length <= 2;

function dayAt(lexemes: readonly Lexeme[], at: number): { day: number; next: number } | null {
  const lexeme = lexemes[at];
  const day = isShort(lexeme) ? Number(lexeme.text) : 0;
  if (day < 1 || day > 31) return null;
  return { day, next: ORDINAL_SUFFIX.test(lexemes[at + 1]?.text ?? '') ? at + 2 : at + 1 };
}

function monthAt(lexemes: readonly Lexeme[], at: number): { month: number; next: number } | null {
  const lexeme = lexemes[at];
  const month = lexeme?.type === 'latin' ? MONTHS.get(lexeme.text) : undefined;
  if (month === undefined) return null;
  return { month, next: lexemes[at + 1]?.text === '.' ? at + 2 : at + 1 };
}

function yearAfter(lexemes: readonly Lexeme[], at: number): { year: number; next: number } | null {
  let p = at;
  if (lexemes[p]?.text === ',') p += 1;
  p = skipSpace(lexemes, p);
  if (lexemes[p]?.text === 'of') p = skipSpace(lexemes, p + 1);
  const year = asYear(lexemes[p]);
  return year === null ? null : { year, next: p + 1 };
}

/** 10 February 2019, 10th of February, 23–25 March 2021. */
export const englishDayFirst: Rule = (lexemes, at) => {
  const days = englishDays(lexemes, at);
  if (!days) return null;
  let p = skipSpace(lexemes, days.next);
  if (lexemes[p]?.text === 'of') p = skipSpace(lexemes, p + 1);
  const month = monthAt(lexemes, p);
  if (!month) return null;
  const year = yearAfter(lexemes, month.next);
  return dates(lexemes, at, days.days, month.month, year, year?.next ?? month.next);
};

/** February 10, 2019; Feb. 10; February 2019. */
export const englishMonthFirst: Rule = (lexemes, at) => {
  const month = monthAt(lexemes, at);
  if (!month) return null;
  const p = skipSpace(lexemes, month.next);
  const days = englishDays(lexemes, p);
  if (days && !scaleAt(lexemes, days.next) && percentAt(lexemes, days.next) === null) {
    const year = yearAfter(lexemes, days.next);
    return dates(lexemes, at, days.days, month.month, year, year?.next ?? days.next);
  }
  const year = yearAfter(lexemes, month.next);
  return year ? dates(lexemes, at, [null], month.month, year, year.next) : null;
};

function dates(
  lexemes: readonly Lexeme[],
  first: number,
  days: readonly (number | null)[],
  month: number,
  year: { year: number } | null,
  next: number,
): Found {
  const span = { start: lexemes[first]!.start, end: lexemes[next - 1]!.end };
  return {
    quantities: days.map((d) => ({ kind: 'date', year: year?.year ?? null, month, day: d, ...span })),
    next,
  };
}
