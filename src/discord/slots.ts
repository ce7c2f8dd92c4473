import type { CURRENCIES, PARTS } from '../query/schema.ts';
import { type Localised, message } from '../text/localised.ts';
import type { BadOption, CommandContext, OptionValues } from './command.ts';

/** What the shared options say, as slots of a Query. The values were checked by `readOptions`. */

/** The year for which the first agreement was made: where a range without a beginning begins. */
const FIRST_YEAR = 1991;
/** As many as a Query holds. */
const MOST_YEARS = 60;

/** `year`, or every year of `from` … `to`; an open range ends today and begins with the first agreement. */
export function yearsOf(values: OptionValues, { today }: CommandContext): number[] | BadOption {
  const year = numberAt(values, 'year');
  const from = numberAt(values, 'from');
  const to = numberAt(values, 'to');
  if (from === undefined && to === undefined) return year === undefined ? [] : [year];
  if (year !== undefined) return { problem: yearOrRange };
  const now = Number(today.slice(0, 4));
  const first = from ?? Math.min(FIRST_YEAR, to ?? FIRST_YEAR);
  const last = to ?? Math.max(now, first);
  if (first > last) return { problem: backwards({ first, last }) };
  if (last - first >= MOST_YEARS) return { problem: tooMany({ first, last: first + MOST_YEARS - 1 }) };
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Every agreement given under one of the names, in that order, each once. */
export function agreementsOf(values: OptionValues, names: readonly string[] = ['number']): number[] {
  const given = names.map((name) => numberAt(values, name)).filter((value) => value !== undefined);
  return [...new Set(given)];
}

/** `currency` and `part`; null where not given. */
export function moneyOf(values: OptionValues): {
  currency: (typeof CURRENCIES)[number] | null;
  part: (typeof PARTS)[number] | null;
} {
  return { currency: choiceAt(values, 'currency'), part: choiceAt(values, 'part') };
}

/** `date`, the day as of which to answer; null: today. */
export function asOfOf(values: OptionValues): { asOf: string | null } {
  return { asOf: textAt(values, 'date') ?? null };
}

export function textAt(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function numberAt(values: OptionValues, name: string): number | undefined {
  const value = values[name];
  return typeof value === 'number' ? value : undefined;
}

/** The value of an option with choices, which `readOptions` has checked against them; null when not given. */
export function choiceAt<Choice extends string>(values: OptionValues, name: string): Choice | null {
  return (textAt(values, name) as Choice | undefined) ?? null;
}

const yearOrRange: Localised = {
  en: 'Give either “year” or a range with “from” and “to”, not both.',
  ko: '‘연도’와 ‘시작’·‘끝’ 가운데 한쪽만 적어 주세요.',
};

const backwards = message<{ first: number; last: number }>({
  en: ({ first, last }) => `“from” (${first}) must not be after “to” (${last}); swap them.`,
  ko: ({ first, last }) => `‘시작’(${first})이 ‘끝’(${last})보다 뒤입니다. 서로 바꿔 주세요.`,
});

const tooMany = message<{ first: number; last: number }>({
  en: ({ first, last }) => `At most ${MOST_YEARS} years at a time work, for example ${first} to ${last}.`,
  ko: ({ first, last }) => `한 번에 ${MOST_YEARS}년까지 됩니다, 예: ${first}년부터 ${last}년까지.`,
});
