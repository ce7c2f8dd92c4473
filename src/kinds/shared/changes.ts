import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { percentChange, type Step } from '../../knowledge/steps.ts';

/** How much a year changed on the one before. */

/** Percentages within this of the extreme count as equal: they are shown with one decimal. */
export const TIE = 0.05;

export interface YearChange {
  readonly year: number;
  readonly percent: number;
  readonly rows: readonly Row[];
  readonly steps: readonly Step[];
}

/** The change of a year: as a source states it, else computed where both amounts are in one currency. */
export function changeIn(year: number, facts: Facts): YearChange | null {
  if (year - 1 < 1991) return null;
  const stated = facts.rows('growth').find((row) => row.attribute === 'stated' && row.year === year);
  if (stated && 'percent' in stated.value)
    return { year, percent: stated.value.percent, rows: [stated], steps: [] };
  const pair = [facts.amount(year - 1), facts.amount(year)] as const;
  const won = [facts.amount(year - 1, 'KRW'), facts.amount(year, 'KRW')] as const;
  const [before, amount] = pair[0]?.amount.currency === pair[1]?.amount.currency ? pair : won;
  if (!before || !amount || before.bound || amount.bound) return null;
  const step = percentChange(before.amount, amount.amount);
  return {
    year,
    percent: step.result.value,
    rows: [...amount.rows, ...before.rows],
    steps: [...before.steps, ...amount.steps, step],
  };
}
