import { type Language, type Localised, localise } from '../text/localised.ts';
import type { Currency } from './types.ts';

/** A day or month as written in facts: "2019-02-10", "2019-03", "2019". */
export type PartialDate = string;

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

/** Thousands with commas, at most `decimals` behind the point, no trailing zeros: 1,038.9. */
export function formatNumber(value: number, decimals = 2): string {
  let format = formats.get(decimals);
  if (!format) {
    // "negative" leaves the sign off what rounds to zero: 0, never -0
    format = new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals, signDisplay: 'negative' });
    formats.set(decimals, format);
  }
  return format.format(value);
}

/** By number of decimals: making one costs a hundred times what using it does. */
const formats = new Map<number, Intl.NumberFormat>();

/**
 * An amount in the notation of the language: 1,038.9 billion won, 1조389억 원, 4.7 billion dollars, 47억 달러.
 * @param value in whole units (won, dollars, yen)
 */
export function formatAmount(value: number, currency: Currency): Localised {
  return localise((lang) => (lang === 'en' ? englishAmount(value, currency) : koreanAmount(value, currency)));
}

const ENGLISH_UNIT: Record<Currency, string> = { KRW: 'won', USD: 'dollars', JPY: 'yen' };
const KOREAN_UNIT: Record<Currency, string> = { KRW: '원', USD: '달러', JPY: '엔' };

function englishAmount(value: number, currency: Currency): string {
  const unit = ENGLISH_UNIT[currency];
  const size = Math.abs(value);
  if (currency === 'USD' && size < 1e9 && size >= 1e6) return `${formatNumber(value / 1e6)} million ${unit}`;
  // five decimals are 10,000 whole units, the smallest step of the Korean notation: both languages say the same
  if (size >= 1e13) return `${formatNumber(value / 1e12, 8)} trillion ${unit}`;
  if (size >= 1e8) return `${formatNumber(value / 1e9, 5)} billion ${unit}`;
  if (size >= 1e6) return `${formatNumber(value / 1e6)} million ${unit}`;
  return `${formatNumber(value)} ${unit}`;
}

function koreanAmount(value: number, currency: Currency): string {
  return `${koreanNumber(value)} ${KOREAN_UNIT[currency]}`;
}

/** 1,038,900,000,000 → 1조389억; a part below 억 that is no whole 만 becomes a decimal of 억: 7,069.5억. */
export function koreanNumber(value: number): string {
  const sign = value < 0 ? '-' : '';
  let rest = Math.abs(value);
  if (rest < 1e4) return formatNumber(value);
  // to whole 만 before it is cut into parts, or 999,999,999,999 becomes 10,000억
  if (rest >= 1e8) rest = Math.round(rest / 1e4) * 1e4;
  const parts: string[] = [];
  const trillions = Math.floor(rest / 1e12);
  if (trillions > 0) {
    parts.push(`${formatNumber(trillions, 0)}조`);
    rest -= trillions * 1e12;
  }
  if (rest >= 1e8) {
    const hundredMillions = Math.round((rest / 1e8) * 1e4) / 1e4;
    const whole = Math.floor(hundredMillions);
    const below = Math.round((hundredMillions - whole) * 1e4);
    // 3억3,300만 reads well, 7,069.5억 better than 7,069억5,000만
    if (below > 0 && whole >= 1000) parts.push(`${formatNumber(hundredMillions, 4)}억`);
    else {
      parts.push(`${formatNumber(whole, 0)}억`);
      if (below > 0) parts.push(`${formatNumber(below, 0)}만`);
    }
  } else if (rest >= 1) parts.push(rest >= 1e4 ? `${formatNumber(rest / 1e4, 4)}만` : formatNumber(rest));
  return sign + parts.join('');
}

/** 8.2 % in English, 8.2% in Korean. */
export function formatPercent(value: number, decimals = 1): Localised {
  const number = formatNumber(value, decimals);
  return { en: `${number}%`, ko: `${number}%` };
}

/** A number of people: 28,500 / 2만8,500명 is written 28,500명, which both notations read. */
export function formatPeople(value: number): Localised {
  return { en: formatNumber(value, 0), ko: `${formatNumber(value, 0)}명` };
}

/** "2019-02-10" → 10 February 2019 / 2019년 2월 10일; shorter dates to what they hold. */
export function formatDate(date: PartialDate): Localised {
  const [year, month, day] = date.split('-').map(Number);
  return {
    en: [day, month && MONTH_NAMES[month - 1], year].filter(Boolean).join(' '),
    ko: [year && `${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(' '),
  };
}

/** 10 → 10th / 제10차. */
export function formatOrdinal(value: number): Localised {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return { en: `${value}${suffix}`, ko: `제${value}차` };
}

/** Years as ranges where they follow on another: 2019–2021, 2025. */
export function formatYears(years: readonly number[], lang: Language): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const year of sorted) {
    const last = runs.at(-1);
    if (last && year === last[1] + 1) last[1] = year;
    else runs.push([year, year]);
  }
  const suffix = lang === 'ko' ? '년' : '';
  return runs.map(([from, to]) => (from === to ? `${from}${suffix}` : `${from}–${to}${suffix}`)).join(', ');
}
