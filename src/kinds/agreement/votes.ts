import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { QueryOf } from '../../query/schema.ts';
import { milestoneStatement, voteStatement } from '../shared/agreement-rows.ts';
import * as say from './messages.ts';

/** How the National Assembly voted: the tally of the plenary where a row has it, else what is there. */

/** The agreements whose vote in the plenary is known, ascending. */
const withVote = (facts: Facts): number[] =>
  facts.agreements.filter((number) => facts.agreement(number, 'vote').length > 0);

/** The tally of the plenary, else that of the committee; empty when no row has one. */
export function voteOf(number: number, facts: Facts): DraftStatement[] {
  return [...facts.agreement(number, 'vote'), ...facts.agreement(number, 'committee-vote')]
    .slice(0, 1)
    .flatMap((row) => voteStatement(row, facts));
}

/** The agreements on which the Assembly voted, or to which it consented, in one of the years. */
export function votedOnIn(years: readonly number[], facts: Facts): number[] {
  return facts.agreements.filter((number) =>
    [...facts.agreement(number, 'vote'), ...facts.agreement(number, 'ratified')].some((row) => {
      const day = 'date' in row.value ? row.value.date : (row.date ?? row.from);
      return years.includes(Number(day.slice(0, 4)));
    }),
  );
}

/** Whether nothing but votes is asked for. */
export const asksVotesAlone = ({ aspects }: QueryOf<'agreement'>): boolean =>
  aspects.includes('vote') && aspects.every((aspect) => /^vote/.test(aspect));

/** All votes of the plenary that are known, where no agreement was named. */
export function allVotes(facts: Facts): Draft | null {
  const statements = withVote(facts).flatMap((number) => voteOf(number, facts));
  return statements.length > 0 ? { status: 'answered', statements } : null;
}

/** What there is where the tally of the plenary is not: the committee's, the day of the consent, and whose tallies are known. */
export function withoutVote(number: number, facts: Facts): Draft {
  const day = facts.agreement(number, 'ratified').slice(0, 1);
  const there = [...voteOf(number, facts), ...day.flatMap((row) => milestoneStatement(row, facts))];
  const inForce = facts.agreement(number, 'in-force').slice(0, 1);
  return {
    status: 'partial',
    statements: there.length > 0 ? there : inForce.flatMap((row) => milestoneStatement(row, facts)),
    notice: say.noVote({ number, known: withVote(facts) }),
  };
}
