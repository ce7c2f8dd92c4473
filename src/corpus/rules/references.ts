import type { Row } from '../schema.ts';
import { problem, type Rule } from './rule.ts';

/** Ids: each is taken once, and what is named is there. */

export const uniqueRows: Rule = ({ rows }) => {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const earlier = first.get(row.id);
    first.set(row.id, earlier ?? row);
    if (!earlier) return [];
    const { file, line } = earlier.where;
    return [
      problem(
        row,
        'duplicate-row',
        `the id ${row.id} is taken by ${file}:${line}`,
        'Give one of the rows another id',
      ),
    ];
  });
};

export const passagesExist: Rule = ({ rows, passages }) =>
  rows.flatMap((row) =>
    row.passages
      .filter((id) => !passages.has(id))
      .map((id) =>
        problem(
          row,
          'missing-passage',
          `${row.id} cites ${id}, which does not exist`,
          'Correct the id or write the passage',
        ),
      ),
  );

export const actorsExist: Rule = ({ rows }) => {
  const people = new Set(rows.filter((row) => row.subject === 'person').map((row) => row.id));
  return rows.flatMap((row) =>
    (row.actors ?? [])
      .filter((id) => !people.has(id))
      .map((id) =>
        problem(
          row,
          'unknown-person',
          `${row.id} names ${id}, who has no row`,
          'Add the person to corpus/facts/people.yaml',
        ),
      ),
  );
};

export const namedRows: Rule = ({ rows }) =>
  rows
    .filter((row) => (row.subject === 'person' || row.subject === 'term') && !row.name)
    .map((row) => problem(row, 'name-missing', `${row.id} has no name`, 'Add name: { en: …, ko: … }'));
