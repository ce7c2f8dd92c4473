import { UNIT_CURRENCY, UNIT_SIZE } from '../corpus/evidence.ts';
import type { AmountValue } from '../corpus/schema.ts';
import type { Currency } from '../quantities/index.ts';

/** A figure with its unit and its exactness, as arithmetic needs it. */
export type Measure =
  | {
      readonly kind: 'amount';
      readonly currency: Currency;
      readonly value: number;
      readonly resolution: number;
    }
  | { readonly kind: 'percent'; readonly value: number; readonly resolution: number }
  | { readonly kind: 'count'; readonly value: number; readonly resolution: number }
  /** A calendar day: `value` counts the days since 1 January 1970, UTC. */
  | { readonly kind: 'day'; readonly value: number; readonly resolution: 1 };

export type DayMeasure = Extract<Measure, { kind: 'day' }>;
export type AmountMeasure = Extract<Measure, { kind: 'amount' }>;

/** Size of the last digit written: 0.1 for 1038.9. */
export function lastDigit(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return 10 ** -decimals;
}

/** Clears floating-point dust. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

const MS_A_DAY = 86_400_000;

/** @param date YYYY-MM-DD; null for a month or a year, which are no day */
export function dayMeasure(date: string): DayMeasure | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? { kind: 'day', value: Date.parse(`${date}T00:00:00Z`) / MS_A_DAY, resolution: 1 }
    : null;
}

/** YYYY-MM-DD. */
export const dateOf = ({ value }: DayMeasure): string =>
  new Date(value * MS_A_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** An amount of the table in whole won, dollars or yen. */
export function amountMeasure({ amount, unit }: AmountValue): AmountMeasure {
  const size = UNIT_SIZE[unit];
  return {
    kind: 'amount',
    currency: UNIT_CURRENCY[unit],
    value: tidy(amount * size),
    resolution: tidy(lastDigit(amount) * size),
  };
}

export const percentMeasure = (value: number): Measure => ({
  kind: 'percent',
  value,
  resolution: lastDigit(value),
});
