import { findQuantities, NO_SPAN, type Quantity, supports } from '../quantities/index.ts';
import type { AmountValue, Article, Passage, Row, Value } from './schema.ts';

/** The figures of one passage, in all its languages, with the year its dates without one are in. */
export interface Evidence {
  readonly quantities: readonly Quantity[];
  readonly year: number | null;
  /** When the source was published: bears out a statement that says when something was reported. */
  readonly published: string;
  /** The text in all languages, lower case, for names. */
  readonly text: string;
}

/** Passages are read once: the checks and the answers ask for the same ones again and again. */
const figures = new WeakMap<Passage['text'], { en: Quantity[]; ko: Quantity[] }>();
const evidences = new WeakMap<Passage, Evidence>();

/** The figures of a passage in each of its languages. */
export function figuresOf({ text }: Passage): { readonly en: Quantity[]; readonly ko: Quantity[] } {
  const known = figures.get(text);
  if (known) return known;
  const read = { en: findQuantities(text.en ?? ''), ko: findQuantities(text.ko ?? '') };
  figures.set(text, read);
  return read;
}

/** Reads what a passage can bear out. A date without a year is in the year of its source. */
export function evidenceOf(passage: Passage, article: Article): Evidence {
  const known = evidences.get(passage);
  if (known) return known;
  const texts = [passage.text.en, passage.text.ko].filter((text) => text !== null);
  const { en, ko } = figuresOf(passage);
  const read = {
    quantities: [...en, ...ko],
    year: Number(article.date.slice(0, 4)),
    published: article.date,
    text: texts.join('\n').toLowerCase(),
  };
  evidences.set(passage, read);
  return read;
}

/** Whether one of the passages, or for a day or month the date of its source, bears out the figure. */
export function isSupported(claim: Quantity, evidence: readonly Evidence[]): boolean {
  return evidence.some(
    (passage) =>
      passage.quantities.some((q) => supports(claim, q, passage.year)) ||
      (claim.kind === 'date' && supports(claim, dateClaim(passage.published))),
  );
}

/** Whole units (won, dollars, yen) in one unit of the table. */
export const UNIT_SIZE: Record<AmountValue['unit'], number> = {
  'billion KRW': 1e9,
  'million USD': 1e6,
  'billion USD': 1e9,
  'billion JPY': 1e9,
  KRW: 1,
};

export const UNIT_CURRENCY: Record<AmountValue['unit'], 'KRW' | 'USD' | 'JPY'> = {
  'billion KRW': 'KRW',
  'million USD': 'USD',
  'billion USD': 'USD',
  'billion JPY': 'JPY',
  KRW: 'KRW',
};

/** Size of the last digit written: 0.1 for 1038.9. */
function lastDigit(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return 10 ** -decimals;
}

function amountClaim({ amount, unit }: AmountValue): Quantity {
  const size = UNIT_SIZE[unit];
  return {
    kind: 'amount',
    currency: UNIT_CURRENCY[unit],
    value: Number((amount * size).toPrecision(13)),
    resolution: lastDigit(amount) * size,
    ...NO_SPAN,
  };
}

function dateClaim(date: string): Quantity {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return { kind: 'year', year: year!, ...NO_SPAN };
  return { kind: 'date', year: year!, month, day: day ?? null, ...NO_SPAN };
}

const percentClaim = (percent: number): Quantity => ({
  kind: 'percent',
  value: Math.abs(percent),
  resolution: lastDigit(percent),
  ...NO_SPAN,
});

const countClaim = (count: number): Quantity => ({
  kind: 'count',
  value: count,
  resolution: 1,
  unit: null,
  spelt: false,
  ...NO_SPAN,
});

/** Figures of a text that need evidence; number words ("first", "two") are prose. */
export function claimsOfText(text: string): Quantity[] {
  return findQuantities(text).filter((q) => !((q.kind === 'ordinal' || q.kind === 'count') && q.spelt));
}

/** Every figure that a value claims. */
export function claimsOfValue(value: Value): Quantity[] {
  if ('amount' in value) return [amountClaim(value)];
  if ('amounts' in value) return value.amounts.map(amountClaim);
  if ('percent' in value) return [percentClaim(value.percent)];
  if ('percents' in value) return value.percents.map(percentClaim);
  if ('count' in value) return [countClaim(value.count)];
  if ('date' in value) return [dateClaim(value.date)];
  if ('years' in value) return [...new Set(value.years)].map((year) => ({ kind: 'year', year, ...NO_SPAN }));
  if ('vote' in value) {
    const { present, for: yes, against, abstain } = value.vote;
    return [present, yes, against, abstain].filter((n) => n !== null).map(countClaim);
  }
  if ('people' in value) return [];
  return [...claimsOfText(value.text.en), ...claimsOfText(value.text.ko)];
}

/** Every figure and date that a row claims: its value, its year, its date. */
export function claimsOfRow(row: Row): Quantity[] {
  const claims = claimsOfValue(row.value);
  if (row.date) claims.push(dateClaim(row.date));
  if (row.year !== undefined && !row.date) claims.push({ kind: 'year', year: row.year, ...NO_SPAN });
  return claims;
}
