import type { Article, Row } from '../corpus/schema.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** A row with the day on which somebody last held it against its sources. */
export interface Aged {
  readonly row: Row;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly day: string;
  /** Whether the row says so itself, or the date of its newest source stands in for it. */
  readonly basis: 'checked' | 'source';
}

/** All rows, the one that was looked at longest ago first. */
export function rowsByAge(knowledge: Knowledge): Aged[] {
  return knowledge.corpus.rows
    .map((row): Aged => {
      if (row.checked) return { row, day: row.checked, basis: 'checked' };
      const days = sourcesOf(row, knowledge).map(({ date }) => date);
      return { row, day: days.sort().at(-1) ?? row.from, basis: 'source' };
    })
    .sort((a, b) => compare(a.day, b.day) || compare(a.row.id, b.row.id));
}

/** Rows that say something else of the same thing, all that name one another together. */
export function disputes({ corpus, row }: Knowledge): Row[][] {
  const seen = new Set<string>();
  const groupOf = (first: Row): Row[] => {
    const group: Row[] = [];
    const waiting = [first];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      group.push(next);
      waiting.push(...(next.conflicts ?? []).flatMap((id) => row(id) ?? []));
    }
    return group.sort((a, b) => compare(a.id, b.id));
  };
  return corpus.rows
    .filter(({ conflicts }) => conflicts?.length)
    .map(groupOf)
    .filter((group) => group.length > 0);
}

/** Sources that no row cites, newest first: they only serve as passages. */
export function idleSources(knowledge: Knowledge): Article[] {
  const used = new Set(knowledge.corpus.rows.flatMap((row) => sourcesOf(row, knowledge).map(({ id }) => id)));
  return [...knowledge.corpus.articles.values()]
    .filter(({ id }) => !used.has(id))
    .sort((a, b) => compare(b.date, a.date));
}

/** Rows with a figure that rests on one source only, surest first: a second source would help these. */
export function restingOnOne(knowledge: Knowledge): { row: Row; source: Article }[] {
  return knowledge.corpus.rows
    .filter(({ value }) => FIGURES.some((field) => field in value))
    .flatMap((row) => {
      const [source, ...more] = sourcesOf(row, knowledge);
      return source && more.length === 0 ? [{ row, source }] : [];
    })
    .sort((a, b) => SURETY[a.row.certainty] - SURETY[b.row.certainty]);
}

const FIGURES = ['amount', 'amounts', 'percent', 'percents', 'count', 'vote'] as const;
const SURETY = { high: 0, medium: 1, low: 2 } as const;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The sources that a row cites, each once. */
function sourcesOf(row: Row, { passage, article }: Knowledge): Article[] {
  const ids = new Set(row.passages.flatMap((id) => passage(id)?.article ?? []));
  return [...ids].flatMap((id) => article(id) ?? []);
}
