import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { findQuantities } from '../../quantities/index.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import { idsOf } from '../../reading/reading.ts';
import { answerChange } from '../change/answer.ts';
import { answerPassages } from '../passages/answer.ts';
import { bodiesAmong, isOfBody } from '../shared/bodies.ts';
import { asDetails } from '../shared/details.ts';
import { rankRows, yearOf } from '../shared/rank.ts';
import { positionStatement } from '../shared/texts.ts';
import { agreementsMeant, yearsMeant } from '../shared/years.ts';
import { defineKind } from '../types.ts';
import { whyTheyDiffer } from './differ.ts';

/** Why something was so, as a source explains it. */
export const reason = defineKind({
  kind: 'reason',
  cues: {
    'cue:why': 6.5,
    'cue:why+slot:percent': 0.5,
    'cue:why+cue:sources-differ': 1.5,
    'cue:why+slot:two-agreements': 2,
    'cue:why+part:*': 1,
    'cue:argument': -2,
    'cue:check': -1.5,
    'cue:who': -1,
    'cue:when': -0.8,
    'cue:opinion': -0.5,
  },
  needs: [['cue:why']],
  byWords: () => true,
  fill(reading, facts) {
    return part({
      kind: 'reason',
      topics: idsOf(reading, 'topic').slice(0, 8),
      years: yearsMeant(reading, facts),
      agreements: agreementsMeant(reading, facts),
      words: reading.text.slice(0, 400),
      asOf: reading.slots.asOf,
    });
  },
  answer: answerReason,
});

/** A reason row must speak of this share of the question; of less where it is of the very agreement that is named. */
const ENOUGH = 0.26;
const ENOUGH_OF_AGREEMENT = 0.2;

function answerReason(query: QueryOf<'reason'>, facts: Facts): Draft {
  const differing = whyTheyDiffer(query, facts);
  if (differing.length > 0) return { status: 'answered', statements: differing };
  const all = rankRows(facts, ['reason'], query.words);
  const [best] = all;
  const fits = (row: { year?: number | undefined; agreement?: number | undefined }): boolean =>
    (query.years.length === 0 || row.year === undefined || query.years.includes(row.year)) &&
    (query.agreements.length === 0 ||
      row.agreement === undefined ||
      query.agreements.includes(row.agreement));
  const fitting = all.filter(({ row }) => fits(row));
  const [likely] = fitting;
  const chosen = likely && likely.coverage >= ENOUGH ? likely : null;
  const sameFigure = byFigure(
    query.words,
    all.map(({ row }) => row),
  );
  // "why did it rise in 2019": the year says which reason is meant, of two years the later one that has any
  const year = query.years.at(-1);
  const [byYear] = (query.years.length <= 2 ? query.years.toReversed() : []).flatMap(
    (each) =>
      all.find(({ row }) => row.year === each && !/reject|walk|five-billion|furlough/.test(row.id)) ?? [],
  );
  const stance = stanceOf(query, chosen?.coverage ?? 0, facts);
  if (stance.length > 0) return { status: 'answered', statements: stance };
  const sure = sameFigure ?? ofLength(query, facts) ?? chosen?.row ?? byYear?.row;
  const changes = year !== undefined && query.years.length <= 2 ? changeIn(year, facts) : null;
  const key = changes?.key ? { key: changes.key } : {};
  const said = sure ? [] : saidOf(query.words, facts);
  if (said.length > 0) return { status: 'answered', statements: [...said, ...beside(changes)], ...key };
  const ofAgreement =
    query.agreements.length === 1 &&
    likely?.row.agreement === query.agreements[0] &&
    (likely?.coverage ?? 0) >= ENOUGH_OF_AGREEMENT;
  const row = sure ?? (ofAgreement ? likely?.row : undefined);
  if (!row || !('text' in row.value)) {
    const passages = answerPassages({ ...query, kind: 'passages', actors: [] }, facts);
    return {
      ...passages,
      statements: [...(changes?.statements.slice(0, 1) ?? []), ...passages.statements],
      ...key,
      status: passages.status === 'answered' ? 'partial' : passages.status,
    };
  }
  const second = all.find(
    (other) =>
      other !== best &&
      other.row.id !== row.id &&
      fits(other.row) &&
      other.score >= (best?.score ?? 0) * 0.85 &&
      other.coverage >= ENOUGH,
  );
  const reasons = [row, ...(second ? [second.row] : [])].flatMap((r, index): DraftStatement[] =>
    'text' in r.value ? [{ role: index === 0 ? 'answer' : 'detail', text: r.value.text, rows: [r] }] : [],
  );
  return {
    status: 'answered',
    statements: [...reasons, ...beside(changes)],
    ...key,
  };
}

/** "Why only one year", 왜 1년짜리였는데: the length of the agreement is what is asked about. */
const LENGTH =
  /짜리|\b(?:one|two|three|five|six|single|\d)[ -]years?\b|\d\s*년(?:만|이|간|으로|밖에)|so (?:short|long)|이렇게 (?:짧|길)|유효기간|\bterm\b/u;

/** A reason that speaks of the term of the one agreement that is asked about. */
const ofLength = ({ words, agreements }: QueryOf<'reason'>, facts: Facts): Row | undefined =>
  agreements.length === 1 && LENGTH.test(words)
    ? facts
        .rows('reason')
        .find(
          ({ agreement, value }) =>
            agreement === agreements[0] && 'text' in value && /유효기간/u.test(value.text.ko),
        )
    : undefined;

/** What people do who are for or against something. */
const STANCE: ReadonlySet<string> = new Set(['cue:say', 'cue:vote', 'cue:demand', 'stance:against']);

/** "Why did PSPD oppose it": its position, where the question names a body that takes one. */
function stanceOf(query: QueryOf<'reason'>, known: number, facts: Facts): DraftStatement[] {
  const tags = facts.knowledge.lexicon.tag(query.words).flatMap(({ keys }) => keys);
  if (!tags.some((key) => STANCE.has(key))) return [];
  const actors = tags.filter((key) => key.startsWith('actor:')).map((key) => key.slice('actor:'.length));
  const bodies = bodiesAmong(actors, facts);
  const theirs = rankRows(facts, ['position'], query.words).filter(
    ({ row }) =>
      isOfBody(row, bodies, facts) &&
      (query.agreements.length === 0 || query.agreements.includes(row.agreement ?? 0)) &&
      (query.years.length === 0 || query.years.includes(yearOf(row) ?? 0)),
  );
  const [best] = theirs;
  return best && best.coverage >= known ? positionStatement(best.row) : [];
}

/** What somebody said of the matter. */
const saidOf = (words: string, facts: Facts): DraftStatement[] =>
  rankRows(facts, ['position', 'correction'], words)
    .filter(({ coverage }) => coverage >= SAID)
    .slice(0, 2)
    .flatMap(({ row }) => positionStatement(row));

/** What changed, below why. */
const beside = (changes: Draft | null): DraftStatement[] =>
  asDetails((changes?.statements ?? []).slice(0, 1));

/** From this share of the question on somebody's words are an answer to why. */
const SAID = 0.4;

/** "Why 13.9 %": the reason that speaks of the same percentage. */
function byFigure(words: string, rows: readonly Row[]): Row | undefined {
  const percents = findQuantities(words).flatMap((q) => (q.kind === 'percent' ? [q.value] : []));
  if (percents.length === 0) return undefined;
  return rows.find(
    (row) =>
      'text' in row.value &&
      findQuantities(row.value.text.en).some((q) => q.kind === 'percent' && percents.includes(q.value)),
  );
}

/** What did happen in the year: a wrong direction in the question is put right with it. */
function changeIn(year: number, facts: Facts): Draft | null {
  if (!facts.amount(year) || !facts.amount(year - 1)) return null;
  return answerChange(part({ kind: 'change', years: [year - 1, year], agreements: [] }), facts);
}
