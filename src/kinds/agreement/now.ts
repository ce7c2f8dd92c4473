import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { formatDate } from '../../quantities/index.ts';
import type { QueryOf } from '../../query/schema.ts';
import { milestoneStatement, periodStatement, ruleStatement } from '../shared/agreement-rows.ts';
import { asDetails } from '../shared/details.ts';
import { ownWords } from '../shared/texts.ts';
import { smaName, valueText } from '../shared/wording.ts';
import { lastExpired } from '../shared/years.ts';
import { entryOf, firstAmount, tell } from './aspects.ts';
import { keyOf } from './key.ts';
import * as say from './messages.ts';
import { notThere } from './none.ts';

/** The agreement of the day, or the gap there is. */
export function answerNow(query: QueryOf<'agreement'>, facts: Facts): Draft {
  const { current } = facts;
  const date = formatDate(facts.asOf);
  if (current === null) {
    const last = lastExpired(facts) ?? facts.agreements.at(-1);
    if (last === undefined) return notThere([], facts);
    return {
      status: 'answered',
      statements: [...expired(last, facts), ...periodStatement(last, facts, 'detail'), ...latestStep(facts)],
      notice: say.gap({ date }),
    };
  }
  const aspects = query.aspects.filter((aspect) => aspect !== 'status' && aspect !== 'period');
  return {
    status: 'answered',
    statements: [
      {
        role: 'answer',
        text: say.current({
          sma: smaName(current),
          period: valueText(facts.agreement(current, 'period')[0]!, facts),
        }),
        rows: facts.agreement(current, 'period'),
      },
      ...aspects.flatMap((aspect) => tell(current, aspect, query.side, facts)),
      ...entryOf(current, facts),
      ...(aspects.length === 0 ? [...firstAmount(current, facts), ...ruleStatement(current, facts)] : []),
    ],
    suggestions: [say.askAmount({ number: current })],
    key: keyOf([current], facts),
  };
}

/** That the last agreement ran out with nothing after it, where an event says so. */
function expired(number: number, facts: Facts): DraftStatement[] {
  return facts
    .rows('event')
    .filter((row) => row.agreement === number && row.id.endsWith('-expired'))
    .flatMap((row) => ownWords(row));
}

/** The last thing that happened to the agreement being negotiated. */
function latestStep(facts: Facts): DraftStatement[] {
  const number = facts.agreements.at(-1);
  const row = facts
    .rows('agreement')
    .filter((r) => r.agreement === number && 'date' in r.value)
    .sort((a, b) => b.from.localeCompare(a.from))[0];
  return row ? asDetails(milestoneStatement(row, facts).slice(0, 1)) : [];
}
