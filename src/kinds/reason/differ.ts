import type { DraftStatement } from '../../answer/draft.ts';
import type { Row, Subject } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { labelOf } from '../../knowledge/labels.ts';
import type { EntryType } from '../../lexicon/types.ts';
import { findQuantities } from '../../quantities/index.ts';
import type { QueryOf } from '../../query/schema.ts';
import { dollarsOf } from '../cost/dollars.ts';
import { amountNotes, conflictNote } from '../shared/notes.ts';
import { rankRows } from '../shared/rank.ts';

/** "Why does everyone quote another share?", 기사마다 왜 달라: what sources say otherwise, and on what it rests. */
export function whyTheyDiffer(query: QueryOf<'reason'>, facts: Facts): DraftStatement[] {
  const { words, years } = query;
  if (!saysTheyDiffer(words, facts)) return [];
  const [year] = years;
  const single = years.length === 1 ? year! : null;
  const dollars = single !== null && IN_DOLLARS.test(words) ? dollarsOf(single, facts) : [];
  if (dollars.length > 0) return dollars;
  const note = noteFor(query, facts);
  if (note && 'text' in note.value) return [{ role: 'answer', text: note.value.text, rows: [note] }];
  const figures = figuresApart(words, facts);
  if (figures.length > 0) return figures;
  const amount = single === null ? null : facts.amount(single);
  return amount ? amountNotes(amount, facts) : [];
}

const saysTheyDiffer = (words: string, { knowledge }: Facts): boolean =>
  FIGURES_DIFFER.test(words) ||
  knowledge.lexicon.tag(words, CUES).some(({ keys }) => keys.includes('cue:sources-differ'));

const CUES: ReadonlySet<EntryType> = new Set(['cue']);

/** "How do published figures for the share of the base differ". */
const FIGURES_DIFFER =
  /\b(?:figures|numbers|percentages|reports|sources|estimates|accounts|outlets|papers)\b[^.?!]{1,60}\b(?:differ|vary|disagree|diverge)/u;

const IN_DOLLARS = /dollar|usd|\$|달러/u;

/** A row must speak of this share of the question. */
const ENOUGH = 0.26;

/** What the curator wrote on sources that differ: the note with two figures of the question, else the one of its words. */
function noteFor({ words, agreements, years }: QueryOf<'reason'>, facts: Facts): Row | undefined {
  const said = figuresIn(words);
  const notes = rankRows(facts, ['conflict', 'reason'], words).filter(
    ({ row }) => row.subject === 'conflict' || row.attribute === 'differs',
  );
  const byFigures = notes.find(
    ({ row }) =>
      'text' in row.value && figuresIn(row.value.text.en).filter((each) => said.includes(each)).length >= 2,
  );
  const byWords = notes.find(
    ({ row, coverage }) =>
      coverage >= ENOUGH &&
      (agreements.length === 0 || row.agreement === undefined || agreements.includes(row.agreement)) &&
      (years.length === 0 || row.year === undefined || years.includes(row.year)),
  );
  return (byFigures ?? byWords)?.row;
}

const figuresIn = (text: string): string[] => [
  ...new Set(
    findQuantities(text).flatMap((q) =>
      q.kind === 'percent' ? [`${q.value}%`] : q.kind === 'amount' ? [String(q.value)] : [],
    ),
  ),
];

/** Figures of one thing that are noted beside each other: the cost of a base, a share. */
const OF_FIGURES: readonly Subject[] = [
  'humphreys',
  'share',
  'support',
  'unspent',
  'troops',
  'employees',
  'split',
];

function figuresApart(words: string, facts: Facts): DraftStatement[] {
  const [best] = rankRows(facts, OF_FIGURES, words).filter(
    ({ row, coverage }) => coverage >= ENOUGH && row.conflicts !== undefined,
  );
  const label = best && labelOf(best.row);
  if (!best || !label) return [];
  const others = (best.row.conflicts ?? []).flatMap((id) => facts.row(id) ?? []);
  return conflictNote(best.row, others, label, facts).map((note) => ({ ...note, role: 'answer' }));
}
