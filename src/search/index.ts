import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { onceEach } from './once-each.ts';
import { recently } from './recently.ts';
import { manyTermsOf, queryGroups, type TermGroup, termsOf } from './terms.ts';
import { type SavedVocabulary, Vocabulary } from './vocabulary.ts';

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
  /** Share of the query's words that these terms are, by weight, 0–1. */
  coverage(query: string, terms: ReadonlySet<string>): number;
  /** Whether a word (as written, lower case) stands in any document. */
  knows(word: string): boolean;
  /** Whether a term, such as `=738000000000` for an amount, stands in any document. */
  has(term: string): boolean;
  readonly size: number;
  /** What `buildIndex` can make the same index of again in a tenth of the time; can be written as JSON. */
  save(): SavedIndex;
}

export interface SavedIndex {
  readonly vocabulary: SavedVocabulary;
  readonly postings: AsPlainObject;
}

/** Joins the terms of a field, so that each text is cut into terms once. */
const SEPARATOR = '\n';

/** A term that more of the documents have than this says next to nothing of one, and costs a look at each. */
const COMMON = 0.3;
/** So many documents are no trouble to look at. */
const FEW = 50;

/** How much a term of each sort counts: a name or a figure says more than a word. */
const TERM_BOOST = (term: string): number =>
  term.startsWith('=y') || term.startsWith('=o')
    ? 1.6
    : term.startsWith('=')
      ? 2.2
      : term.startsWith('@')
        ? 1.3
        : 1;

/**
 * Builds the index over passages or rows.
 * @param saved of the same documents and lexicon
 */
export function buildIndex(
  documents: readonly SearchDocument[],
  lexicon: Lexicon,
  saved?: SavedIndex,
): SearchIndex {
  const vocabulary = saved ? Vocabulary.of(saved.vocabulary) : new Vocabulary();
  const options: Options<SearchDocument> = {
    fields: ['text', 'title', 'by'],
    idField: 'id',
    tokenize: (joined) => joined.split(SEPARATOR),
    processTerm: (term) => (term === '' ? null : vocabulary.add(term)),
    searchOptions: {
      boost: { text: 2, title: 1.2, by: 0.6 },
      combineWith: 'OR',
      prefix: false,
      fuzzy: false,
      processTerm: (code) => code,
      boostTerm: (code) => TERM_BOOST(vocabulary.termOf(code)),
    },
  };
  const mini = saved ? MiniSearch.loadJS<SearchDocument>(saved.postings, options) : new MiniSearch(options);
  if (!saved) addAll();
  const found = recently(findAll);
  const isCommon = (term: string): boolean =>
    vocabulary.documentsWith(term) > Math.max(FEW, documents.length * COMMON);
  /** The terms of a question that tell documents apart; all of them when none does. */
  const telling = recently((query: string): TermGroup[] => {
    const all = queryGroups(query, lexicon);
    const groups = all
      .map((group) => group.filter((term) => !isCommon(term)))
      .filter((group) => group.length > 0);
    return groups.length > 0 ? groups : all;
  });
  /** Rare terms weigh more; a term that no document has weighs most: it is what the question is about. */
  const weight = (term: string): number =>
    Math.log(1 + documents.length / (0.5 + vocabulary.documentsWith(term))) * TERM_BOOST(term);
  /** A hit whose terms are read and weighed when somebody asks for them: of most only the place in the list counts. */
  class FoundDocument implements Hit {
    #terms: readonly string[] | undefined;
    #coverage: number | undefined;

    constructor(
      readonly id: string,
      readonly score: number,
      readonly codes: readonly string[],
      readonly groups: readonly TermGroup[],
    ) {}

    get terms(): readonly string[] {
      this.#terms ??= this.codes.map((code) => vocabulary.termOf(code));
      return this.#terms;
    }

    get coverage(): number {
      this.#coverage ??= coverageOf(this.groups, new Set(this.terms), weight);
      return this.#coverage;
    }
  }
  return {
    size: documents.length,
    save: () => ({ vocabulary: vocabulary.save(), postings: mini.toJSON() }),
    knows: (word) =>
      termsOf(word, lexicon)
        .slice(0, 1)
        .some((term) => vocabulary.documentsWith(term) > 0),
    has: (term) => vocabulary.documentsWith(term) > 0,
    coverage: (query, terms) => coverageOf(telling(query), terms, weight),
    search(query, limit, keep) {
      const hits: Hit[] = [];
      for (const hit of found(query)) {
        if (hits.length >= limit) break;
        if (!keep || keep(hit.id)) hits.push(hit);
      }
      return hits;
    },
  };

  function addAll(): void {
    const terms = manyTermsOf(lexicon);
    // the title and the publisher of a source come with each of its passages
    const onceJoined = onceEach((text) => terms(text).join(SEPARATOR));
    for (const { id, text, title, by } of documents) {
      vocabulary.nextDocument();
      mini.add({
        id,
        text: terms(text).join(SEPARATOR),
        title: onceJoined(title),
        by: onceJoined(by),
      });
    }
  }

  function findAll(query: string): readonly Hit[] {
    const groups = telling(query);
    const codes = new Set(groups.flat().flatMap((term) => vocabulary.codeOf(term) ?? []));
    if (codes.size === 0) return [];
    return mini
      .search([...codes].join(SEPARATOR))
      .map(({ id, score, queryTerms }) => new FoundDocument(String(id), score, queryTerms, groups));
  }
}

/** Found share of the groups. A group counts whole when its first term is found, else by the part of its terms. */
function coverageOf(
  groups: readonly TermGroup[],
  found: ReadonlySet<string>,
  weight: (term: string) => number,
): number {
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
