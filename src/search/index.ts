import MiniSearch from 'minisearch';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { queryGroups, type TermGroup, termsOf } from './terms.ts';

export { termsOf } from './terms.ts';

/** What is indexed: texts with different weight, each already in all its languages. */
export interface SearchDocument {
  readonly id: string;
  /** What it says. */
  readonly text: string;
  /** Its title and name. */
  readonly title: string;
  /** Who published or said it. */
  readonly by: string;
}

export interface Hit {
  readonly id: string;
  /** BM25+ score of MiniSearch, over all fields, boosts included. */
  readonly score: number;
  /** Terms of the query that were found. */
  readonly terms: readonly string[];
  /** Share of the query's words that was found, by weight, 0–1: how much of the question it speaks of. */
  readonly coverage: number;
}

export interface SearchIndex {
  /**
   * Documents that share terms with the query, best first.
   * @param keep leaves out documents, before ranking
   */
  search(query: string, limit: number, keep?: (id: string) => boolean): Hit[];
  /** Whether a word (as written, lower case) stands in any document. */
  knows(word: string): boolean;
  readonly size: number;
}

/** Joins the terms of a field, so that each text is cut into terms once. */
const SEPARATOR = '\n';

/** How much a term of each sort counts: a name or a figure says more than a word. */
const TERM_BOOST = (term: string): number =>
  term.startsWith('=y') || term.startsWith('=o') ? 1.6 : term.startsWith('=') ? 2.2 : term.startsWith('@') ? 1.3 : 1;

/** Builds the index over passages or rows. */
export function buildIndex(documents: readonly SearchDocument[], lexicon: Lexicon): SearchIndex {
  const mini = new MiniSearch<SearchDocument>({
    fields: ['text', 'title', 'by'],
    idField: 'id',
    tokenize: (joined) => joined.split(SEPARATOR),
    processTerm: (term) => term,
    searchOptions: { boost: { text: 2, title: 1.2, by: 0.6 }, combineWith: 'OR', prefix: false, fuzzy: false },
  });
  const frequency = new Map<string, number>();
  for (const { id, text, title, by } of documents) {
    const fields = [text, title, by].map((field) => termsOf(field, lexicon));
    const [textTerms, titleTerms, byTerms] = fields.map((terms) => terms.join(SEPARATOR));
    mini.add({ id, text: textTerms!, title: titleTerms!, by: byTerms! });
    for (const term of new Set(fields.flat())) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  /** Rare terms weigh more; a term that no document has weighs most: it is what the question is about. */
  const weight = (term: string): number =>
    Math.log(1 + documents.length / (0.5 + (frequency.get(term) ?? 0))) * TERM_BOOST(term);
  return {
    size: documents.length,
    knows: (word) => termsOf(word, lexicon).slice(0, 1).some((term) => frequency.has(term)),
    search(query, limit, keep) {
      const groups = queryGroups(query, lexicon);
      const terms = [...new Set(groups.flat())];
      if (terms.length === 0) return [];
      const results = mini.search(terms.join(SEPARATOR), {
        boostTerm: TERM_BOOST,
        ...(keep ? { filter: (result: { id: unknown }) => keep(String(result.id)) } : {}),
      });
      return results.slice(0, limit).map((result) => ({
        id: String(result.id),
        score: result.score,
        terms: result.queryTerms,
        coverage: coverageOf(groups, new Set(result.queryTerms), weight),
      }));
    },
  };
}

/** Found share of the groups. A group counts whole when its first term is found, else by the part of its terms. */
function coverageOf(groups: readonly TermGroup[], found: ReadonlySet<string>, weight: (term: string) => number): number {
  let total = 0;
  let covered = 0;
  for (const group of groups) {
    const heaviest = Math.max(...group.map(weight));
    const whole = found.has(group[0]!) ? 1 : group.filter((term) => found.has(term)).length / group.length;
    total += heaviest;
    covered += heaviest * whole;
  }
  return total === 0 ? 0 : covered / total;
}
