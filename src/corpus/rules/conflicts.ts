import type { Row, Subject } from '../schema.ts';
import { problem, type Rule } from './rule.ts';

/** Rows that say different things of the same name each other. */

/** Subjects that hold many independent rows with the same attribute. */
const FREE: ReadonlySet<Subject> = new Set([
  'event',
  'person',
  'position',
  'term',
  'correction',
  'reason',
  'conflict',
  'demand',
]);

const valueShape = (row: Row): string =>
  'amount' in row.value ? row.value.unit.slice(-3) : Object.keys(row.value).sort().join('+');

/** Invariant 3: two values for the same thing at the same time name each other as a conflict. */
export const conflictsDeclared: Rule = ({ rows }) => {
  const groups = groupBy(
    rows.filter((row) => !FREE.has(row.subject)),
    sameThing,
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((row, index) =>
      group.slice(0, index).flatMap((other) => {
        if (JSON.stringify(row.value) === JSON.stringify(other.value)) return [];
        if (!overlap(row, other) || row.conflicts?.includes(other.id)) return [];
        return [
          problem(
            row,
            'undeclared-conflict',
            `${row.id} and ${other.id} say different things of the same subject, attribute and time`,
            'Name each in the conflicts of the other, or give the one that was replaced an until',
          ),
        ];
      }),
    ),
  );
};

const sameThing = (row: Row): string =>
  [
    row.subject,
    row.attribute,
    row.agreement,
    row.year,
    row.subject === 'agreement' ? '' : row.date,
    valueShape(row),
  ].join('|');

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}

const overlap = (a: Row, b: Row): boolean =>
  (a.until === undefined || b.from < a.until) && (b.until === undefined || a.from < b.until);

export const conflictsMutual: Rule = ({ rows }) => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.flatMap((row) =>
    (row.conflicts ?? []).flatMap((id) => {
      const other = byId.get(id);
      if (!other)
        return [
          problem(
            row,
            'missing-row',
            `${row.id} is in conflict with ${id}, which does not exist`,
            'Correct the id',
          ),
        ];
      if (other.conflicts?.includes(row.id)) return [];
      return [
        problem(
          row,
          'one-sided-conflict',
          `${id} does not name ${row.id} in its conflicts`,
          `Add ${row.id} to the conflicts of ${id}`,
        ),
      ];
    }),
  );
};
