import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { QueryOf } from '../../query/schema.ts';
import { amountSentence } from '../cost/answer.ts';
import { type Aspect, overview, tell } from './aspects.ts';
import { keyOf } from './key.ts';
import * as say from './messages.ts';
import { noneWith, notThere } from './none.ts';
import { answerNow } from './now.ts';
import { agreementsIn, applied, underNegotiation } from './of-years.ts';
import { allVotes, asksVotesAlone, votedOnIn, withoutVote } from './votes.ts';

/** Most agreements told one by one. */
const MOST = 4;
/** What is told in a sentence is told of all. */
const SHORT: ReadonlySet<Aspect> = new Set(['rule', 'first-rise', 'period']);

export function answerAgreement(query: QueryOf<'agreement'>, facts: Facts): Draft {
  if (query.lacking) return noneWith(query.lacking, facts);
  if (query.agreements.length === 0 && asksVotesAlone(query)) {
    const votes = query.years.length === 0 ? allVotes(facts) : null;
    const agreements = votedOnIn(query.years, facts);
    if (votes) return votes;
    if (agreements.length > 0) return answerAgreement({ ...query, years: [], agreements }, facts);
  }
  if (query.agreements.length === 0 && query.years.length > 0) return ofYears(query, facts);
  if (query.agreements.length === 0) return answerNow(query, facts);
  const known = query.agreements.filter((number) => facts.period(number) !== null);
  const unknown = query.agreements.filter((number) => facts.period(number) === null);
  if (known.length === 0) return notThere(unknown, facts);
  const aspects = query.aspects;
  const [only, ...more] = known;
  if (
    only !== undefined &&
    more.length === 0 &&
    asksVotesAlone(query) &&
    facts.agreement(only, 'vote').length === 0
  )
    return withoutVote(only, facts);
  const most = aspects.length > 0 && aspects.every((each) => SHORT.has(each)) ? known.length : MOST;
  const parts = known.slice(0, most).map((number) => {
    const byAspect = aspects.map((aspect) =>
      aspect === 'amount' && query.years.length > 0
        ? amountsOf(query.years, facts)
        : tell(number, aspect, query.side, facts),
    );
    return { number, told: byAspect.flat(), whole: byAspect.every((told) => told.length > 0) };
  });
  const statements = parts.flatMap(({ number, told }) => (told.length > 0 ? told : overview(number, facts)));
  const short = parts.filter(({ whole }) => !whole).map(({ number }) => number);
  return {
    status: unknown.length > 0 || short.length > 0 ? 'partial' : 'answered',
    statements,
    ...(unknown.length > 0
      ? { notice: say.noSuchAgreement({ numbers: unknown }) }
      : short.length > 0
        ? { notice: (aspects.includes('voters') ? say.noNames : say.aspectUnknown)({ numbers: short }) }
        : {}),
    suggestions:
      known.length === 1
        ? [say.askAmount({ number: known[0]! }), say.askTimeline({ number: known[0]! })]
        : [],
    key: keyOf(known, facts),
  };
}

/** The agreement that applied in years; what else is asked of it is told of that agreement. */
function ofYears(query: QueryOf<'agreement'>, facts: Facts): Draft {
  const groups = agreementsIn(query.years, facts);
  if (groups.size === 0) return notThere([], facts, query.years);
  const { aspects } = query;
  if (aspects.every((aspect) => aspect === 'period' || aspect === 'status')) return applied(groups, facts);
  const negotiated = aspects.includes('negotiators') ? underNegotiation(query.years, facts) : [];
  const agreements = negotiated.length > 0 ? negotiated : [...groups.keys()];
  return answerAgreement({ ...query, years: [], agreements }, facts);
}

/** The amounts of years that are asked for besides. */
const amountsOf = (years: readonly number[], facts: Facts) =>
  years.flatMap((year) => facts.amount(year) ?? []).map((amount) => amountSentence(amount, facts));
