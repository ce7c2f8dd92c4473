import { formatNumber } from '../quantities/index.ts';
import type { Language, Localised } from '../text/localised.ts';

/** What values are counted in, and how each language counts the same. */
export interface Measure {
  readonly unit: Localised;
  /** What a value is multiplied by before it is written: Korean counts money in 억, ten times as many. */
  readonly factor: Readonly<Record<Language, number>>;
  /** Most digits behind the point. */
  readonly decimals: Readonly<Record<Language, number>>;
}

const plain = (unit: Localised, decimals: number): Measure => ({
  unit,
  factor: { en: 1, ko: 1 },
  decimals: { en: decimals, ko: decimals },
});

/** Values in billions of won: 1,038.9 billion won, 10,389억 원. */
export const WON: Measure = {
  unit: { en: 'billion won', ko: '억 원' },
  factor: { en: 1, ko: 10 },
  decimals: { en: 1, ko: 0 },
};

/** Values in millions of dollars: 850 million dollars, 8.5억 달러. */
export const DOLLARS: Measure = {
  unit: { en: 'million dollars', ko: '억 달러' },
  factor: { en: 1, ko: 0.01 },
  decimals: { en: 1, ko: 2 },
};

export const PERCENT: Measure = plain({ en: '%', ko: '%' }, 1);

/** The measure of a unit named in English, as an answer's chart names it; an unknown one is taken as it is. */
export function measureOf(unit: Localised): Measure {
  return [WON, DOLLARS, PERCENT].find((measure) => measure.unit.en === unit.en) ?? plain(unit, 2);
}

/** A value as the language writes it, without its unit. */
export function sayValue(value: number, { factor, decimals }: Measure, lang: Language): string {
  return formatNumber(value * factor[lang], decimals[lang]);
}
