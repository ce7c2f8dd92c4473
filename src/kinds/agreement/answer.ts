import type { Draft, DraftStatement, KeyFigures } from '../../answer/draft.ts';
import { peopleOf } from '../../corpus/people.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { formatDate, formatYears, NO_SPAN } from '../../quantities/index.ts';
import type { ASPECTS, QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
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
import { amountText, smaName, valueText } from '../shared/wording.ts';
import { yearsOf } from '../shared/years.ts';
import * as say from './messages.ts';
import { noneWith } from './none.ts';
import { allVotes, asksVotesAlone, votedOnIn, voteOf, withoutVote } from './votes.ts';

type Aspect = (typeof ASPECTS)[number];

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
  if (query.agreements.length === 0) return now(query, facts);
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

function tell(number: number, aspect: Aspect, side: 'kr' | 'us' | null, facts: Facts): DraftStatement[] {
  switch (aspect) {
    case 'period':
      return [...periodStatement(number, facts), ...lastDay(number, facts)];
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
      return [...people, ...when.map((statement) => ({ ...statement, role: 'detail' as const }))];
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
      return statusOf(number, facts);
    case 'first-rise':
      return firstRise(number, facts);
    default:
      return aspect satisfies never;
  }
}

/** The shape of an agreement in a few sentences. */
function overview(number: number, facts: Facts): DraftStatement[] {
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

/** The amounts of years that are asked for besides. */
const amountsOf = (years: readonly number[], facts: Facts): DraftStatement[] =>
  years.flatMap((year) => facts.amount(year) ?? []).map((amount) => amountSentence(amount, facts));

/** The amount of the first year, and what it is more than the year before. */
function firstYear(number: number, facts: Facts): DraftStatement[] {
  const [year] = yearsOf(number, facts);
  const amount = year === undefined ? null : facts.amount(year);
  return amount ? [amountSentence(amount, facts), ...compositionOf(amount.year, facts)] : [];
}

function firstAmount(number: number, facts: Facts): DraftStatement[] {
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

/** Entry into force, and what officials said about changing it. */
function statusOf(number: number, facts: Facts): DraftStatement[] {
  const inForce = facts.agreement(number, 'in-force').slice(0, 1);
  const positions = facts
    .rows('position')
    .filter((row) => row.agreement === number || /stands|reopen|renegot/iu.test(row.about?.en ?? ''))
    .filter((row) => row.about?.en.includes(`${number}th SMA stands`))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, 2);
  const reopened =
    number === 12 ? facts.rows('conflict').filter((row) => row.id === 'conflict-sma-12-reopened') : [];
  return [
    ...inForce.flatMap((row) => milestoneStatement(row, facts)),
    ...periodStatement(number, facts),
    ...positions.flatMap((row) =>
      'text' in row.value ? [{ role: 'detail' as const, text: row.value.text, rows: [row] }] : [],
    ),
    ...reopened.flatMap((row) =>
      'text' in row.value ? [{ role: 'conflict' as const, text: row.value.text, rows: [row] }] : [],
    ),
  ];
}

function lastDay(number: number, facts: Facts): DraftStatement[] {
  const inForce = facts.agreement(number, 'in-force')[0];
  return inForce
    ? milestoneStatement(inForce, facts).map((s) =>
        s.role === 'answer' ? { ...s, role: 'detail' as const } : s,
      )
    : [];
}

/** Which agreement applied in a year. */
function ofYears(query: QueryOf<'agreement'>, facts: Facts): Draft {
  const groups = new Map<number, number[]>();
  for (const year of query.years) {
    const number = facts.agreementOf(year);
    if (number !== null) groups.set(number, [...(groups.get(number) ?? []), year]);
  }
  if (groups.size === 0) return notThere([], facts, query.years);
  if (query.aspects.some((aspect) => aspect !== 'period' && aspect !== 'status')) {
    const negotiated = query.aspects.includes('negotiators') ? underNegotiation(query.years, facts) : [];
    return answerAgreement(
      { ...query, years: [], agreements: negotiated.length > 0 ? negotiated : [...groups.keys()] },
      facts,
    );
  }
  return {
    status: 'answered',
    statements: [...groups].flatMap(([number, years]): DraftStatement[] => {
      const rows = facts.agreement(number, 'period');
      return [
        {
          role: 'answer',
          text: say.appliedIn({
            years: { en: formatYears(years, 'en'), ko: formatYears(years, 'ko') },
            sma: smaName(number),
            period: rows[0] ? valueText(rows[0], facts) : { en: '', ko: '' },
          }),
          rows,
          // the years are those asked about; that they lie in the period is what is said
          quoted: years.map((year) => ({ kind: 'year', year, ...NO_SPAN })),
        },
        ...(rows[0]?.note && number <= 2 ? [{ role: 'unsure' as const, text: rows[0].note, rows }] : []),
        ...gapNote(number, years, facts),
      ];
    }),
    key: keyOf([...groups.keys()], facts),
  };
}

/** Agreements that were being negotiated in the years: a round, an initialling or a settlement is dated in them. */
function underNegotiation(years: readonly number[], facts: Facts): number[] {
  const steps = new Set(['first-round', 'concluded', 'initialled', 'announced']);
  const numbers = facts
    .rows('agreement')
    .flatMap((row) =>
      row.agreement &&
      steps.has(row.attribute) &&
      'date' in row.value &&
      years.includes(Number(row.value.date.slice(0, 4)))
        ? [row.agreement]
        : [],
    );
  const talks = facts
    .rows('event')
    .flatMap((row) =>
      row.agreement && /round\d/u.test(row.id) && years.includes(Number(row.date?.slice(0, 4)))
        ? [row.agreement]
        : [],
    );
  return [...new Set([...numbers, ...talks])];
}

/** An agreement that was backdated: no text was in force in the year itself. */
function gapNote(number: number, years: readonly number[], facts: Facts): DraftStatement[] {
  const [row] = facts.agreement(number, 'in-force');
  if (!row || !('date' in row.value)) return [];
  const inForce = Number(row.value.date.slice(0, 4));
  if (!years.some((year) => year < inForce)) return [];
  return milestoneStatement(row, facts)
    .slice(0, 1)
    .map((statement) => ({ ...statement, role: 'detail' as const }));
}

/** The agreement of the day, or the gap there is. */
function now(query: QueryOf<'agreement'>, facts: Facts): Draft {
  const { current } = facts;
  const date = formatDate(facts.asOf);
  if (current === null) {
    const year = Number(facts.asOf.slice(0, 4));
    const last =
      facts.agreements.filter((number) => (facts.period(number)?.[1] ?? 9999) < year).at(-1) ??
      facts.agreements.at(-1);
    if (last === undefined) return notThere([], facts);
    return {
      status: 'answered',
      statements: [...expired(last, facts), ...periodStatement(last, facts, 'detail'), ...latestStep(facts)],
      notice: say.gap({ date }),
    };
  }
  const inForce = facts.agreement(current, 'in-force').slice(0, 1);
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
      ...inForce
        .flatMap((row) => milestoneStatement(row, facts))
        .map((s) => (s.role === 'answer' ? { ...s, role: 'detail' as const } : s)),
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
    .flatMap((row) =>
      'text' in row.value ? [{ role: 'answer' as const, text: row.value.text, rows: [row] }] : [],
    );
}

/** The last thing that happened to the agreement being negotiated. */
function latestStep(facts: Facts): DraftStatement[] {
  const number = facts.agreements.at(-1);
  const row = facts
    .rows('agreement')
    .filter((r) => r.agreement === number && 'date' in r.value)
    .sort((a, b) => b.from.localeCompare(a.from))[0];
  return row
    ? milestoneStatement(row, facts)
        .slice(0, 1)
        .map((s) => ({ ...s, role: 'detail' as const }))
    : [];
}

function notThere(numbers: readonly number[], facts: Facts, years: readonly number[] = []): Draft {
  const last = facts.agreements.at(-1);
  const notice: Localised =
    years.length > 0 ? say.noAgreementIn({ years }) : say.noSuchAgreement({ numbers });
  return {
    status: 'not-covered',
    statements: last === undefined ? [] : periodStatement(last, facts, 'detail'),
    notice,
    suggestions: [{ en: 'Which agreement is in force now?', ko: '현행 협정은 몇 차야?' }],
  };
}

function keyOf(numbers: readonly number[], facts: Facts): KeyFigures {
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
