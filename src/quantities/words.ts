import type { Count, Currency } from './types.ts';

/** Scale words; single letters count only when they touch the number ("1.4t"). */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['mn', 1e6],
  ['mil', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['bil', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['t', 1e12],
]);

export const KOREAN_SMALL: ReadonlyMap<string, number> = new Map([
  ['천', 1e3],
  ['백', 1e2],
  ['십', 10],
]);

export const KOREAN_BIG: ReadonlyMap<string, number> = new Map([
  ['조', 1e12],
  ['억', 1e8],
  ['만', 1e4],
]);

export const CURRENCY_BEFORE: ReadonlyMap<string, Currency> = new Map([
  ['$', 'USD'],
  ['₩', 'KRW'],
  ['￦', 'KRW'],
  ['¥', 'JPY'],
  ['usd', 'USD'],
  ['krw', 'KRW'],
  ['jpy', 'JPY'],
]);

export const CURRENCY_AFTER: ReadonlyMap<string, Currency> = new Map([
  ['won', 'KRW'],
  ['krw', 'KRW'],
  ['원', 'KRW'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['usd', 'USD'],
  ['bucks', 'USD'],
  ['달러', 'USD'],
  ['불', 'USD'],
  ['yen', 'JPY'],
  ['엔', 'JPY'],
]);

export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
);

export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
);

/** Korean native numerals before a counter ("열 차례"). */
export const KOREAN_NUMERALS: ReadonlyMap<string, number> = new Map([
  ['한', 1],
  ['두', 2],
  ['세', 3],
  ['네', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
  ['열', 10],
]);

export const COUNTERS: ReadonlyMap<string, Count['unit']> = new Map([
  ['year', 'years'],
  ['years', 'years'],
  ['yr', 'years'],
  ['yrs', 'years'],
  ['년', 'years'],
  ['month', 'months'],
  ['months', 'months'],
  ['개월', 'months'],
  ['day', 'days'],
  ['days', 'days'],
  ['일', 'days'],
  ['times', 'times'],
  ['rounds', 'times'],
  ['round', 'times'],
  ['meetings', 'times'],
  ['회', 'times'],
  ['차례', 'times'],
  ['번', 'times'],
  ['troops', 'people'],
  ['soldiers', 'people'],
  ['personnel', 'people'],
  ['people', 'people'],
  ['workers', 'people'],
  ['employees', 'people'],
  ['members', 'people'],
  ['koreans', 'people'],
  ['명', 'people'],
  ['여명', 'people'],
]);
