import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { EntryType } from '../../lexicon/types.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import { idsOf } from '../../reading/reading.ts';
import { answerPassages } from '../passages/answer.ts';
import { bodiesAmong, isOfBody, saidBy } from '../shared/bodies.ts';
import { monthsSaid, type Ranked, rankRows, yearOf } from '../shared/rank.ts';
import { demandStatement, positionStatement } from '../shared/texts.ts';
import { agreementsMeant, yearsMeant } from '../shared/years.ts';
import { defineKind } from '../types.ts';

/** Bodies outside the two governments, whose counts are not the official ones. */
const COUNTING = ['pspd', 'spark', 'minbyun', 'union', 'cato', 'kei', 'sejong', 'ppp', 'dp'] as const;

/** What somebody said, attributed and dated; polls. */
export const position = defineKind({
  kind: 'position',
  cues: {
    ...Object.fromEntries(COUNTING.map((body) => [`cue:by-count+actor:${body}`, 6])),
    'cue:say': 2.6,
    ...saidBy(2),
    'cue:poll': 4.5,
    'cue:argument': 7,
    'actor:realmeter': 2.5,
    'actor:kinu': 2,
    'actor:chicago-council': 2.5,
    'person:*': 1,
    'person:*+cue:say': 1.2,
    'actor:*': 0.4,
    'actor:ppp': 2,
    'actor:dp': 2,
    'actor:pspd': 2,
    'actor:spark': 2,
    'actor:minbyun': 1.5,
    'actor:union': 1.5,
    'actor:cato': 2,
    'actor:kei': 2,
    'actor:sejong': 2,
    'actor:analysts': 1.2,
    'actor:congress': 1.5,
    'cue:say+actor:congress': 2.5,
    'aspect:status+slot:agreement': 0.3,
    'slot:agreement': 0.3,
    'cue:opinion': 1,
    'cue:why': -1.2,
    'cue:when': -1.5,
    'cue:who': -1,
    'cue:how-much': -0.8,
    'cue:check': -1.5,
    'cue:vote': -1.5,
    'cue:vote+cue:percent': -1.5,
    'cue:demand': -0.5,
    'slot:amount': -0.2,
    'milestone:signed': -0.6,
  },
  needs: [
    ['cue:say'],
    ['cue:poll'],
    ['actor:realmeter'],
    ['actor:kinu'],
    ['actor:ppp'],
    ['actor:dp'],
    ['actor:pspd'],
    ['actor:spark'],
    ['actor:cato'],
    ['actor:analysts'],
    ['cue:opinion', 'topic:contribution'],
    ['cue:argument'],
    ['actor:congress', 'cue:opinion'],
    ...COUNTING.map((body) => ['cue:by-count', `actor:${body}`]),
  ],
  byWords: () => true,
  fill(reading, facts) {
    return part({
      kind: 'position',
      actors: [...idsOf(reading, 'person'), ...idsOf(reading, 'actor')].slice(0, 8),
      topics: idsOf(reading, 'topic').slice(0, 8),
      years: yearsMeant(reading, facts),
      agreements: agreementsMeant(reading, facts),
      words: reading.text.slice(0, 400),
      asOf: reading.slots.asOf,
    });
  },
  answer: answerPosition,
});

/** A position must speak of this share of the question, or be by the person asked for. */
const ENOUGH = 0.3;
const NEAR = 0.75;
const MOST = 4;

function answerPosition(query: QueryOf<'position'>, facts: Facts): Draft {
  const stances = stancesIn(query.words, facts);
  const poll = stances.has('stance:poll');
  const debate = poll ? [] : argumentsFor(query.words, stances, facts);
  if (debate.length > 0) return { status: 'answered', statements: debate };
  // "the reaction to Trump's demand": he is not the one who speaks
  const people = OF_SOMEBODY.test(query.words)
    ? []
    : query.actors.filter((id) => facts.knowledge.row(id)?.subject === 'person');
  const inYears =
    query.years.length > 0
      ? rankRows(facts, ['position'], query.words, {
          years: query.years,
          ...(people.length ? { actors: people } : {}),
        })
      : [];
  const ofPeople = people.length > 0 ? rankRows(facts, ['position'], query.words, { actors: people }) : [];
  const all =
    inYears.length > 0
      ? inYears
      : ofPeople.length > 0
        ? ofPeople
        : rankRows(facts, ['position'], query.words);
  const theirs = people.length > 0 ? [] : ofBodies(query, facts);
  const suited = poll ? all.filter(({ row }) => row.attribute === 'poll') : theirs;
  const ranked = suited.length > 0 ? suited : all;
  const inMonth = ofMonth(query.words, people, facts);
  if (inMonth.length > 0) return { status: 'answered', statements: inMonth };
  const [best] = ranked;
  const certain =
    best !== undefined &&
    (best.coverage >= ENOUGH ||
      ((people.length > 0 || poll || isOfThen(best.row, query)) &&
        best.score > 0 &&
        suited.length + people.length > 0));
  if (!certain) {
    const passages = answerPassages({ ...query, kind: 'passages' }, facts);
    return passages;
  }
  const shown = ranked.filter(({ score }) => score >= best.score * NEAR).slice(0, MOST);
  return { status: 'answered', statements: shown.flatMap(({ row }) => positionStatement(row)) };
}

/** Whether it was said in a year, or on an agreement, that the question names; anything is where it names none. */
const isOfThen = (row: Row, { years, agreements }: QueryOf<'position'>): boolean =>
  (years.length === 0 && agreements.length === 0) ||
  agreements.includes(row.agreement ?? 0) ||
  years.includes(yearOf(row) ?? 0);

const OF_SOMEBODY = /(?:'s|의)\s*(?:\S{1,12}\s+)?(?:demand|claim|offer|proposal|threat|요구|주장|제안|압박)/u;

/** What the bodies that the question names said, in its years or on its agreements where they said something there. */
function ofBodies(query: QueryOf<'position'>, facts: Facts): Ranked[] {
  const bodies = bodiesAmong(query.actors, facts);
  const theirs = rankRows(facts, ['position'], query.words).filter(({ row }) => isOfBody(row, bodies, facts));
  const narrowed = (fits: (row: Row) => boolean): Ranked[] | null => {
    const fitting = theirs.filter(({ row }) => fits(row));
    return fitting.length > 0 ? fitting : null;
  };
  return (
    narrowed((row) => query.agreements.includes(row.agreement ?? 0)) ??
    narrowed((row) => query.years.includes(yearOf(row) ?? 0)) ??
    theirs
  );
}

/** "The case for paying more", 반대쪽 논리: the arguments of one side, or of both where none is named. */
function argumentsFor(words: string, stances: ReadonlySet<string>, facts: Facts): DraftStatement[] {
  if (!stances.has('stance:debate')) return [];
  const against = stances.has('stance:against');
  const both = stances.has('stance:both') || FOR_AND_AGAINST.test(words);
  return facts
    .rows('position')
    .filter(({ attribute, id }) => attribute === 'argument' && (both || id.includes('-against-') === against))
    .flatMap((row) => positionStatement(row));
}

const FOR_AND_AGAINST = /찬성.{1,24}반대|반대.{1,24}찬성/u;

const STANCE: ReadonlySet<EntryType> = new Set(['stance']);

const stancesIn = (words: string, { knowledge }: Facts): ReadonlySet<string> =>
  new Set(knowledge.lexicon.tag(words, STANCE).flatMap(({ keys }) => keys));

/** What was said or asked for in a month that the question names: "the two sides in March 2020". */
function ofMonth(words: string, people: readonly string[], facts: Facts): DraftStatement[] {
  const months = monthsSaid(words);
  return rankRows(facts, ['position', 'demand'], words, people.length > 0 ? { actors: people } : {})
    .filter(({ row }) => months.some((month) => row.date?.startsWith(month)))
    .slice(0, MOST)
    .flatMap(({ row }) =>
      row.subject === 'position' ? positionStatement(row) : demandStatement(row, facts),
    );
}
