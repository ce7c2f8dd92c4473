import type { DraftStatement } from '../../answer/draft.ts';
import { peopleOf } from '../../corpus/people.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { ASPECTS } from '../../query/schema.ts';
import { amountSentence } from '../cost/answer.ts';
import { compositionOf } from '../cost/composition.ts';
import { firstRise } from '../extremum/agreements.ts';
import {
  milestoneStatement,
  noveltyStatements,
  peopleStatement,
  periodStatement,
  rolesOf,
  roundsStatement,
  ruleStatement,
  voteShareStatement,
} from '../shared/agreement-rows.ts';
import { asDetails } from '../shared/details.ts';
import { amountText, smaName } from '../shared/wording.ts';
import { yearsOf } from '../shared/years.ts';
import * as say from './messages.ts';
import { standingOf } from './standing.ts';
import { voteOf } from './votes.ts';

export type Aspect = (typeof ASPECTS)[number];

/** One aspect of an agreement; nothing where no row tells it. */
export function tell(
  number: number,
  aspect: Aspect,
  side: 'kr' | 'us' | null,
  facts: Facts,
): DraftStatement[] {
  switch (aspect) {
    case 'period':
      return [...periodStatement(number, facts), ...entryOf(number, facts)];
    case 'rule':
      return ruleStatement(number, facts);
    case 'signatories':
    case 'negotiators': {
      const day = aspect === 'signatories' ? facts.agreement(number, 'signed').slice(0, 1) : [];
      const people = facts
        .agreement(number, aspect)
        .flatMap((row) => [
          ...peopleStatement(row, side, facts),
          ...('people' in row.value ? rolesOf(side ? row.value.people[side] : peopleOf(row), facts) : []),
        ]);
      // without the people the question is not answered
      if (people.length === 0) return [];
      const when = day.flatMap((row) => milestoneStatement(row, facts).slice(0, 1));
      return [...people, ...asDetails(when)];
    }
    case 'rounds':
      return roundsStatement(number, facts);
    case 'vote':
      return voteOf(number, facts);
    case 'voters':
      // tallies are published by number, the corpus has no roll call
      return [];
    case 'vote-share':
      return facts.agreement(number, 'vote').slice(0, 1).flatMap(voteShareStatement);
    case 'overview':
      return [...overview(number, facts), ...noveltyStatements(number, facts)];
    case 'novelty':
      return [...noveltyStatements(number, facts), ...ruleStatement(number, facts)];
    case 'amount':
      return firstAmount(number, facts);
    case 'status':
      return standingOf(number, facts);
    case 'first-rise':
      return firstRise(number, facts);
    default:
      return aspect satisfies never;
  }
}

/** The shape of an agreement in a few sentences. */
export function overview(number: number, facts: Facts): DraftStatement[] {
  const signed = facts.agreement(number, 'signed').slice(0, 1);
  const inForce = facts.agreement(number, 'in-force').slice(0, 1);
  return [
    ...periodStatement(number, facts),
    ...firstYear(number, facts),
    ...ruleStatement(number, facts),
    ...signed.flatMap((row) => milestoneStatement(row, facts)),
    ...facts.agreement(number, 'signatories').flatMap((row) => peopleStatement(row, null, facts)),
    ...inForce.flatMap((row) => milestoneStatement(row, facts)),
  ];
}

/** The amount of the first year, and what it is more than the year before. */
function firstYear(number: number, facts: Facts): DraftStatement[] {
  const [year] = yearsOf(number, facts);
  const amount = year === undefined ? null : facts.amount(year);
  return amount ? [amountSentence(amount, facts), ...compositionOf(amount.year, facts)] : [];
}

/** The amount of the first year in a sentence of the agreement. */
export function firstAmount(number: number, facts: Facts): DraftStatement[] {
  const [year] = yearsOf(number, facts);
  const amount = year === undefined ? null : facts.amount(year);
  if (!amount) return [];
  return [
    {
      role: 'answer',
      text: say.firstAmount({ sma: smaName(number), year: amount.year, amount: amountText(amount) }),
      rows: [...amount.rows, ...facts.agreement(number, 'period')],
      steps: amount.steps,
    },
  ];
}

/** When it entered into force, beside what was asked for. */
export const entryOf = (number: number, facts: Facts): DraftStatement[] =>
  facts
    .agreement(number, 'in-force')
    .slice(0, 1)
    .flatMap((row) => asDetails(milestoneStatement(row, facts)));
