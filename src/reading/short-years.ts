import { expandYear } from '../quantities/index.ts';

/** Years in two figures without a mark, where a text is plainly about yearly amounts: "07 08 average", 14 15 16 합계. */

/** Without one of these two figures may count anything. */
const OF_AMOUNTS =
  /average|\bavg\b|\bmean\b|total|\bsum\b|amount|\bpa(?:y|id|ys)\b|contribution|compare|difference|how much|which year|방위비|분담금|평균|합계|합산|총액|합치|더하|금액|얼마|인상률|증가율|비교|차이|합쳐|합해|growth|\brate\b|\brose\b|\brise\b|percent|올랐|오른|올라|늘었|몇\s*프로|몇\s*%|퍼센트/u;
/** Two figures that are years of the series. */
const SHORT = String.raw`(?:0\d|[12]\d|30|9[1-9])`;
const JOIN = String.raw`\s*(?:,|&|\+|~|-|–|/|\band\b|\bto\b|\bplus\b|\bor\b|\bminus\b|\bvs\.?|이?랑|하고|[과와]|부터|에서)?\s*`;
const LIST = new RegExp(
  String.raw`(?<![\d.,:/$€₩%'’-])${SHORT}(?:${JOIN}(?<!\d)${SHORT}(?!\d)){1,8}(?!\d)`,
  'gu',
);
/** In front of or behind them these say that they are agreements, days, people or money. */
const NAMED =
  /(?:\bsma|agreements?|deals?|no\.?|rounds?|articles?|제|월|[a-z]{3,9}uary|march|april|may|june|july|august|\w{3,5}ber)[\s-]*$/u;
const COUNTED =
  /^\s*(?:[,&+~–/-]\s*\d|[.:]\d|and \d|차|억|조|만|천|명|개|번|회|일|월|대|표|%|퍼센트|프로|년(?:간|짜리|동안)|percent|per cent|pct|st\b|nd\b|rd\b|th\b|billion|million|trillion|bn\b|won\b|dollars?|votes?|rounds?|troops|days?|months?|years?|members|lawmakers|january|february|march|april|may\b|june|july|august|september|october|november|december)/u;

/** 2014,15,16년: the first in full. */
const AFTER_YEAR = /(?<!\d)((?:19|20)\d\d)((?:\s*[,·/]\s*\d\d(?![\d%.])){1,8})(?=\s*년|\s|$)/gu;
const fullList = (_: string, year: string, others: string): string =>
  year + others.replace(/\d\d/gu, (two) => year.slice(0, 2) + two);

/** 94~95년, 14-16년: from one to the other. */
const RANGE = new RegExp(
  String.raw`(?<![\d.,:/$%'’-])(${SHORT})(\s*[~–-]\s*)(${SHORT})(?=\s*년(?!간|짜리|동안))`,
  'gu',
);
const fullRange = (_: string, from: string, to: string, until: string): string =>
  expandYear(Number(from)) + to + expandYear(Number(until));

/** "Ninety-one": 1991. */
const NINETIES =
  /\bninety[- ](one|two|three|four|five|six|seven|eight|nine)\b(?! (?:percent|per cent|million|billion|days|won))/gu;
const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const fullNineties = (_: string, unit: string): string => String(1991 + UNITS.indexOf(unit));

/** "The 92 contribution", "back in 91". */
const OF_ONE = new RegExp(
  String.raw`(?<=\b(?:the|back in|way back in) )'?(${SHORT})(?= (?:contribution|payment|amount|figure|sum|total)\b|[.,?!](?!\d)|$)`,
  'gu',
);
const fullYear = (_: string, two: string): string => String(expandYear(Number(two)));

/** Writes such years in full; numbers that may be those of agreements stay. */
export function fullShortYears(text: string): string {
  const named = text
    .replace(NINETIES, fullNineties)
    .replace(AFTER_YEAR, fullList)
    .replace(RANGE, fullRange)
    .replace(OF_ONE, fullYear);
  if (/\d{4}/u.test(named) || !OF_AMOUNTS.test(named)) return named;
  return named.replace(LIST, (list: string, at: number) => {
    const numbers = [...list.matchAll(/\d\d/gu)].map(([number]) => number);
    const agreements = numbers.every((number) => !number.startsWith('0') && Number(number) <= 12);
    if (agreements || NAMED.test(text.slice(Math.max(0, at - 16), at))) return list;
    if (COUNTED.test(text.slice(at + list.length, at + list.length + 16))) return list;
    return list.replace(/\d\d/gu, (number) => String(expandYear(Number(number))));
  });
}
