import type { Facts } from '../knowledge/facts.ts';
import { csv } from './csv.ts';
import type { Field } from './fields.ts';
import { type DataTable, dataTables } from './tables.ts';

export interface DataFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
}

const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * The data set as files: the tables as CSV, the facts with their citations as JSON, a description that programs read
 * (a Frictionless data package) and one for people. The same corpus gives the same bytes.
 */
export function dataFiles(facts: Facts): DataFile[] {
  const tables = dataTables(facts);
  return [
    ...tables.map((table) => ({ name: fileOf(table.name), type: CSV, text: tableText(table) })),
    { name: 'facts.json', type: JSON_TYPE, text: `${JSON.stringify(factsWithSources(facts), null, 1)}\n` },
    {
      name: 'datapackage.json',
      type: JSON_TYPE,
      text: `${JSON.stringify(dataPackage(tables, facts), null, 2)}\n`,
    },
    { name: 'DICTIONARY.md', type: 'text/markdown; charset=utf-8', text: dictionary(tables) },
  ];
}

const fileOf = (table: DataTable['name']): string => `${table}.csv`;

const tableText = ({ fields, rows }: DataTable): string =>
  csv(
    fields.map(({ name }) => name),
    rows,
  );

/** Each row as it stands in the corpus, with the passages and sources that bear it out written out. */
function factsWithSources({ knowledge }: Facts) {
  return {
    version: knowledge.corpus.version,
    facts: knowledge.corpus.rows.map(({ where: _, passages, ...row }) => ({
      ...row,
      citations: passages.map((id) => {
        const passage = knowledge.passage(id)!;
        const { publisher, title, date, url } = knowledge.article(passage.article)!;
        return { passage: id, text: passage.text, source: passage.article, publisher, title, date, url };
      }),
    })),
  };
}

/** Frictionless Data Package (v1): https://specs.frictionlessdata.io/data-package/ */
function dataPackage(tables: readonly DataTable[], { knowledge }: Facts) {
  return {
    profile: 'tabular-data-package',
    name: 'special-measures-agreements',
    title: 'Special Measures Agreements between the Republic of Korea and the United States',
    description:
      'Facts about the agreements by which Korea shares the cost of the US forces stationed there, each with the passages and sources that bear it out.',
    version: knowledge.corpus.version,
    licenses: [{ name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' }],
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: fileOf(table.name),
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
      schema: {
        fields: table.fields.map(fieldOf),
        missingValues: [''],
        primaryKey: table.primaryKey,
        foreignKeys: table.foreignKeys.map(({ field, table: resource }) => ({
          fields: field,
          reference: { resource, fields: 'id' },
        })),
      },
    })),
  };
}

function fieldOf({ name, type, description, required, enum: values }: Field) {
  const constraints = { ...(required && { required }), ...(values && { enum: values }) };
  return { name, type, description, ...(Object.keys(constraints).length > 0 && { constraints }) };
}

function dictionary(tables: readonly DataTable[]): string {
  const sections = tables.map(
    ({ name, description, fields }) =>
      `## ${fileOf(name)}\n\n${description}.\n\n| Column | Type | What it holds |\n| --- | --- | --- |\n${fields
        .map((field: Field) => {
          const values = field.enum ? ` (${field.enum.join(', ')})` : '';
          return `| ${field.name} | ${field.type}${field.required ? ', always there' : ''} | ${field.description}${values} |`;
        })
        .join('\n')}\n`,
  );
  return `# Data dictionary\n\nText that a spreadsheet would run as a formula has an apostrophe before it.\n\n${sections.join('\n')}`;
}
