/** The data dictionary: every column of every table, in order. It is written out and holds for `datapackage.json`. */

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'year';
  readonly description: string;
  readonly required?: true;
  readonly enum?: readonly string[];
}

const PARTIAL = 'YYYY, YYYY-MM or YYYY-MM-DD';

export const FACT_FIELDS = [
  { name: 'id', type: 'string', required: true, description: 'Name of the fact, stable' },
  {
    name: 'subject',
    type: 'string',
    required: true,
    description: 'What it is about: contribution, agreement, event …',
  },
  {
    name: 'attribute',
    type: 'string',
    required: true,
    description: 'What of the subject: agreed, signed, labour …',
  },
  {
    name: 'agreement',
    type: 'integer',
    description: 'Number of the Special Measures Agreement it belongs to',
  },
  { name: 'year', type: 'year', description: 'Calendar year that the value is for' },
  { name: 'date', type: 'string', description: `When it happened or was said: ${PARTIAL}` },
  {
    name: 'value_type',
    type: 'string',
    required: true,
    description: 'Shape of the value',
    enum: ['amount', 'amounts', 'percent', 'percents', 'count', 'date', 'years', 'vote', 'people', 'text'],
  },
  {
    name: 'value',
    type: 'number',
    description: 'The number, in the unit; empty where the value is no single number',
  },
  {
    name: 'unit',
    type: 'string',
    description: 'billion KRW, million USD, billion USD, billion JPY, KRW, percent, people, rounds',
  },
  {
    name: 'bound',
    type: 'string',
    description: 'How exact the source is; empty: exact',
    enum: ['about', 'over', 'nearly', 'under'],
  },
  { name: 'value_en', type: 'string', required: true, description: 'The value in words, English' },
  { name: 'value_ko', type: 'string', required: true, description: 'The value in words, Korean' },
  { name: 'label_en', type: 'string', description: 'Name, or what a figure is of, English' },
  { name: 'label_ko', type: 'string', description: 'Name, or what a figure is of, Korean' },
  { name: 'about_en', type: 'string', description: 'What a demand or position is about, English' },
  { name: 'about_ko', type: 'string', description: 'What a demand or position is about, Korean' },
  {
    name: 'actors',
    type: 'string',
    description: 'Ids of the persons who did or said it, separated by blanks',
  },
  {
    name: 'from',
    type: 'string',
    required: true,
    description: `Since when it has been known or in force: ${PARTIAL}`,
  },
  { name: 'until', type: 'string', description: `Since when it has been replaced: ${PARTIAL}` },
  {
    name: 'certainty',
    type: 'string',
    required: true,
    description: 'How sure the curator is',
    enum: ['high', 'medium', 'low'],
  },
  {
    name: 'checked',
    type: 'string',
    description: 'The day on which somebody last held it against its sources, YYYY-MM-DD',
  },
  {
    name: 'conflicts',
    type: 'string',
    description: 'Ids of facts that say something else of the same thing',
  },
  { name: 'note_en', type: 'string', description: 'What to know about it, English' },
  { name: 'note_ko', type: 'string', description: 'What to know about it, Korean' },
] as const satisfies readonly Field[];

export const CITATION_FIELDS = [
  { name: 'fact', type: 'string', required: true, description: 'Id of the fact' },
  { name: 'passage', type: 'string', required: true, description: 'Id of a passage that bears it out' },
] as const satisfies readonly Field[];

export const PASSAGE_FIELDS = [
  { name: 'id', type: 'string', required: true, description: 'source#passage, stable' },
  { name: 'source', type: 'string', required: true, description: 'Id of the source' },
  { name: 'text_en', type: 'string', description: 'What the source says, in our own words, English' },
  { name: 'text_ko', type: 'string', description: 'What the source says, in our own words, Korean' },
] as const satisfies readonly Field[];

export const SOURCE_FIELDS = [
  { name: 'id', type: 'string', required: true, description: 'Name of the source, stable' },
  { name: 'publisher', type: 'string', required: true, description: 'Who published it' },
  { name: 'publisher_ko', type: 'string', required: true, description: 'The publisher in Korean' },
  { name: 'title', type: 'string', required: true, description: 'Its title' },
  { name: 'author', type: 'string', description: 'Who wrote it, where named' },
  { name: 'date', type: 'string', required: true, description: `When it was published: ${PARTIAL}` },
  { name: 'url', type: 'string', description: 'Where it is or was' },
  { name: 'language', type: 'string', required: true, description: 'Its language', enum: ['en', 'ko'] },
  {
    name: 'kind',
    type: 'string',
    required: true,
    description: 'What it is',
    enum: ['news', 'government', 'law', 'report', 'research'],
  },
  { name: 'seen', type: 'boolean', required: true, description: 'false: known from others, not read itself' },
] as const satisfies readonly Field[];
