import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { EntryType } from '../../lexicon/types.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import { idsOf } from '../../reading/reading.ts';
import { answerPassages } from '../passages/answer.ts';
import { bodiesAmong, isOfBody } from '../shared/bodies.ts';
import { monthsSaid, rankRows } from '../shared/rank.ts';
import { demandStatement, positionStatement } from '../shared/texts.ts';
import { agreementsMeant, yearsMeant } from '../shared/years.ts';
import { defineKind } from '../types.ts';

/** What somebody said, attributed and dated; polls. */
export const position = defineKind({
  kind: 'position',
  cues: {
    'cue:say': 2.6,
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
  const debate = poll ? [] : argumentsFor(stances, facts);
  if (debate.length > 0) return { status: 'answered', statements: debate };
  const people = query.actors.filter((id) => facts.knowledge.row(id)?.subject === 'person');
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
  const bodies = bodiesAmong(query.actors, facts);
  const theirs = bodies.length > 0 ? all.filter(({ row }) => isOfBody(row, bodies, facts)) : [];
  const suited = poll ? all.filter(({ row }) => row.attribute === 'poll') : theirs;
  const ranked = suited.length > 0 ? suited : all;
  const inMonth = ofMonth(query.words, people, facts);
  if (inMonth.length > 0) return { status: 'answered', statements: inMonth };
  const [best] = ranked;
  const certain =
    best !== undefined && (best.coverage >= ENOUGH || ((people.length > 0 || poll) && best.score > 0));
  if (!certain) {
    const passages = answerPassages({ ...query, kind: 'passages' }, facts);
    return passages;
  }
  const shown = ranked.filter(({ score }) => score >= best.score * NEAR).slice(0, MOST);
  return { status: 'answered', statements: shown.flatMap(({ row }) => positionStatement(row)) };
}

/** "The case for paying more", 반대쪽 논리: the arguments of one side, or of both where none is named. */
function argumentsFor(stances: ReadonlySet<string>, facts: Facts): DraftStatement[] {
  if (!stances.has('stance:debate')) return [];
  const against = stances.has('stance:against');
  const both = stances.has('stance:both');
  return facts
    .rows('position')
    .filter(({ attribute, id }) => attribute === 'argument' && (both || id.includes('-against-') === against))
    .flatMap((row) => positionStatement(row));
}

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
