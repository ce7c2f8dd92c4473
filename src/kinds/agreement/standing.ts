import type { DraftStatement } from '../../answer/draft.ts';
import type { Row, Subject } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { milestoneStatement, periodStatement } from '../shared/agreement-rows.ts';
import { ownWords } from '../shared/texts.ts';
import { smaName } from '../shared/wording.ts';

/** Most officials whose word on it is told, the newest. */
const MOST_SAID = 2;

/** Whether an agreement still stands: its entry into force, and what rows tell that are about nothing else. */
export function standingOf(number: number, facts: Facts): DraftStatement[] {
  const about = `${smaName(number).en} stands`;
  const rowsOn = (subject: Subject): Row[] => facts.rows(subject).filter((row) => row.about?.en === about);
  const said = rowsOn('position')
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, MOST_SAID);
  const inForce = facts.agreement(number, 'in-force').slice(0, 1);
  return [
    ...inForce.flatMap((row) => milestoneStatement(row, facts)),
    ...periodStatement(number, facts),
    ...said.flatMap((row) => ownWords(row, 'detail')),
    ...rowsOn('conflict').flatMap((row) => ownWords(row, 'conflict')),
  ];
}
