import type { CURRENCIES, Query, QueryKind, SimpleQuery } from '../query/schema.ts';
import { type Language, type Localised, localise } from '../text/localised.ts';

/** What a question of a kind is about, in a word or two. */
const KINDS: Record<QueryKind, Localised> = {
  cost: { en: 'cost', ko: '분담금' },
  change: { en: 'change', ko: '증감' },
  extremum: { en: 'highest and lowest', ko: '최고·최저' },
  threshold: { en: 'when an amount was passed', ko: '금액 돌파 시점' },
  aggregate: { en: 'total or average', ko: '합계·평균' },
  timeline: { en: 'timeline', ko: '연표' },
  date: { en: 'date', ko: '날짜' },
  agreement: { en: 'agreement', ko: '협정' },
  compare: { en: 'comparison', ko: '비교' },
  person: { en: 'people', ko: '인물' },
  term: { en: 'term', ko: '용어' },
  reason: { en: 'reason', ko: '이유' },
  demand: { en: 'demands', ko: '요구' },
  position: { en: 'position', ko: '입장' },
  figure: { en: 'figures', ko: '수치' },
  'per-soldier': { en: 'per soldier', ko: '병사 1인당' },
  'per-period': { en: 'per month or day', ko: '월·일 단위' },
  'what-if': { en: 'what if', ko: '가정 계산' },
  passages: { en: 'passages', ko: '구절' },
  source: { en: 'source', ko: '출처' },
  meta: { en: 'this service', ko: '이 서비스' },
  nothing: { en: 'nothing yet', ko: '아직 없음' },
};

const MONEY: Record<(typeof CURRENCIES)[number], Localised> = {
  KRW: { en: 'in won', ko: '원화' },
  USD: { en: 'in dollars', ko: '달러' },
  both: { en: 'in won and dollars', ko: '원화와 달러' },
};

/** English ordinal: 1st, 2nd, 3rd, 11th. */
function ordinal(value: number): string {
  const tens = value % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}

/** 2019–2021 for a run of years, else the years; a long list is cut and says so. */
function describeYears(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${first}–${last}`;
  return sorted.length > 5 ? `${sorted.slice(0, 5).join(', ')} …` : sorted.join(', ');
}

function describePart(part: SimpleQuery, lang: Language): string {
  const pieces: string[] = [KINDS[part.kind][lang]];
  if ('years' in part && part.years.length) pieces.push(describeYears(part.years));
  if ('agreements' in part && part.agreements.length) {
    const numbers = part.agreements
      .map((number) => (lang === 'ko' ? `${number}차` : ordinal(number)))
      .join(', ');
    pieces.push(lang === 'ko' ? `${numbers} 협정` : `${numbers} SMA`);
  }
  if ('currency' in part && part.currency) pieces.push(MONEY[part.currency][lang]);
  if (part.asOf) pieces.push(lang === 'ko' ? `${part.asOf} 기준` : `as of ${part.asOf}`);
  return pieces.join(' · ');
}

/** What the next question will be taken to be about, short: "cost · 2019 · 10th SMA". null where there is nothing to keep. */
export function describeSubject(query: Query): Localised | null {
  const parts = query.parts.filter((part) => part.kind !== 'nothing' && part.kind !== 'meta');
  return parts.length ? localise((lang) => parts.map((part) => describePart(part, lang)).join('; ')) : null;
}
