import type { Article, Passage, Row } from '../corpus/schema.ts';
import { valueText } from '../kinds/shared/wording.ts';
import type { Facts } from '../knowledge/facts.ts';
import { labelOf } from '../knowledge/labels.ts';
import type { Cell } from './csv.ts';
import { CITATION_FIELDS, FACT_FIELDS, type Field, PASSAGE_FIELDS, SOURCE_FIELDS } from './fields.ts';

/** A table of the data set: its file, what its columns are, and its rows. */
export interface DataTable {
  readonly name: 'facts' | 'citations' | 'passages' | 'sources';
  readonly description: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly { readonly field: string; readonly table: DataTable['name'] }[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The fact table with what bears it out, as four tables that refer to one another. What the operator added is left out:
 * the texts of other people are not ours to hand on.
 */
export function dataTables(facts: Facts): DataTable[] {
  const { articles: all, passages: allPassages, rows: allRows } = facts.knowledge.corpus;
  const articles = new Map([...all].filter(([, { addition }]) => addition === undefined));
  const passages = new Map([...allPassages].filter(([, { article }]) => articles.has(article)));
  const rows = allRows.filter(({ addition }) => addition === undefined);
  return [
    {
      name: 'facts',
      description: 'A row a fact',
      fields: FACT_FIELDS,
      primaryKey: ['id'],
      foreignKeys: [],
      rows: rows.map((row) => inOrder(FACT_FIELDS, factCells(row, facts))),
    },
    {
      name: 'citations',
      description: 'Which passages bear out which fact',
      fields: CITATION_FIELDS,
      primaryKey: ['fact', 'passage'],
      foreignKeys: [
        { field: 'fact', table: 'facts' },
        { field: 'passage', table: 'passages' },
      ],
      rows: rows.flatMap((row) => row.passages.map((passage) => [row.id, passage])),
    },
    {
      name: 'passages',
      description: 'One to three sentences of a source each, in our own words',
      fields: PASSAGE_FIELDS,
      primaryKey: ['id'],
      foreignKeys: [{ field: 'source', table: 'sources' }],
      rows: [...passages.values()].map(passageCells),
    },
    {
      name: 'sources',
      description: 'A row a source',
      fields: SOURCE_FIELDS,
      primaryKey: ['id'],
      foreignKeys: [],
      rows: [...articles.values()].map(sourceCells),
    },
  ];
}

/** The cells of named values in the order of the fields; a name that is missing does not compile. */
function inOrder<Name extends string>(
  fields: readonly { readonly name: Name }[],
  cells: Readonly<Record<Name, Cell>>,
): Cell[] {
  return fields.map(({ name }) => cells[name]);
}

function factCells(row: Row, facts: Facts): Record<(typeof FACT_FIELDS)[number]['name'], Cell> {
  const said = valueText(row, facts);
  const label = row.name ?? labelOf(row);
  const conflicts = row.conflicts?.filter((id) => facts.knowledge.row(id)?.addition === undefined);
  return {
    id: row.id,
    subject: row.subject,
    attribute: row.attribute,
    agreement: row.agreement ?? null,
    year: row.year ?? null,
    date: row.date ?? ('date' in row.value ? row.value.date : null),
    ...figureCells(row),
    bound: 'bound' in row.value ? (row.value.bound ?? null) : null,
    value_en: said.en,
    value_ko: said.ko,
    label_en: label?.en ?? null,
    label_ko: label?.ko ?? null,
    about_en: row.about?.en ?? null,
    about_ko: row.about?.ko ?? null,
    actors: row.actors?.join(' ') ?? null,
    from: row.from,
    until: row.until ?? null,
    certainty: row.certainty,
    checked: row.checked ?? null,
    conflicts: conflicts?.join(' ') ?? null,
    note_en: row.note?.en ?? null,
    note_ko: row.note?.ko ?? null,
  };
}

function figureCells({ value }: Row): { value_type: string; value: number | null; unit: string | null } {
  if ('amount' in value) return { value_type: 'amount', value: value.amount, unit: value.unit };
  if ('percent' in value) return { value_type: 'percent', value: value.percent, unit: 'percent' };
  if ('count' in value) return { value_type: 'count', value: value.count, unit: value.of };
  return { value_type: Object.keys(value)[0]!, value: null, unit: null };
}

const passageCells = ({ id, article, text }: Passage): Cell[] => [id, article, text.en, text.ko];

const sourceCells = (article: Article): Cell[] =>
  inOrder(SOURCE_FIELDS, {
    id: article.id,
    publisher: article.publisher,
    publisher_ko: article.publisherKo,
    title: article.title,
    author: article.author,
    date: article.date,
    url: article.url,
    language: article.language,
    kind: article.kind,
    seen: article.seen,
  });
