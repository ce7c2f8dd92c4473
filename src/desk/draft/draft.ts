/** What a source says of itself, in the order of the front matter. */
export const HEAD_FIELDS = [
  'publisher',
  'publisherKo',
  'title',
  'author',
  'date',
  'url',
  'language',
  'kind',
] as const;

/** A source, its passages and its rows as a curator fills them in: texts only, which may be wrong in any way. */
export const ARTICLE_FIELDS = ['id', ...HEAD_FIELDS, 'seen', 'note'] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

export const PASSAGE_FIELDS = ['en', 'ko'] as const;
export type PassageField = (typeof PASSAGE_FIELDS)[number];

/** The shapes of a value that the form has fields for; lists of amounts and pairs of percentages are left to files. */
export const SHAPES = ['text', 'amount', 'percent', 'count', 'date', 'years', 'vote', 'people'] as const;
export type Shape = (typeof SHAPES)[number];

export const ROW_FIELDS = [
  'id',
  'subject',
  'attribute',
  'agreement',
  'year',
  'date',
  'shape',
  'textEn',
  'textKo',
  'amount',
  'unit',
  'bound',
  'percent',
  'count',
  'of',
  'day',
  'firstYear',
  'lastYear',
  'present',
  'for',
  'against',
  'abstain',
  'peopleKr',
  'peopleUs',
  'from',
  'until',
  'certainty',
  'checked',
  'passages',
  'conflicts',
  'noteEn',
  'noteKo',
  'nameEn',
  'nameKo',
  'aliasesEn',
  'aliasesKo',
  'actors',
  'aboutEn',
  'aboutKo',
  'cues',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

export type ArticleDraft = Readonly<Record<ArticleField, string>>;
export type PassageDraft = Readonly<Record<PassageField, string>>;
export type RowDraft = Readonly<Record<RowField, string>>;

export interface Draft {
  readonly article: ArticleDraft;
  readonly passages: readonly PassageDraft[];
  readonly rows: readonly RowDraft[];
  /** Questions that it is to answer, one a line. */
  readonly questions: string;
}

/** Most passages and most rows of one draft. */
export const MOST_PARTS = 40;

/** Longest text of a field, in UTF-16 units. */
const LONGEST_FIELD = 4000;

const blank = <Field extends string>(fields: readonly Field[]): Record<Field, string> =>
  Object.fromEntries(fields.map((field) => [field, ''])) as Record<Field, string>;

export const emptyPassage = (): PassageDraft => blank(PASSAGE_FIELDS);

/** @param today UTC date, YYYY-MM-DD: whoever writes a row has just looked at its source */
export const emptyRow = (today: string): RowDraft => ({
  ...blank(ROW_FIELDS),
  shape: 'text',
  certainty: 'high',
  passages: 'p1',
  checked: today,
});

export const emptyDraft = (today: string): Draft => ({
  article: { ...blank(ARTICLE_FIELDS), language: 'ko', kind: 'news', seen: 'yes' },
  passages: [emptyPassage()],
  rows: [emptyRow(today)],
  questions: '',
});

/** Reads what a form sent: `article.title`, `passages.0.en`, `rows.2.year`; whatever else it has is left out. */
export function draftFrom(fields: ReadonlyMap<string, string>): Draft {
  const text = (name: string): string => (fields.get(name) ?? '').slice(0, LONGEST_FIELD).trim();
  const read = <Field extends string>(prefix: string, names: readonly Field[]): Record<Field, string> =>
    Object.fromEntries(names.map((name) => [name, text(`${prefix}.${name}`)])) as Record<Field, string>;
  const indices = (part: string, field: string): number[] =>
    Array.from({ length: MOST_PARTS }, (_, index) => index).filter((index) =>
      fields.has(`${part}.${index}.${field}`),
    );
  return {
    article: read('article', ARTICLE_FIELDS),
    passages: indices('passages', 'en').map((index) => read(`passages.${index}`, PASSAGE_FIELDS)),
    rows: indices('rows', 'id').map((index) => {
      const row = read(`rows.${index}`, ROW_FIELDS);
      return { ...row, shape: SHAPES.find((shape) => shape === row.shape) ?? 'text' };
    }),
    questions: text('questions'),
  };
}

/** Fields that are filled in from the start, and so say nothing of whether somebody used the row. */
const GIVEN: ReadonlySet<RowField> = new Set([
  'shape',
  'certainty',
  'passages',
  'checked',
  'unit',
  'of',
  'bound',
]);

/** Whether nothing was filled in yet. */
export const isBlankRow = (row: RowDraft): boolean =>
  ROW_FIELDS.every((field) => GIVEN.has(field) || row[field] === '');
export const isBlankPassage = ({ en, ko }: PassageDraft): boolean => en === '' && ko === '';

/** The questions of a draft, each once. */
export const questionsOf = ({ questions }: Draft): string[] => [
  ...new Set(
    questions
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** `a, b c` as its items. */
export const listOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** `one thing, another` as its items, which may hold spaces. */
export const namesOf = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
