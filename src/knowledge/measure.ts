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
  | { readonly kind: 'count'; readonly value: number; readonly resolution: number };

export type AmountMeasure = Extract<Measure, { kind: 'amount' }>;

/** Size of the last digit written: 0.1 for 1038.9. */
export function lastDigit(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return 10 ** -decimals;
}

/** Clears floating-point dust. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

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
