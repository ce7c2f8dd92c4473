import type { DraftStatement } from '../../answer/draft.ts';
import type { Row, Subject } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { FIGURE_TOPICS } from '../../query/schema.ts';
import { demandStatement, eventStatement, figureStatement, ownWords, positionStatement } from './texts.ts';

/** Subjects whose rows are found by their words, and so can be told without knowing what was asked. */
const FIGURES: ReadonlySet<Subject> = new Set([
  ...FIGURE_TOPICS.filter((topic) => topic !== 'split'),
  'prices',
]);

/** A row as its subject is told; nothing for rows that only mean something beside others. */
export function tellRow(row: Row, facts: Facts, role: DraftStatement['role']): DraftStatement[] {
  switch (row.subject) {
    case 'event':
      return eventStatement(row, role);
    case 'position':
      return positionStatement(row, role);
    case 'demand':
      return demandStatement(row, facts, role);
    case 'reason':
      return ownWords(row, role);
    default:
      return FIGURES.has(row.subject) ? [{ ...figureStatement(row, facts), role }] : [];
  }
}
