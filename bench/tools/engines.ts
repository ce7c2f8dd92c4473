import { stemmer } from 'stemmer';
import type { Corpus } from '../../src/corpus/schema.ts';
import { plainSearch } from './plain-search.ts';

/** Other search engines over the same passages. Each is loaded when it is asked for, so that none weighs on another. */

export interface Engine {
  /** Ids of passages, best first. */
  search(query: string, limit: number): readonly string[] | Promise<readonly string[]>;
  /** What it holds outside of the heap of Node.js, in MB. Default nothing. */
  outsideMb?(): Promise<number>;
}

interface Document {
  readonly id: string;
  readonly text: string;
  readonly title: string;
}

const documentsOf = ({ passages, articles }: Corpus): Document[] =>
  [...passages.values()].map(({ id, article, text }) => ({
    id,
    text: [text.en, text.ko].filter(Boolean).join('\n'),
    title: articles.get(article)?.title ?? '',
  }));

const PIECES = /\p{Script=Hangul}+|[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*/gu;

/**
 * Words for engines that take a tokeniser: English ones stemmed (Porter), figures whole and without commas, Korean ones
 * as pairs of syllables, which is how search engines find a word under its particles without a dictionary.
 */
export function tokens(text: string): string[] {
  const found: string[] = [];
  for (const [piece] of text.normalize('NFKC').toLowerCase().matchAll(PIECES)) {
    if (!/^\p{Script=Hangul}/u.test(piece))
      found.push(/^\p{N}/u.test(piece) ? piece.replaceAll(',', '') : stemmer(piece));
    else if (piece.length < 2) found.push(piece);
    else for (let at = 0; at + 1 < piece.length; at += 1) found.push(piece.slice(at, at + 2));
  }
  return found;
}

/** How much the text of a passage counts beside its title. */
const TEXT = 2;

export const ENGINES: Readonly<Record<string, (corpus: Corpus) => Promise<Engine>>> = {
  'MiniSearch as it comes': async (corpus) => {
    const mini = plainSearch(corpus);
    return {
      search: (query, limit) =>
        mini
          .search(query)
          .slice(0, limit)
          .map(({ id }) => String(id)),
    };
  },
  'MiniSearch, same words': async (corpus) => {
    const { default: MiniSearch } = await import('minisearch');
    const mini = new MiniSearch<Document>({
      fields: ['text', 'title'],
      tokenize: tokens,
      processTerm: (term) => term,
      searchOptions: { boost: { text: TEXT } },
    });
    mini.addAll(documentsOf(corpus));
    return {
      search: (query, limit) =>
        mini
          .search(query)
          .slice(0, limit)
          .map(({ id }) => String(id)),
    };
  },
  Orama: async (corpus) => {
    const { create, insertMultiple, search } = await import('@orama/orama');
    const db = create({
      schema: { id: 'string', text: 'string', title: 'string' } as const,
      components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: tokens } },
    });
    await insertMultiple(db, documentsOf(corpus));
    return {
      async search(term, limit) {
        // a threshold of 1 takes passages that have but one of the words
        const { hits } = await search(db, {
          term,
          limit,
          properties: ['text', 'title'],
          boost: { text: TEXT },
          threshold: 1,
          exact: false,
        });
        return hits.map(({ document }) => document.id);
      },
    };
  },
  FlexSearch: async (corpus) => {
    const { Document: Index } = await import('flexsearch');
    // forward, reverse and full would find parts of words at a price; suggest takes passages that lack a word
    const index = new Index({
      document: { id: 'id', index: ['text', 'title'] },
      tokenize: 'strict',
      encode: tokens,
      resolution: 9,
    });
    for (const document of documentsOf(corpus)) index.add({ ...document });
    return {
      search(query, limit) {
        const found = index.search(query, { limit, suggest: true });
        const ids = found.flatMap(({ result }) => result.map(String));
        return [...new Set(ids)].slice(0, limit);
      },
    };
  },
  lunr: async (corpus) => {
    const { default: lunr } = await import('lunr');
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('text', { boost: TEXT });
      builder.field('title');
      // its trimmer drops Hangul and its stemmer would stem twice
      builder.pipeline.reset();
      builder.searchPipeline.reset();
      builder.tokenizer = Object.assign(
        (text?: string | object | object[] | null) =>
          tokens(String(text ?? '')).map((word) => new lunr.Token(word, {})),
        { separator: lunr.tokenizer.separator },
      );
      for (const document of documentsOf(corpus)) builder.add(document);
    });
    return {
      search(query, limit) {
        const words = [...new Set(tokens(query))];
        if (words.length === 0) return [];
        return index
          .query((clauses) => {
            for (const word of words) clauses.term(word, {});
          })
          .slice(0, limit)
          .map(({ ref }) => ref);
      },
    };
  },
  'SQLite FTS5': async (corpus) => {
    const { createClient } = await import('@libsql/client/sqlite3');
    const client = createClient({ url: ':memory:' });
    // the words are cut before, as for the others
    await client.execute(
      "CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, title, tokenize='unicode61')",
    );
    const documents = documentsOf(corpus);
    const words = (text: string): string => tokens(text).map(asWord).join(' ');
    for (let at = 0; at < documents.length; at += 1_000) {
      await client.batch(
        documents.slice(at, at + 1_000).map(({ id, text, title }) => ({
          sql: 'INSERT INTO passages VALUES (?, ?, ?)',
          args: [id, words(text), words(title)],
        })),
        'write',
      );
    }
    return {
      async search(query, limit) {
        const match = [...new Set(tokens(query))].map((word) => `"${asWord(word)}"`).join(' OR ');
        if (match === '') return [];
        const { rows } = await client.execute({
          sql: `SELECT id FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 0, ${TEXT}, 1) LIMIT ?`,
          args: [match, limit],
        });
        return rows.map(({ id }) => String(id));
      },
      async outsideMb() {
        const { rows } = await client.execute(
          'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
        );
        return Number(rows[0]?.bytes) / 1e6;
      },
    };
  },
};

/** FTS5 would cut a figure at its point. */
const asWord = (word: string): string => word.replaceAll('.', 'p').replaceAll(',', '');
