import type { DraftStatement } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { valueText } from '../shared/wording.ts';
import * as say from './messages.ts';

/** What an amount in dollars was made up of, where a source says it: until 2004 it was paid in both currencies. */
export const compositionOf = (year: number, facts: Facts): DraftStatement[] =>
  facts
    .rows('contribution')
    .filter((row) => row.year === year && row.attribute === 'composition')
    .map((row) => ({
      role: 'detail',
      text: say.madeUpOf({ year, parts: valueText(row, facts) }),
      rows: [row],
    }));
