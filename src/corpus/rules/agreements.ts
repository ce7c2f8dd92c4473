import { findQuantities } from '../../quantities/index.ts';
import type { Problem } from '../errors.ts';
import { problem, type Rule } from './rule.ts';

/** Times run forward, years lie in their agreement, and formulas belong to a rule that tells them. */

export const timesInOrder: Rule = ({ rows }) =>
  rows.flatMap((row) => {
    const found: Problem[] = [];
    if (row.until !== undefined && row.until < row.from.slice(0, row.until.length)) {
      found.push(
        problem(
          row,
          'time-order',
          `${row.id}: until ${row.until} is before from ${row.from}`,
          'Exchange or correct them',
        ),
      );
    }
    if ('years' in row.value && row.value.years[0] > row.value.years[1]) {
      found.push(problem(row, 'time-order', `${row.id}: the first year is after the last`, 'Exchange them'));
    }
    return found;
  });

export const agreementsKnown: Rule = ({ rows }) => {
  const periods = new Map<number, [number, number]>();
  for (const row of rows) {
    if (row.subject === 'agreement' && row.attribute === 'period' && 'years' in row.value && row.agreement) {
      periods.set(row.agreement, row.value.years);
    }
  }
  return rows.flatMap((row) => {
    if (row.agreement === undefined) return [];
    const period = periods.get(row.agreement);
    if (!period) {
      return [
        problem(
          row,
          'unknown-agreement',
          `${row.id}: no row says which years agreement ${row.agreement} covers`,
          'Correct the number or add its period to corpus/facts/agreements.yaml',
        ),
      ];
    }
    if (row.subject !== 'contribution' || row.year === undefined) return [];
    if (row.year >= period[0] && row.year <= period[1]) return [];
    return [
      problem(
        row,
        'year-outside-agreement',
        `${row.id}: ${row.year} is not in ${period[0]}–${period[1]}`,
        'Correct the year or the agreement',
      ),
    ];
  });
};

/** The formula of a rule belongs to an agreement, and its ceiling stands in the text as well. */
export const growthRulesTold: Rule = ({ rows }) =>
  rows.flatMap((row) => {
    const { grows, value } = row;
    if (!grows) return [];
    const ceiling = grows.atMost;
    const told =
      ceiling === undefined ||
      ('text' in value &&
        findQuantities(value.text.en).some((q) => q.kind === 'percent' && q.value === ceiling));
    if (row.subject === 'agreement' && row.attribute === 'rule' && told) return [];
    return [
      problem(
        row,
        'growth-rule',
        `${row.id}: grows is for the rule of an agreement, and its ceiling must stand in the text`,
        'Put it on the row with attribute rule, or write the same ceiling in the text',
      ),
    ];
  });
