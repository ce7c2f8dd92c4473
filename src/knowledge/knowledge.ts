import { type Evidence, evidenceOf } from '../corpus/evidence.ts';
import type { Article, Corpus, Passage, Row, Subject } from '../corpus/schema.ts';
import { buildLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import { buildIndex, type SavedIndex, type SearchIndex } from '../search/index.ts';
import { labelOf } from './labels.ts';

/** Facts, passages, words and indexes: loaded once, never changed, passed in. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  /** Index over passages. */
  readonly passages: SearchIndex;
  /**
   * Index over rows that have words: events, positions, demands, reasons, terms, figures with a label …
   * Built when it is first asked for, by a question or by whoever has time after the start.
   */
  readonly rows: SearchIndex;
  row(id: string): Row | undefined;
  passage(id: string): Passage | undefined;
  article(id: string): Article | undefined;
  evidence(passage: string): Evidence | undefined;
  ofSubject(subject: Subject): readonly Row[];
}

/** The indexes of a corpus, saved. */
export interface SavedIndexes {
  readonly passages: SavedIndex;
  readonly rows: SavedIndex;
}

/** Builds what is not built yet, and saves all. */
export const saveIndexes = ({ passages, rows }: Knowledge): SavedIndexes => ({
  passages: passages.save(),
  rows: rows.save(),
});

/**
 * Builds everything that answers need from a sound corpus.
 * @param saved of the same corpus, by the same code
 */
export function buildKnowledge(corpus: Corpus, saved?: SavedIndexes): Knowledge {
  const lexicon = buildLexicon(corpus);
  const byId = new Map(corpus.rows.map((row) => [row.id, row]));
  const bySubject = new Map<Subject, Row[]>();
  for (const row of corpus.rows) {
    const list = bySubject.get(row.subject);
    if (list) list.push(row);
    else bySubject.set(row.subject, [row]);
  }
  const passages = buildIndex(
    [...corpus.passages.values()].map((passage) => {
      const article = corpus.articles.get(passage.article)!;
      return {
        id: passage.id,
        text: [passage.text.en, passage.text.ko].filter(Boolean).join('\n'),
        title: article.title,
        by: `${article.publisher} ${article.publisherKo} ${article.date}`,
      };
    }),
    lexicon,
    saved?.passages,
  );
  let rows: SearchIndex | null = null;
  return {
    corpus,
    lexicon,
    passages,
    get rows() {
      rows ??= buildIndex(corpus.rows.filter(isTextRow).map(rowDocument(byId)), lexicon, saved?.rows);
      return rows;
    },
    row: (id) => byId.get(id),
    passage: (id) => corpus.passages.get(id),
    article: (id) => corpus.articles.get(id),
    evidence: (id) => {
      const passage = corpus.passages.get(id);
      const article = passage && corpus.articles.get(passage.article);
      return passage && article && evidenceOf(passage, article);
    },
    ofSubject: (subject) => bySubject.get(subject) ?? [],
  };
}

const isTextRow = (row: Row): boolean =>
  'text' in row.value || row.about !== undefined || labelOf(row) !== null;

const rowDocument = (byId: ReadonlyMap<string, Row>) => (row: Row) => {
  const label = labelOf(row);
  const text = 'text' in row.value ? `${row.value.text.en}\n${row.value.text.ko}` : '';
  const about = row.about ? `${row.about.en}\n${row.about.ko}` : '';
  const amount =
    'amount' in row.value
      ? `${row.value.amount} ${row.value.unit.replace('USD', 'dollars').replace('KRW', 'won')}`
      : '';
  const percent = 'percent' in row.value ? `${row.value.percent} %` : '';
  const agreement = row.agreement ? `SMA ${row.agreement}th 제${row.agreement}차` : '';
  const actors = (row.actors ?? [])
    .map((id) => byId.get(id)?.name)
    .map((name) => (name ? `${name.en} ${name.ko}` : ''));
  return {
    id: row.id,
    text: [text, about, label?.en, label?.ko, amount, percent, row.note?.en, row.note?.ko].join('\n'),
    title: [
      row.name?.en,
      row.name?.ko,
      row.aliases?.en.join(' '),
      row.aliases?.ko.join(' '),
      agreement,
      row.year,
    ].join(' '),
    by: [...actors, row.date ?? ''].join(' '),
  };
};
