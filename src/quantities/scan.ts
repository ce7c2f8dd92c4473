import { type Lexeme, lex } from './lexemes.ts';
import type { Amount, Count, Currency, Percent, Quantity } from './types.ts';
import {
  COUNTERS,
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  KOREAN_BIG,
  KOREAN_NUMERALS,
  KOREAN_SMALL,
  MONTHS,
  NUMBER_WORDS,
  ORDINAL_WORDS,
  SCALES,
} from './words.ts';

/** A rule looks at the lexemes from `at` on; null: not mine. */
interface Found {
  readonly quantities: Quantity[];
  /** Index of the first lexeme behind what was used. */
  readonly next: number;
}
type Rule = (lexemes: readonly Lexeme[], at: number) => Found | null;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

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
      for (const rule of RULES) {
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

/** Words with which a figure can begin; all others are passed over at once. */
const BEGINNINGS = new Set([
  ...CURRENCY_BEFORE.keys(),
  ...MONTHS.keys(),
  ...NUMBER_WORDS.keys(),
  ...ORDINAL_WORDS.keys(),
  ...KOREAN_NUMERALS.keys(),
  'us',
  'a',
  'half',
  'fy',
  "'",
  '’',
  '‘',
]);

const mayBegin = ({ type, text }: Lexeme): boolean =>
  type === 'number' ||
  (type !== 'space' && (BEGINNINGS.has(text) || (type === 'hangul' && /^[천백십][조억만]/.test(text))));

// ── small helpers ────────────────────────────────────────────────────────────

const numberOf = (lexeme: Lexeme): number => Number(lexeme.text.replaceAll(',', ''));

/** 1 for an integer, 0.1 for one decimal, … */
function digitSize(lexeme: Lexeme): number {
  const decimals = lexeme.text.split('.')[1]?.length ?? 0;
  return 10 ** -decimals;
}

const isInteger = (lexeme: Lexeme | undefined): lexeme is Lexeme =>
  lexeme?.type === 'number' && /^\d+$/.test(lexeme.text);

const skipSpace = (lexemes: readonly Lexeme[], at: number): number =>
  lexemes[at]?.type === 'space' ? at + 1 : at;

const isApostrophe = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && /^['’‘]$/.test(lexeme.text);

const isDash = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && /^[-–—~∼〜]$/.test(lexeme.text);

function asYear(lexeme: Lexeme | undefined): number | null {
  if (!isInteger(lexeme) || lexeme.text.length !== 4) return null;
  const year = Number(lexeme.text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** '19 → 2019, '91 → 1991: the agreements began in 1991, their prehistory in the fifties. */
const expandYear = (short: number): number => (short >= 50 ? 1900 + short : 2000 + short);

/** Clears floating-point dust: values are sums of products of decimals. */
const tidy = (value: number): number => Number(value.toPrecision(13));

// ── dates ────────────────────────────────────────────────────────────────────

const numericDate: Rule = (lexemes, at) => {
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

const koreanDate: Rule = (lexemes, at) => {
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

const ORDINAL_SUFFIX = /^(st|nd|rd|th)$/;

/** A day, or two joined by a dash or "and": 10, 10th, 23–25. */
function englishDays(lexemes: readonly Lexeme[], at: number): { days: number[]; next: number } | null {
  const days: number[] = [];
  let p = at;
  for (;;) {
    const lexeme = lexemes[p];
    if (!isInteger(lexeme) || lexeme.text.length > 2) return null;
    const value = Number(lexeme.text);
    if (value < 1 || value > 31) return null;
    days.push(value);
    p += 1;
    if (ORDINAL_SUFFIX.test(lexemes[p]?.text ?? '')) p += 1;
    const joiner = skipSpace(lexemes, p);
    const following = skipSpace(lexemes, joiner + 1);
    const joined =
      isDash(lexemes[joiner]) || lexemes[joiner]?.text === 'and' || lexemes[joiner]?.text === 'to';
    if (
      days.length === 1 &&
      joined &&
      isInteger(lexemes[following]) &&
      lexemes[following]!.text.length <= 2
    ) {
      p = following;
      continue;
    }
    return { days, next: p };
  }
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

const englishDayFirst: Rule = (lexemes, at) => {
  const days = englishDays(lexemes, at);
  if (!days) return null;
  let p = skipSpace(lexemes, days.next);
  if (lexemes[p]?.text === 'of') p = skipSpace(lexemes, p + 1);
  const month = monthAt(lexemes, p);
  if (!month) return null;
  const year = yearAfter(lexemes, month.next);
  return dates(lexemes, at, days.days, month.month, year, year?.next ?? month.next);
};

const englishMonthFirst: Rule = (lexemes, at) => {
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

// ── amounts and numbers ──────────────────────────────────────────────────────

function scaleAt(lexemes: readonly Lexeme[], at: number): { factor: number; next: number } | null {
  const touching = lexemes[at];
  const p = touching?.text === '-' ? at + 1 : skipSpace(lexemes, at);
  const lexeme = lexemes[p];
  if (lexeme?.type !== 'latin') return null;
  const factor = SCALES.get(lexeme.text);
  if (factor === undefined) return null;
  // a lone letter must touch the number: "5 b" and "20 t" are not amounts
  if (lexeme.text.length === 1 && p !== at) return null;
  return { factor, next: p + 1 };
}

function currencyAfter(lexemes: readonly Lexeme[], at: number): { currency: Currency; next: number } | null {
  let p = lexemes[at]?.text === '-' ? at + 1 : skipSpace(lexemes, at);
  if (lexemes[p]?.text === 'us' || lexemes[p]?.text === 'korean' || lexemes[p]?.text === 'of') {
    p = skipSpace(lexemes, p + 1);
  } else p = behindUS(lexemes, p);
  const lexeme = lexemes[p];
  if (!lexeme) return null;
  const exact = CURRENCY_AFTER.get(lexeme.text);
  if (exact) return { currency: exact, next: p + 1 };
  const korean = lexeme.type === 'hangul' ? koreanCurrency(lexeme.text) : null;
  return korean && { currency: korean.currency, next: p + 1 };
}

/** Words that only begin like a currency: 원칙 is a principle, 불법 against the law. */
const NO_CURRENCY = /^(원(칙|래|자|조|본|문|안)|불(참|법|평|구|신|안|확|응))/;

/** 원을, 달러로: the currency with its particle. */
function koreanCurrency(text: string): { currency: Currency; length: number } | null {
  if (NO_CURRENCY.test(text)) return null;
  for (const [word, currency] of CURRENCY_AFTER)
    if (text.startsWith(word)) return { currency, length: word.length };
  return null;
}

/** "U.S." is one word to a reader and four lexemes here. */
function behindUS(lexemes: readonly Lexeme[], at: number): number {
  const written = lexemes[at]?.text === 'u' && [1, 2, 3].map((i) => lexemes[at + i]?.text).join('') === '.s.';
  return written ? skipSpace(lexemes, at + 4) : at;
}

interface KoreanNumber {
  value: number;
  resolution: number;
  /** Index of the lexeme in which the number ends, and how many characters of it were used. */
  at: number;
  used: number;
}

/** A unit written behind a space: "50 억 달러"; only as a whole word, for "5 조항" is five clauses. */
const SPACED_UNIT = /^[천백십]?[조억만](여?(원|달러|불|엔|명)[가-힣]?)?$/;

/** "1조389억", "5천368억", "3억3,300만", "2만 8,500", "천억"; null unless a Korean unit is in it. */
function koreanNumber(lexemes: readonly Lexeme[], at: number): KoreanNumber | null {
  let total = 0;
  /** What stands before the next of 조, 억, 만, and the digits in it that still wait for a unit. */
  let section = 0;
  let digits: number | null = null;
  let resolution = 1;
  let units = 0;
  let used = 0;
  let p = at;
  let lastBig = Number.POSITIVE_INFINITY;
  let lastUnit = Number.POSITIVE_INFINITY;
  /** Behind the last complete unit: what follows and fails is not part of the number. */
  let good: KoreanNumber | null = null;
  const upTo = (index: number, characters: number): KoreanNumber => ({
    value: tidy(total + section + (digits ?? 0)),
    resolution: tidy(resolution),
    at: index,
    used: characters,
  });
  for (let steps = 0; steps < 16; steps += 1) {
    const lexeme = lexemes[p];
    if (lexeme?.type === 'number' && used === 0) {
      if (digits !== null) break;
      digits = numberOf(lexeme);
      resolution = digitSize(lexeme);
      p += 1;
      if (lexemes[p]?.type !== 'hangul') {
        if (units > 0) good = upTo(p - 1, lexeme.text.length);
        p = spacedUnit(lexemes, p);
      }
      continue;
    }
    if (lexeme?.type !== 'hangul') break;
    let character = lexeme.text[used];
    if (character === '여' && used === 0) {
      used += 1;
      character = lexeme.text[used];
    }
    const small = character ? KOREAN_SMALL.get(character) : undefined;
    const big = character ? KOREAN_BIG.get(character) : undefined;
    if (small !== undefined) {
      resolution = digits === null ? small : resolution * small;
      section += (digits ?? 1) * small;
      lastUnit = small;
    } else if (big !== undefined && big < lastBig && section + (digits ?? 0) > 0) {
      resolution *= big;
      total += (section + (digits ?? 0)) * big;
      section = 0;
      lastBig = big;
      lastUnit = 1e4;
    } else {
      // behind the units: a counter, a currency, a particle
      if (units > 0) good = upTo(p, used);
      break;
    }
    digits = null;
    units += 1;
    used += 1;
    good = upTo(p, used);
    if (used < lexeme.text.length) continue;
    p += 1;
    used = 0;
    const following = skipSpace(lexemes, p);
    if (lastBig === Number.POSITIVE_INFINITY && spacedUnit(lexemes, p) !== p) p = following;
    else if (continuesNumber(lexemes, following, following > p, lastBig, lastUnit)) p = following;
    else break;
  }
  return good;
}

/** Index of a unit behind a space, or `at` if none is there. */
function spacedUnit(lexemes: readonly Lexeme[], at: number): number {
  const p = skipSpace(lexemes, at);
  return p > at && lexemes[p]?.type === 'hangul' && SPACED_UNIT.test(lexemes[p]!.text) ? p : at;
}

/**
 * Whether the number at `at` belongs to the one that reached `lastBig`: 1조 389억 does, 1.4조 14,028억 does not.
 * @param room the number must be smaller than this, or the unit before it would have been larger
 */
function continuesNumber(
  lexemes: readonly Lexeme[],
  at: number,
  spaced: boolean,
  lastBig: number,
  room: number,
): boolean {
  const number = lexemes[at];
  if (number?.type !== 'number' || numberOf(number) >= room) return false;
  if (!spaced) return true;
  const unit = lexemes[spacedUnit(lexemes, at + 1)]?.text ?? '';
  if (lastBig === Number.POSITIVE_INFINITY) return /^[조억만]/.test(unit);
  if (lastBig === 1e12) return /^[억천백십]/.test(unit);
  if (lastBig === 1e8) return /^[천백십]?만/.test(unit);
  return /^([천백십]|여?명|원|달러|불|엔)/.test(unit);
}

interface Counter {
  readonly unit: Count['unit'];
  readonly length: number;
}

/** The counter with which a Korean word begins: 명, 개월, 차례. */
function counterIn(word: string): Counter | null {
  for (const [counter, unit] of COUNTERS)
    if (word.startsWith(counter)) return { unit, length: counter.length };
  return null;
}

const koreanAmount: Rule = (lexemes, at) => {
  const first = lexemes[at]!;
  const wordFirst = first.type === 'hangul' && /^[천백십](조|억|만)/.test(first.text);
  if (first.type !== 'number' && !wordFirst) return null;
  // 제5조 is an article of a law, not five trillion
  const article = skipSpace(lexemes, at + 1);
  const spaced = lexemes[at - 1]?.type === 'space' && lexemes[at - 2]?.text === '제';
  const named = first.type === 'number' && (spaced || lexemes[at - 1]?.text.endsWith('제'));
  if (named && lexemes[article]?.text.startsWith('조')) {
    const value = numberOf(first);
    const span = { start: first.start, end: first.end };
    return { quantities: [{ kind: 'ordinal', value, spelt: false, ...span }], next: article + 1 };
  }
  let start = first.start;
  const before = lexemes[at - 1]?.type === 'space' ? lexemes[at - 2] : lexemes[at - 1];
  let prefix: Currency | undefined;
  if (before && CURRENCY_BEFORE.has(before.text)) {
    prefix = CURRENCY_BEFORE.get(before.text);
    start = before.start;
  }
  const number = koreanNumber(lexemes, at);
  if (!number) return null;
  const host = lexemes[number.at]!;
  let end = host.start + number.used;
  let currency: Currency | null = prefix ?? null;
  let counter: Counter | null = null;
  let next = number.at + 1;
  // 1조여 원: "some"
  const used = number.used + (host.type === 'hangul' && host.text[number.used] === '여' ? 1 : 0);
  const rest = host.text.slice(used);
  if (rest) {
    const written = koreanCurrency(rest);
    counter = counterIn(rest);
    if (written) currency = written.currency;
    const length = written?.length ?? counter?.length;
    if (length) end = host.start + used + length;
  } else {
    const after = currencyAfter(lexemes, next);
    const word = lexemes[skipSpace(lexemes, next)];
    if (after) {
      const lexeme = lexemes[after.next - 1]!;
      currency = after.currency;
      end = lexeme.type === 'hangul' ? lexeme.start + koreanCurrency(lexeme.text)!.length : lexeme.end;
      next = after.next;
    } else if (word?.type === 'hangul') {
      counter = counterIn(word.text);
      if (counter) end = word.start + counter.length;
    }
  }
  const { value, resolution } = number;
  if (currency === null && (counter !== null || value < 1e8)) {
    const unit = counter?.unit ?? null;
    return { quantities: [{ kind: 'count', value, resolution, unit, spelt: false, start, end }], next };
  }
  return { quantities: [{ kind: 'amount', currency, value, resolution, start, end }], next };
};

const englishAmount: Rule = (lexemes, at) => {
  let p = at;
  let currency: Currency | null = null;
  const first = lexemes[p]!;
  if (first.text === 'us' && lexemes[p + 1]?.text === '$') p += 1;
  const prefix = CURRENCY_BEFORE.get(lexemes[p]?.text ?? '');
  if (prefix) {
    currency = prefix;
    p = skipSpace(lexemes, p + 1);
  }
  const number = lexemes[p];
  if (number?.type !== 'number') return spelledAmount(lexemes, at);
  if (koreanNumber(lexemes, p)) return prefix ? { quantities: [], next: p } : null;
  const scale =
    prefix === undefined && isModel(lexemes, p)
      ? null
      : (scaleAt(lexemes, p + 1) ?? scaleAt(lexemes, behindYear(lexemes, p + 1)));
  let next = scale?.next ?? p + 1;
  if (!currency) {
    const after = currencyAfter(lexemes, next);
    const word = after && lexemes[after.next - 1]!;
    // "who in 2016 won", "in 2019 dollars", "2019엔": a year
    if (!scale && word && asYear(number) !== null && (word.type === 'latin' || word.text.startsWith('엔')))
      return null;
    if (after) {
      currency = after.currency;
      next = after.next;
    }
  }
  if (!scale && !currency) return null;
  const factor = scale?.factor ?? 1;
  const value = tidy(numberOf(number) * factor);
  const resolution = tidy(digitSize(number) * factor);
  const span = { start: first.start, end: lexemes[next - 1]!.end };
  if (!currency && factor === 1e3) {
    return { quantities: [{ kind: 'count', value, resolution, unit: null, spelt: false, ...span }], next };
  }
  const quantities: Quantity[] = [{ kind: 'amount', currency, value, resolution, ...span }];
  const between = lexemes[behindYear(lexemes, p + 1) - 2];
  const bracketed = scale && asYear(between);
  if (bracketed) quantities.push({ kind: 'year', year: bracketed, start: between!.start, end: between!.end });
  return { quantities, next };
};

/** F-35B, F15K: a letter behind the number of a model is no scale. */
function isModel(lexemes: readonly Lexeme[], at: number): boolean {
  const name = lexemes[at - 1]?.text === '-' ? lexemes[at - 2] : lexemes[at - 1];
  return name?.type === 'latin' && lexemes[at + 1]?.type === 'latin' && lexemes[at + 1]!.text.length === 1;
}

/** The last member of a list may have its year before the scale: "960.2 (2018) billion won". */
function behindYear(lexemes: readonly Lexeme[], at: number): number {
  const open = skipSpace(lexemes, at);
  const inBrackets =
    lexemes[open]?.text === '(' && asYear(lexemes[open + 1]) !== null && lexemes[open + 2]?.text === ')';
  return inBrackets ? open + 3 : at;
}

/** "five billion dollars", "a billion", "half a billion". */
const spelledAmount: Rule = (lexemes, at) => {
  const first = lexemes[at]!;
  const article = skipSpace(lexemes, at + 1);
  const half = first.text === 'half' && lexemes[article]?.text === 'a';
  const value = half ? 0.5 : first.text === 'a' ? 1 : NUMBER_WORDS.get(first.text);
  if (first.type !== 'latin' || value === undefined) return null;
  const scale = scaleAt(lexemes, (half ? article : at) + 1);
  if (!scale || scale.factor < 1e6) return null;
  const after = currencyAfter(lexemes, scale.next);
  const next = after?.next ?? scale.next;
  return {
    quantities: [
      {
        kind: 'amount',
        currency: after?.currency ?? null,
        value: value * scale.factor,
        resolution: half ? scale.factor / 2 : scale.factor,
        start: first.start,
        end: lexemes[next - 1]!.end,
      },
    ],
    next,
  };
};

/** Offset of the end of a percent sign or word behind a number, and the next lexeme; null if none is there. */
function percentAt(lexemes: readonly Lexeme[], at: number): { end: number; next: number } | null {
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

const percent: Rule = (lexemes, at) => {
  const number = lexemes[at]!;
  const sign = number.type === 'number' ? percentAt(lexemes, at + 1) : null;
  if (!sign) return null;
  const [value, resolution] = [numberOf(number), digitSize(number)];
  return {
    quantities: [{ kind: 'percent', value, resolution, start: number.start, end: sign.end }],
    next: sign.next,
  };
};

// ── ordinals, years, counts ──────────────────────────────────────────────────

const ordinal: Rule = (lexemes, at) => {
  const first = lexemes[at]!;
  if (first.type === 'latin') {
    const value = ORDINAL_WORDS.get(first.text);
    if (value === undefined) return null;
    return {
      quantities: [{ kind: 'ordinal', value, spelt: true, start: first.start, end: first.end }],
      next: at + 1,
    };
  }
  if (!isInteger(first) || first.text.length > 3) return null;
  const after = lexemes[at + 1];
  if (!after) return null;
  const english = ORDINAL_SUFFIX.test(after.text);
  const korean = after.type === 'hangul' && /^차(?!례)/.test(after.text);
  if (!english && !korean) return null;
  const end = english ? after.end : after.start + 1;
  return {
    quantities: [{ kind: 'ordinal', value: Number(first.text), spelt: false, start: first.start, end }],
    next: at + 2,
  };
};

const year: Rule = (lexemes, at) => {
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
  // 2000명, 2000 명: as many people
  if (
    /^(여|명|개|회|차례|번)/.test(lexemes[at + 1]?.text ?? '') ||
    lexemes[skipSpace(lexemes, at + 1)]?.text === '명'
  )
    return null;
  const value = asYear(first) ?? shortKoreanYear(lexemes, at);
  if (value === null) return null;
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

const count: Rule = (lexemes, at) => {
  const first = lexemes[at]!;
  let value: number;
  let spelt = false;
  let resolution = 1;
  if (first.type === 'number') {
    value = numberOf(first);
    resolution = digitSize(first);
  } else if (first.type === 'latin' && NUMBER_WORDS.has(first.text)) {
    value = NUMBER_WORDS.get(first.text)!;
    spelt = true;
  } else if (first.type === 'hangul') {
    const numeral = KOREAN_NUMERALS.get(first.text);
    const word = lexemes[skipSpace(lexemes, at + 1)];
    if (
      numeral === undefined ||
      word?.type !== 'hangul' ||
      !/^(차례|번|달|해|개|명|가지|항목)/.test(word.text)
    )
      return null;
    value = numeral;
    spelt = true;
  } else return null;
  let unit: Count['unit'] = null;
  let end = first.end;
  const p = lexemes[at + 1]?.text === '-' ? at + 2 : skipSpace(lexemes, at + 1);
  // "28,500 US troops", "5 straight years": one word between
  const us = behindUS(lexemes, p);
  for (const q of [p, us > p ? us : skipSpace(lexemes, p + 1)]) {
    const word = lexemes[q];
    if (!word || unit) break;
    const korean = word.type === 'hangul' ? counterIn(word.text) : null;
    unit = korean?.unit ?? (word.type === 'latin' ? (COUNTERS.get(word.text) ?? null) : null);
    if (unit && q === p) end = korean ? word.start + korean.length : word.end;
  }
  return {
    quantities: [{ kind: 'count', value, resolution, unit, spelt, start: first.start, end }],
    next: at + 1,
  };
};

const RULES: readonly Rule[] = [
  numericDate,
  koreanDate,
  englishDayFirst,
  englishMonthFirst,
  koreanAmount,
  englishAmount,
  percent,
  ordinal,
  year,
  count,
];

// ── lists and ranges ─────────────────────────────────────────────────────────

/** What may stand between the members of a list: "920.0 (2014), 932.0 (2015) and 944.1 billion won". */
const LIST_GAP =
  /^[\s,;·~∼〜–—-]*(?:\(\s*(?:19|20)\d\d\s*\))?[\s,;·~∼〜–—-]*(?:and|or|to|against|from|plus|of|not|instead of|및|에서|또는|과|와)?\s*$/u;

/** The length is bounded before the pattern is tried: it backtracks, and a text may hold thousands of spaces. */
const isListGap = (gap: string): boolean => gap.length <= 24 && LIST_GAP.test(gap);

/** In a list or a range the scale and currency written last hold for the bare numbers before it. */
function shareScale(quantities: Quantity[], text: string): Quantity[] {
  const result = [...quantities];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const holder = result[i]!;
    if (holder.kind !== 'amount' && holder.kind !== 'percent') continue;
    let rightStart = holder.start;
    for (let j = i - 1; j >= 0; j -= 1) {
      const candidate = result[j]!;
      if (
        candidate.kind === 'year' &&
        text[candidate.start - 1] === '(' &&
        isListGap(text.slice(candidate.end + 1, rightStart))
      ) {
        continue;
      }
      const shared = share(candidate, holder, text);
      if (!shared || !isListGap(text.slice(candidate.end, rightStart))) break;
      result[j] = shared;
      if (holder.kind === 'amount' && holder.currency === null && shared.kind === 'amount') {
        result[i] = { ...holder, currency: shared.currency };
      }
      rightStart = candidate.start;
    }
  }
  return result;
}

/** A member of a list with what it shares with the holder at the end of it; null if it shares nothing. */
function share(candidate: Quantity, holder: Amount | Percent, text: string): Quantity | null {
  if (candidate.kind === 'count') {
    return candidate.unit === null && !candidate.spelt ? rescale(candidate, holder, text) : null;
  }
  if (candidate.kind !== 'amount' || holder.kind !== 'amount') return null;
  // a holder without a currency has nothing to give, and goes on being asked would take quadratic time
  if (candidate.currency === null)
    return holder.currency ? { ...candidate, currency: holder.currency } : null;
  // "$4-5 billion", "$4 to $5 billion"; but "$500 to $1 million" counts up only as written
  if (holder.currency !== null && holder.currency !== candidate.currency) return null;
  const factor = writtenScale(text.slice(holder.start, holder.end));
  const bare =
    writtenScale(text.slice(candidate.start, candidate.end)) === 1 && candidate.value < holder.value / factor;
  if (factor < 1e6 || !bare) return null;
  return {
    ...candidate,
    value: tidy(candidate.value * factor),
    resolution: tidy(candidate.resolution * factor),
  };
}

function rescale(bare: Count, holder: Amount | Percent, text: string): Quantity {
  const span = { start: bare.start, end: bare.end };
  if (holder.kind === 'percent')
    return { kind: 'percent', value: bare.value, resolution: bare.resolution, ...span };
  const factor = writtenScale(
    text.slice(holder.start, holder.end),
    /[천백십]/.test(text.slice(bare.start, bare.end)),
  );
  return {
    kind: 'amount',
    currency: holder.currency,
    value: tidy(bare.value * factor),
    resolution: tidy(bare.resolution * factor),
    ...span,
  };
}

/**
 * The factor that stands in the writing of an amount.
 * @param bigOnly for a member that has its own 천, 백 or 십: "8천~9천억" shares the 억, "8~9천억" the 천억
 */
function writtenScale(written: string, bigOnly = false): number {
  let small = 1;
  for (const lexeme of lex(written)) {
    if (lexeme.type === 'latin' && SCALES.has(lexeme.text)) return SCALES.get(lexeme.text)!;
    if (lexeme.type !== 'hangul') continue;
    for (const character of lexeme.text) {
      const big = KOREAN_BIG.get(character);
      if (big) return big * small;
      const factor = KOREAN_SMALL.get(character);
      if (!factor) break;
      if (!bigOnly) small *= factor;
    }
  }
  return small;
}
