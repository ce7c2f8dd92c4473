import { findQuantities, type Quantity } from '../quantities/index.ts';
import type { Language } from '../text/localised.ts';
import { hangulShare } from '../text/normalise.ts';
import { figuresForAgreements } from './agreement-words.ts';
import type { Reading, Slots } from './reading.ts';
import { type KnownWords, repairSpelling } from './repair.ts';
import { fullShortWords } from './short-words.ts';
import { fullShortYears } from './short-years.ts';
import { fillSlots } from './slots/index.ts';
import { figuresForYears } from './year-words.ts';

/** From this share of Hangul among the letters on, a text is Korean. */
const KOREAN_SHARE = 0.2;

/** The language of a text, or null when it has no letter. */
export function languageOf(text: string): Language | null {
  const share = hangulShare(text);
  return share === null ? null : share >= KOREAN_SHARE ? 'ko' : 'en';
}

/** Reads a normalised text: spelling, words, figures, slots. */
export function read(normalised: string, words: KnownWords, today: string, lang: Language): Reading {
  const { lexicon } = words;
  const { text, repairs } = repairSpelling(
    fullShortYears(figuresForYears(figuresForAgreements(fullShortWords(normalised)))),
    words,
  );
  const tags = lexicon.tag(text);
  const quantities = findQuantities(text);
  const slots = fillSlots(text, tags, quantities, today);
  const milestones = new Set(tags.filter(({ type }) => type === 'milestone').flatMap((tag) => tag.keys));
  const keys = new Set([
    ...tags.flatMap((tag) => tag.keys),
    ...slotKeys(slots),
    ...quantities.flatMap(figureKeys),
    ...(milestones.size > 1 ? ['slot:two-milestones'] : []),
  ]);
  if (SUM_OF_YEAR.test(text)) keys.add('form:sum-of-year');
  return { text, lang, tags, quantities, slots, keys, repairs, today };
}

/** "The 2026 sum", 2000년 부담액. */
const SUM_OF_YEAR =
  /\b(?:19|20)\d\d (?:sum|amount|figure|payment|package|bill|tab|number|contribution)\b|(?:19|20)\d\d년?도?\s*(?:부담액|분담액|액수|금액|분담금)/u;

/** Names of what the slots hold, to be used as cues. */
function slotKeys(slots: Slots): string[] {
  const keys: string[] = [];
  if (slots.years.length === 1) keys.push('slot:one-year');
  if (slots.years.length > 0 || slots.shift !== 0) keys.push('slot:year');
  if (slots.years.length === 2 && !slots.isRange) keys.push('slot:two-years');
  if (slots.isRange) keys.push('slot:range');
  if (slots.allYears) keys.push('slot:all-years');
  if (slots.agreements.length > 0) keys.push('slot:agreement');
  if (slots.agreements.length > 1) keys.push('slot:two-agreements');
  if (slots.relativeAgreement) keys.push('slot:relative-agreement');
  if (slots.edges.length > 0) keys.push('slot:edge');
  if (slots.currency) keys.push('slot:currency');
  if (slots.bothCurrencies) keys.push('slot:both-currencies');
  return [
    ...keys,
    ...slots.years.map((year) => `year:${year}`),
    ...slots.agreements.map((n) => `agreement:${n}`),
  ];
}

/** Below this an amount without a currency is one of dollars: in won the contribution has never been so little. */
const WON_FROM = 1e11;

function amountKeys(value: number, currency: string | null): string[] {
  const billions = Number((value / 1e9).toPrecision(3));
  const named = currency ?? (value < WON_FROM ? 'USD' : 'KRW');
  return ['slot:amount', `amount:${named}:${billions}`];
}

/** Names of the figures in a question: amount:USD:5 (billions), percent:8.3, length:5, month:2021-03. */
function figureKeys(quantity: Quantity): string[] {
  switch (quantity.kind) {
    case 'amount':
      return amountKeys(quantity.value, quantity.currency);
    case 'percent':
      return ['slot:percent', `percent:${quantity.value}`];
    case 'date': {
      const month = String(quantity.month).padStart(2, '0');
      const keys = quantity.day === null ? ['slot:month'] : ['slot:day'];
      return quantity.year === null ? keys : [...keys, `month:${quantity.year}-${month}`];
    }
    case 'count': {
      if (quantity.unit === 'years') return ['slot:length', `length:${quantity.value}`];
      const claim = quantity.value >= 30_000 && quantity.value <= 60_000;
      return claim ? ['slot:count', 'slot:troops-claim'] : quantity.value >= 13 ? ['slot:count'] : [];
    }
    case 'ordinal':
    case 'year':
      return [];
    default:
      return quantity satisfies never;
  }
}
