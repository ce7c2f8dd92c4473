import { TERMS } from '../../lexicon/data/times.ts';
import type { Tag } from '../../lexicon/lexicon.ts';
import type { Quantity } from '../../quantities/index.ts';

export interface YearSlots {
  readonly years: readonly number[];
  readonly isRange: boolean;
  /** Years after (before: below zero) another year that was said or asked about earlier. */
  readonly shift: number;
  readonly allYears: boolean;
}

/** Years outside are none that anybody means here. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;

const SMALL: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
};

/** "Three years later", 2년 뒤: how many years on or back, or null. */
function steps(text: string): number | null {
  const english =
    /\b(\d{1,2}|one|two|three|four|five|six|ten) years? (later|after that|on|earlier|before that)\b/u.exec(
      text,
    );
  const korean = /(\d{1,2})\s*년\s*(뒤|후|지나서)(?:에|엔|는|의|\?|$|\s)/u.exec(text);
  const match = english ?? korean;
  if (!match) return null;
  const count = SMALL[match[1]!] ?? Number(match[1]);
  return /earlier|before/u.test(match[2]!) ? -count : count;
}

/** Longest range that is written out, in years. */
const MAX_RANGE = 60;

/** Between two years: a range. */
const RANGE_BETWEEN =
  /^\s*(?:년도?)?\s*(?:-|–|—|~|∼|〜|to|until|till|through|thru|부터|에서)\s*(?:the year\s*)?$/u;
/** Between two years after "between" or "from": a range too. */
const AND_BETWEEN = /^\s*(?:년도?)?\s*(?:and|와|과|사이)\s*$/u;
const OPENS_RANGE = /(?:between|from)\s*$/u;
/** Between two years: from one to the other, a change and no list. */
export const ARROW = /^\s*년?\s*(?:→|->|=>|>|⇒)\s*$/u;
/** Behind a year: from it until now. */
const SINCE_AFTER = /^\s*년?(?:도)?\s*(?:이후|이래|부터(?!.{0,12}까지)|on\b|onwards?\b|and later|and after)/u;
const SINCE_BEFORE = /\bsince\s+(?:[a-z']+\s+){0,8}(?:in\s+)?(?:fy\s*)?$/u;

/** "Since 2020 saw a hike, …": because, no span. */
const isBecause = (text: string, { start, end }: Quantity): boolean =>
  /(?:^|[.,;:]\s*)since $/u.test(text.slice(Math.max(0, start - 12), start)) &&
  BECAUSE_AFTER.test(text.slice(end, end + 12));
const BECAUSE_AFTER = /^\s+(?:saw|was|were|had|has|is|brought|got|came|turned|went|already)\b/u;

/** "More than last year": this year is held against it. */
const THAN_LAST_YEAR =
  /(?:작년|지난해|작년도)\s*(?:보다|대비|에\s*비해|과\s*비교|이랑\s*비교|하고\s*비교)|(?:than|versus|vs\.?|from|over|on|against|compared (?:to|with)) last year/u;

/** "The one before 2016", 2016년 바로 전 해: another year than the one that is named. */
const NEIGHBOUR =
  /\b(?:one|year) (before|after) (\d{4})\b|(\d{4})\s*년?\s*(?:바로\s*)?(?:직전|전)\s*(?:해|년도)(?![가-힣]*\s*대비)/u;

const RELATIVE: Readonly<Record<string, number>> = {
  'time:this-year': 0,
  'time:last-year': -1,
  'time:next-year': 1,
  'time:year-before-last': -2,
  'time:three-years-ago': -3,
  'time:five-years-ago': -5,
  'time:ten-years-ago': -10,
};

const SPANS: Readonly<Record<string, number>> = {
  'time:last-three-years': 3,
  'time:last-five-years': 5,
  'time:last-ten-years': 10,
};

const DECADES: Readonly<Record<string, readonly [number, number]>> = {
  'time:nineties': [1991, 1999],
  'time:two-thousands': [2000, 2009],
  'time:twenty-tens': [2010, 2019],
  'time:twenty-twenties': [2020, 2029],
};

/**
 * The calendar years that a question means.
 * @param today UTC date, against which "last year" and "since" are resolved
 */
export function yearSlots(
  text: string,
  tags: readonly Tag[],
  quantities: readonly Quantity[],
  today: string,
): YearSlots {
  const year = Number(today.slice(0, 4));
  const years = new Set<number>();
  let isRange = false;
  const addRange = (from: number, to: number): void => {
    if (to < from || to - from > MAX_RANGE) return;
    isRange = isRange || to > from;
    for (let y = from; y <= to; y += 1) years.add(y);
  };
  const said = quantities.filter((q) => q.kind === 'year');
  said.forEach((quantity, index) => {
    years.add(quantity.year);
    const next = said[index + 1];
    if (next) {
      const between = text.slice(quantity.end, next.start);
      const before = text.slice(Math.max(0, quantity.start - 14), quantity.start);
      const ranged = RANGE_BETWEEN.test(between) || (AND_BETWEEN.test(between) && OPENS_RANGE.test(before));
      if (ranged && !ARROW.test(between)) addRange(quantity.year, next.year);
    }
    const since =
      SINCE_AFTER.test(text.slice(quantity.end, quantity.end + 24)) ||
      (SINCE_BEFORE.test(text.slice(Math.max(0, quantity.start - 72), quantity.start)) &&
        !isBecause(text, quantity));
    if (since && !next) addRange(quantity.year, year);
  });
  let shift = 0;
  let allYears = false;
  const keys = tags.filter((tag) => tag.type === 'time').flatMap((tag) => tag.keys);
  // "the last year of the 9th SMA", "first to last year": no year before this one
  const lastYearOf = /(?:the|its|to|first and)\s+last year|last year (?:of|under)/u.test(text);
  for (const key of keys) {
    if (key === 'time:last-year' && lastYearOf) continue;
    if (key in RELATIVE) years.add(year + RELATIVE[key]!);
    if (key === 'time:last-month') years.add(today.slice(5, 7) === '01' ? year - 1 : year);
    if (key === 'time:last-year' && said.length === 0 && THAN_LAST_YEAR.test(text)) years.add(year);
    else if (key in SPANS) addRange(year - SPANS[key]! + 1, year);
    else if (key in DECADES) addRange(...DECADES[key]!);
    else if (key.startsWith('time:term:')) {
      const term = TERMS.find(({ id }) => key === `time:term:${id}`);
      if (term) addRange(term.years[0], Math.min(term.years[1], Math.max(year, term.years[0])));
    } else if (key === 'time:year-before') shift = -1;
    else if (key === 'time:year-after') shift = 1;
    else if (key === 'time:all-years') allYears = true;
  }
  const neighbour = NEIGHBOUR.exec(text);
  if (neighbour) {
    const [, side, before, named = before] = neighbour;
    const year = Number(named);
    years.delete(year);
    years.add(side === undefined || side === 'before' ? year - 1 : year + 1);
    shift = 0;
  }
  shift = steps(text) ?? shift;
  const toRelative =
    /(\d{4})\s*년?\s*부터\s*(올해|지금|현재|오늘|작년|지난해)\s*까지/u.exec(text) ??
    /from (\d{4}) (?:to|until|till|up to|through) (now|today|this year|last year|the present)/u.exec(text);
  if (toRelative) addRange(Number(toRelative[1]), /작년|지난해|last/u.test(toRelative[2]!) ? year - 1 : year);
  // "from 2015 to the year after"
  if (shift !== 0 && said.length === 1) years.add(said[0]!.kind === 'year' ? said[0]!.year + shift : year);
  // 전년 is "the year before" another year where one is said, else last year
  if (shift === -1 && keys.includes('time:last-year') && said.length > 0) years.delete(year - 1);
  const inReach = [...years].filter((y) => y >= FIRST_YEAR && y <= LAST_YEAR);
  return { years: inReach.sort((a, b) => a - b), isRange, shift, allYears };
}
