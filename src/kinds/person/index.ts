import type { Draft, DraftStatement } from '../../answer/draft.ts';
import { peopleOf } from '../../corpus/people.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import { idsOf } from '../../reading/reading.ts';
import type { Localised } from '../../text/localised.ts';
import { peopleStatement, rolesOf } from '../shared/agreement-rows.ts';
import { rankRows } from '../shared/rank.ts';
import { eventStatement, ownWords, positionStatement } from '../shared/texts.ts';
import { defineKind } from '../types.ts';
import { holdersOf } from './holders.ts';

/** Who somebody is and what part they had, or who did something that an event tells. */
export const person = defineKind({
  kind: 'person',
  cues: {
    'cue:who': 2.5,
    'cue:role': 2.2,
    'cue:who+slot:month': 0.8,
    'cue:role+cue:who': 0.8,
    'cue:role+topic:other': 1.5,
    'cue:role+slot:agreement': 0.8,
    'cue:role+topic:troops': -3,
    'cue:role+topic:contribution+slot:year': -3,
    'person:*': 1.5,
    'person:*+cue:who': 2,
    'person:*+cue:what-is': 2,
    'person:*+cue:list': 0.5,
    'cue:when': -1.5,
    'cue:why': -2.5,
    'cue:how-much': -1.5,
    'slot:amount': -0.5,
    'cue:say': -1.2,
    'cue:demand': -1.2,
    'cue:check': -2,
    'aspect:signatories': -1,
    'aspect:negotiators': -0.6,
    'milestone:signed+slot:agreement': -1.5,
    'cue:poll': -3,
    'cue:timeline': -1.5,
    'cue:change': -1,
  },
  needs: [['cue:who'], ['person:*'], ['cue:role']],
  byWords: () => true,
  fill(reading) {
    return part({
      kind: 'person',
      people: idsOf(reading, 'person').slice(0, 4),
      words: reading.text.slice(0, 400),
      asOf: reading.slots.asOf,
    });
  },
  answer: answerPerson,
});

/** From this share of the question on a row speaks of it. */
const ENOUGH = 0.3;

function answerPerson(query: QueryOf<'person'>, facts: Facts): Draft {
  return query.people.length > 0 ? named(query, facts) : byDeed(query, facts);
}

/** Who somebody is, which is what is asked. */
const tellRoles = (ids: readonly string[], facts: Facts): DraftStatement[] =>
  rolesOf(ids, facts).map((statement) => ({ ...statement, role: 'answer' }));

/** Asked is who sat on the other side. */
const COUNTERPART =
  /counterpart|opposite number|across (?:the table )?from|\bopposite\b|negotiat\w* (?:with|against)|\bfac(?:ed|ing) (?:off )?|상대|카운터파트|맞은편|마주\s?앉|[와과랑]\s*(?:함께\s*|같이\s*)?(?:협상|서명|사인)/u;

/** Whom the other side sent to the talks in which somebody led his own, or to the signing. */
function counterparts(id: string, facts: Facts): DraftStatement[] {
  const shared = facts.rows('agreement').filter((row) => peopleOf(row).includes(id));
  const talks = shared.filter(({ attribute }) => attribute === 'negotiators');
  return (talks.length > 0 ? talks : shared).flatMap((row) => {
    if (!('people' in row.value)) return [];
    const { kr, us } = row.value.people;
    const others = kr.includes(id) ? us : kr;
    if (others.length === 0) return [];
    return [...peopleStatement(row, null, facts), ...tellRoles(others, facts)];
  });
}

function named(query: QueryOf<'person'>, facts: Facts): Draft {
  const statements = query.people.flatMap((id): DraftStatement[] => {
    const events = rankRows(facts, ['event'], query.words, { actors: [id] }).slice(0, 3);
    return [
      ...(COUNTERPART.test(query.words) ? counterparts(id, facts) : []),
      ...tellRoles([id], facts),
      ...events
        .sort((a, b) => (a.row.date ?? '').localeCompare(b.row.date ?? ''))
        .flatMap(({ row }) => eventStatement(row, 'detail')),
    ];
  });
  return {
    status: statements.length > 0 ? 'answered' : 'not-covered',
    statements,
    ...(statements.length > 0 ? {} : { notice: NOBODY }),
    key: { people: query.people },
  };
}

/** Asked is who it was, and not who did something. */
const IS =
  /^\W*(?:(?:so|and|ok|hey)\s+)*(?:who(?:'?s| is| was| were)|name (?:of )?)\b|누구|누군|누가\s*\S*(?:장관|대사|사령관)(?:이|였)|이름/u;

/** A post, of which the rows of persons say who held it. */
const POST =
  /\bhead\b|\bheaded\b|\bled\b|\bleader\b|\bboss\b|\bchair(?:man|woman)?\b|in charge of|위원장|지부장|수장|책임자/u;

/** The row of a person says that it was such a post. */
const HOLDS = /\b(?:head|leader|chief|chair)\b|위원장|수석대표/iu;

/** Who … without a name: the rows that tell the deed, with the person they name. */
function byDeed(query: QueryOf<'person'>, facts: Facts): Draft {
  const inPost = holdersOf(query.words, facts).map(({ id }) => id);
  // "what did the ambassador say in 2019" is told by its own words
  if (inPost.length > 0 && IS.test(query.words)) {
    return { status: 'answered', statements: tellRoles(inPost, facts), key: { people: inPost } };
  }
  const holders = POST.test(query.words)
    ? rankRows(facts, ['person'], query.words).filter(
        ({ coverage, row }) =>
          coverage >= ENOUGH &&
          'text' in row.value &&
          HOLDS.test(`${row.value.text.en} ${row.value.text.ko}`),
      )
    : [];
  const others = rankRows(facts, ['event', 'position', 'person', 'reason'], query.words);
  const rows = (holders.length > 0 ? holders : others).filter(
    ({ coverage, row }) => coverage >= ENOUGH && (row.actors?.length || row.subject === 'person' || row.name),
  );
  const [best] = rows;
  if (!best) return { status: 'not-covered', statements: [], notice: NOBODY };
  const shown = rows.filter(({ score }) => score >= best.score * 0.8).slice(0, 3);
  const people = shown.flatMap(({ row }) => (row.subject === 'person' ? [row.id] : (row.actors ?? [])));
  return {
    status: 'answered',
    statements: shown.flatMap(({ row }): DraftStatement[] => {
      if (row.subject === 'person') return tellRoles([row.id], facts);
      if (row.subject === 'event') return eventStatement(row, 'answer');
      if (row.subject === 'position') return positionStatement(row);
      return ownWords(row);
    }),
    key: { people },
  };
}

const NOBODY: Localised = {
  en: 'Not covered: nobody in the corpus fits. Ask "who signed SMA 9" or name a person.',
  ko: '자료에 맞는 사람이 없습니다. "9차 협정 서명자" 또는 이름으로 물어보세요.',
};
