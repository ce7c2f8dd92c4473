import { bySurety, type Facts, type YearAmount } from '../../knowledge/facts.ts';
import { amountMeasure } from '../../knowledge/measure.ts';
import type { PARTS } from '../../query/schema.ts';

export type Part = (typeof PARTS)[number];

/** The amount of one part of the contribution in a year, where a source states it. */
export function splitAmount(year: number, part: Part, facts: Facts): YearAmount | null {
  const [row] = facts
    .rows('split')
    .filter((r) => r.attribute === part && r.year === year && 'amount' in r.value)
    .sort(bySurety);
  if (!row || !('amount' in row.value)) return null;
  return {
    year,
    agreement: row.agreement ?? null,
    amount: amountMeasure(row.value),
    bound: row.value.bound,
    rows: [row],
    steps: [],
    conflicting: [],
    basis: 'stated',
  };
}
