import type { Draft, DraftStatement } from '../../answer/draft.ts';
import { peopleOf } from '../../corpus/people.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { QueryOf } from '../../query/schema.ts';
import { type Localised, message } from '../../text/localised.ts';
import {
  type Milestone,
  milestoneStatement,
  peopleStatement,
  periodStatement,
  voteStatement,
} from '../shared/agreement-rows.ts';
import { rankRows } from '../shared/rank.ts';
import { eventStatement, ownWords } from '../shared/texts.ts';
import { smaName } from '../shared/wording.ts';
import { spanOf } from './span.ts';

/** From this share of the question on an event speaks of it. */
const ENOUGH = 0.3;
/** Events whose score is at least this part of the best are shown too. */
const NEAR = 0.65;

export function answerDate(query: QueryOf<'date'>, facts: Facts): Draft {
  const number = query.agreements[0] ?? null;
  const round = number === null ? null : roundEvent(number, query.words, facts);
  if (round)
    return {
      status: 'answered',
      statements: eventStatement(round, 'answer'),
      key: { dates: [round.date ?? ''] },
    };
  if (number !== null && query.milestones.length > 0) return ofMilestones(query, facts);
  if (number !== null && facts.period(number) === null) return later(number, facts);
  return ofEvents(query, facts);
}

const ROUND =
  /(?:round|meeting)\s*(?:no\.?\s*)?(\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th)\s+(?:round|meeting)|(\d{1,2})차\s*(?:회의|협의|라운드|회담|고위급)/u;
const SPELT_ROUND =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:round|meeting)/u;
const SPELT = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** The event that tells the n-th round of the talks on an agreement, where a round is asked for by number. */
function roundEvent(agreement: number, words: string, facts: Facts): Row | undefined {
  const match = ROUND.exec(words);
  const spelt = SPELT_ROUND.exec(words)?.[1];
  const number = match ? Number(match[1] ?? match[2] ?? match[3]) : spelt ? SPELT.indexOf(spelt) + 1 : null;
  if (number === null || number === 1) return undefined;
  const told = new RegExp(`^Round ${number} of the ${agreement}(?:st|nd|rd|th) `, 'u');
  return facts
    .rows('event')
    .find((row) => row.agreement === agreement && 'text' in row.value && told.test(row.value.text.en));
}

function ofMilestones(query: QueryOf<'date'>, facts: Facts): Draft {
  const parts = query.agreements.slice(0, 4).map((number) => {
    if (facts.period(number) === null) return later(number, facts);
    const rows = query.milestones.flatMap((milestone) => rowsOf(number, milestone, facts));
    if (rows.length > 0) return told(number, rows, query, facts);
    return notYet(number, query, facts);
  });
  const span = query.span
    ? spanOf(query.agreements.flatMap((number) => spannedRows(number, query, facts)))
    : [];
  return {
    status: parts.every((p) => p.status === 'answered')
      ? 'answered'
      : parts.every((p) => p.status === 'not-covered')
        ? 'not-covered'
        : 'partial',
    statements: [...span, ...parts.flatMap((p) => p.statements)],
    ...(parts.some((p) => p.notice) ? { notice: parts.find((p) => p.notice)!.notice! } : {}),
    suggestions: parts[0]?.suggestions ?? [],
    key: {
      dates: parts.flatMap((p) => p.key?.dates ?? []),
      people: parts.flatMap((p) => p.key?.people ?? []),
    },
  };
}

/** The surest row of each step. */
const spannedRows = (number: number, query: QueryOf<'date'>, facts: Facts): Row[] =>
  query.milestones.flatMap((milestone) => rowsOf(number, milestone, facts).slice(0, 1));

/** Rows of a step; the end of an agreement follows from its years. */
const rowsOf = (number: number, milestone: Milestone, facts: Facts): readonly Row[] =>
  facts.agreement(number, milestone).filter((row, index) => index === 0 || row.certainty !== 'low');

function told(number: number, rows: readonly Row[], query: QueryOf<'date'>, facts: Facts): Draft {
  const people =
    query.byWhom && query.milestones.includes('signed') ? facts.agreement(number, 'signatories') : [];
  const unsure = rows.every((row) => row.certainty === 'low');
  const place = eventsBeside(number, rows, query, facts);
  return {
    status: unsure ? 'partial' : 'answered',
    statements: [
      ...rows.flatMap((row) => milestoneStatement(row, facts)),
      ...people.flatMap((row) => peopleStatement(row, null, facts)),
      ...place,
      ...(query.milestones.includes('passed-committee')
        ? facts.agreement(number, 'committee-vote').flatMap((row) => voteStatement(row, facts))
        : []),
      ...differing(number, query, facts),
      ...(query.milestones.includes('in-force') ? periodStatement(number, facts, 'detail') : []),
    ],
    suggestions: [askTimeline({ number })],
    key: {
      dates: rows.flatMap((row) => ('date' in row.value ? [row.value.date] : [])),
      people: facts.agreement(number, 'signatories').flatMap(peopleOf),
    },
  };
}

/** Where sources differ on a step: rows "conflict" with the agreement and the step. */
const differing = (number: number, query: QueryOf<'date'>, facts: Facts): DraftStatement[] =>
  facts
    .rows('conflict')
    .filter(
      ({ agreement, attribute }) => agreement === number && query.milestones.some((m) => m === attribute),
    )
    .flatMap((row) => ownWords(row, 'conflict'));

/** The event of the same day tells where it was and who was there. */
function eventsBeside(
  number: number,
  rows: readonly Row[],
  query: QueryOf<'date'>,
  facts: Facts,
): DraftStatement[] {
  if (query.byWhom) return [];
  const days = rows.flatMap((row) =>
    'date' in row.value && row.certainty !== 'low' ? [row.value.date] : [],
  );
  return facts
    .rows('event')
    .filter(
      (event) =>
        event.agreement === number &&
        event.date !== undefined &&
        days.includes(event.date) &&
        event.certainty !== 'low',
    )
    .filter((event) => query.milestones.some((milestone) => event.id.includes(EVENT_PART[milestone] ?? '\0')))
    .slice(0, 2)
    .flatMap((event) =>
      'text' in event.value ? [{ role: 'detail' as const, text: event.value.text, rows: [event] }] : [],
    );
}

/** How the ids of events name the steps. */
const EVENT_PART: Partial<Record<Milestone, string>> = {
  initialled: 'initialled',
  signed: 'signed',
  ratified: 'assembly',
  'in-force': 'in-force',
  concluded: 'concluded',
  announced: 'announced',
  'first-round': 'round1',
  'passed-committee': 'committee',
};

/** The step has not happened as of the day, or no source gives it. */
function notYet(number: number, query: QueryOf<'date'>, facts: Facts): Draft {
  const hidden = facts.knowledge
    .ofSubject('agreement')
    .some(
      (row) => row.agreement === number && query.milestones.some((milestone) => row.attribute === milestone),
    );
  if (query.milestones.includes('expired')) {
    return {
      status: 'answered',
      statements: periodStatement(number, facts),
      key: { dates: [String(facts.period(number)?.[1] ?? '')] },
    };
  }
  const latest = facts
    .rows('agreement')
    .filter((row) => row.agreement === number && 'date' in row.value && row.certainty !== 'low')
    .sort((a, b) => b.from.localeCompare(a.from))
    .slice(0, 2);
  const known =
    latest.length > 0
      ? latest.flatMap((row) => milestoneStatement(row, facts))
      : periodStatement(number, facts);
  // no source has the committee's day: the vote of the whole Assembly is what there is
  const vote = query.milestones.includes('passed-committee') ? facts.agreement(number, 'vote') : [];
  known.push(...vote.flatMap((row) => voteStatement(row, facts)));
  return hidden
    ? {
        status: 'partial',
        statements: known.map((statement, index) => (index === 0 ? afterNotYet(statement) : statement)),
      }
    : { status: 'partial', statements: known, notice: noSource({ sma: smaName(number) }) };
}

/** "Has it been ratified?" is answered first, then comes what did happen. */
const afterNotYet = ({ text, ...statement }: DraftStatement): DraftStatement => ({
  ...statement,
  text: {
    en: `Not yet. The latest step on record: ${text.en}`,
    ko: `아직 아니다. 기록된 가장 최근 단계: ${text.ko}`,
  },
});

function later(number: number, facts: Facts): Draft {
  const last = facts.agreements.at(-1);
  return {
    status: 'not-covered',
    statements: last === undefined ? [] : periodStatement(last, facts, 'detail'),
    notice: {
      en: `Not covered: there is no SMA ${number} in the corpus as of this day.`,
      ko: `제${number}차 협정은 이 시점의 자료에 없습니다.`,
    },
  };
}

/** An event found by its words. */
function ofEvents(query: QueryOf<'date'>, facts: Facts): Draft {
  const filters = { agreements: query.agreements, years: query.years };
  const strict = rankRows(facts, ['event'], query.words, filters);
  const ranked = (strict[0]?.coverage ?? 0) >= ENOUGH ? strict : rankRows(facts, ['event'], query.words);
  const [best] = ranked;
  if (!best || best.coverage < ENOUGH) {
    return { status: 'not-covered', statements: [], notice: NOTHING };
  }
  const shown = ranked.filter(({ score }) => score >= best.score * NEAR).slice(0, 3);
  return {
    status: best.row.certainty === 'low' ? 'partial' : 'answered',
    statements: shown.flatMap(({ row }, index) => eventStatement(row, index === 0 ? 'answer' : 'detail')),
    key: {
      dates: shown.flatMap(({ row }) => row.date ?? []),
      people: shown.flatMap(({ row }) => row.actors ?? []),
    },
  };
}

const NOTHING: Localised = {
  en: 'Not covered: no event in the corpus fits. Name an agreement (SMA 10) and a step (signed, ratified, in force), or an event.',
  ko: '맞는 사건이 자료에 없습니다. 협정(10차)과 단계(서명, 비준, 발효) 또는 사건을 적어 주세요.',
};
const noSource = message<{ sma: Localised }>({
  en: ({ sma }) => `No source that was read gives that day for the ${sma.en}; this is what is known.`,
  ko: ({ sma }) => `${sma.ko}의 그 날짜를 적은 자료는 읽지 못했습니다. 알려진 것을 보여 드립니다.`,
});
const askTimeline = message<{ number: number }>({
  en: ({ number }) => `Timeline of SMA ${number}`,
  ko: ({ number }) => `${number}차 협정 연표`,
});
