import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { findQuantities } from '../../quantities/index.ts';
import type { Hit } from '../../search/index.ts';
import { asDetails } from '../shared/details.ts';
import { tellRow } from '../shared/tell.ts';
import { passageStatement, searchPassages } from './answer.ts';

/** What speaks of less of the question than this is not offered. */
const ENOUGH = 0.6;
/** How much more of the question it must speak of than the answer does. */
const GAP = 0.2;
/** One or two words in common are chance. */
const TERMS = 3;
/** So near to all of the question, and so far from the answer, it goes first. */
const WHOLE = 0.75;
const HARDLY = 0.5;
/** The best by score are looked at: coverage alone is blind to how often and where words stand. */
const LOOKED_AT = 5;

/** The draft with the row or passage that speaks of much more of the question than its statements do, if there is one. */
export function withBetterFit(words: string, draft: Draft, facts: Facts): Draft {
  const { knowledge } = facts;
  const inRows = knowledge.rows.search(words, knowledge.rows.size);
  const inPassages = searchPassages(words, facts, knowledge.passages.size);
  const said = termsSaid(draft, [...inRows, ...inPassages]);
  const covered = {
    row: knowledge.rows.coverage(words, said),
    passage: knowledge.passages.coverage(words, said),
  };
  const years = findQuantities(words).flatMap((q) => (q.kind === 'year' ? [`=y${q.year}`] : []));
  const ofOtherYear = ({ terms }: Hit): boolean =>
    draft.status === 'answered' && years.length > 0 && !years.some((year) => terms.includes(year));
  const bestOf = (hits: readonly Hit[], already: number): Hit | undefined =>
    hits
      .slice(0, LOOKED_AT)
      .filter((hit) => !ofOtherYear(hit))
      .filter(
        ({ coverage, terms }) => coverage >= ENOUGH && terms.length >= TERMS && coverage - already >= GAP,
      )
      .sort(byCoverage)[0];
  const row = bestOf(inRows, covered.row);
  const passage = bestOf(inPassages, covered.passage);
  const [best] = [row, passage].filter((hit) => hit !== undefined).sort(byCoverage);
  if (!best) return draft;
  const known = best === row ? facts.row(best.id) : undefined;
  const found = known ? tellRow(known, facts, 'answer') : [];
  const more = found.length > 0 ? found : passage ? passageStatement(passage, 'answer', facts) : [];
  if (more.length === 0) return draft;
  // what only showed the nearest has an answer now
  if (draft.status === 'not-covered') return { status: 'answered', statements: more };
  const already = best === row ? covered.row : covered.passage;
  const first = best.coverage >= WHOLE && already <= HARDLY;
  return {
    ...draft,
    status: draft.status === 'answered' ? 'answered' : 'partial',
    statements: first ? [...more, ...draft.statements] : [...draft.statements, ...asDetails(more)],
  };
}

const byCoverage = (a: Hit, b: Hit): number => b.coverage - a.coverage || b.score - a.score;

/** The words of the question that what a draft tells has; a passage that only bears a row out is not told. */
function termsSaid(draft: Draft, hits: readonly Hit[]): ReadonlySet<string> {
  const rows = [...draft.statements, ...(draft.table?.rows ?? [])].flatMap((each) => each.rows);
  const ids = new Set([
    ...rows.map((row) => row.id),
    ...draft.statements.flatMap(({ passages = [] }) => passages),
  ]);
  return new Set(hits.filter(({ id }) => ids.has(id)).flatMap(({ terms }) => terms));
}
