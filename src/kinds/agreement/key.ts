import type { KeyFigures } from '../../answer/draft.ts';
import { peopleOf } from '../../corpus/people.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { yearsOf } from '../shared/years.ts';

/** The figures, days and people of agreements that a claim about them is held against. */
export function keyOf(numbers: readonly number[], facts: Facts): KeyFigures {
  const rows = facts
    .rows('agreement')
    .filter((row) => row.agreement !== undefined && numbers.includes(row.agreement));
  const [first] = numbers;
  const period = first === undefined ? null : facts.period(first);
  const firstYears = numbers.flatMap((number) => facts.amount(yearsOf(number, facts)[0] ?? 0) ?? []);
  return {
    amounts: firstYears.map(({ amount }) => amount),
    dates: rows.flatMap((row) => ('date' in row.value ? [row.value.date] : [])),
    people: rows.flatMap(peopleOf),
    counts: rows.flatMap((row) =>
      'vote' in row.value
        ? [row.value.vote.present, row.value.vote.for, row.value.vote.against, row.value.vote.abstain].filter(
            (n) => n !== null,
          )
        : 'count' in row.value
          ? [row.value.count]
          : [],
    ),
    percents: rows.flatMap((row) =>
      'text' in row.value
        ? [...row.value.text.en.matchAll(/(\d+(?:\.\d+)?) ?%/g)].map((m) => Number(m[1]))
        : [],
    ),
    ...(period && numbers.length === 1 ? { length: period[1] - period[0] + 1 } : {}),
  };
}
