import type { Row, Subject } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { labelOf } from '../../knowledge/labels.ts';
import { findQuantities } from '../../quantities/index.ts';

export interface Ranked {
  readonly row: Row;
  /** 0 when the words of the question do not touch it. */
  readonly score: number;
  /** Share of the question that it speaks of, 0–1. */
  readonly coverage: number;
}

export interface Filters {
  readonly years?: readonly number[];
  readonly agreements?: readonly number[];
  readonly actors?: readonly string[];
}

/** The year in which something happened or for which it holds. */
export const yearOf = (row: Row): number | null =>
  row.year ?? (row.date ? Number(row.date.slice(0, 4)) : null);

/** Months that a text names with their year, YYYY-MM. */
export const monthsSaid = (words: string): string[] =>
  findQuantities(words).flatMap((q) =>
    q.kind === 'date' && q.year !== null ? [`${q.year}-${String(q.month).padStart(2, '0')}`] : [],
  );

/** All years that a row is about: its own, or those that its label names ("2016–2019"). */
function yearsIn(row: Row): number[] {
  const own = yearOf(row);
  if (own !== null) return [own];
  const named = [...(labelOf(row)?.en.matchAll(/\b(?:19|20)\d\d\b/g) ?? [])].map(([year]) => Number(year));
  const [from] = named;
  const to = named.at(-1);
  return from === undefined || to === undefined
    ? []
    : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Rows of the subjects by how well the words fit, best first; rows that words do not touch come last, newest first. */
export function rankRows(
  facts: Facts,
  subjects: readonly Subject[],
  words: string,
  filters: Filters = {},
): Ranked[] {
  const { years = [], agreements = [], actors = [] } = filters;
  const rows = subjects
    .flatMap((subject) => facts.rows(subject))
    .filter((row) => {
      if (years.length > 0 && !yearsIn(row).some((year) => years.includes(year))) return false;
      if (agreements.length > 0 && (row.agreement === undefined || !agreements.includes(row.agreement)))
        return false;
      return actors.length === 0 || actors.some((actor) => row.actors?.includes(actor) || row.id === actor);
    });
  const ids = new Set(rows.map((row) => row.id));
  const hits = new Map(
    words.trim() === ''
      ? []
      : facts.knowledge.rows
          .search(words, ids.size, (id) => ids.has(id))
          .map((hit) => [hit.id, hit] as const),
  );
  return rows
    .map((row) => ({ row, score: hits.get(row.id)?.score ?? 0, coverage: hits.get(row.id)?.coverage ?? 0 }))
    .sort((a, b) => b.score - a.score || newestFirst(a.row, b.row));
}

const dayOf = (row: Row): string => row.date ?? row.from;
const newestFirst = (a: Row, b: Row): number => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0);

/** Ranked rows with the filters, loosened one after another until something is left. */
export function rankLoosely(
  facts: Facts,
  subjects: readonly Subject[],
  words: string,
  filters: Filters,
): Ranked[] {
  const { years = [], agreements = [], actors = [] } = filters;
  const attempts: Filters[] = [
    filters,
    { agreements, actors },
    { years, actors },
    { actors },
    { years, agreements },
    { agreements },
    { years },
    {},
  ];
  for (const attempt of attempts) {
    const ranked = rankRows(facts, subjects, words, attempt);
    if (ranked.length > 0) return ranked;
  }
  return [];
}
