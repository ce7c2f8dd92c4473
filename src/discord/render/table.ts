import type { Table, TableRow } from '../../answer/types.ts';
import type { Language } from '../../text/localised.ts';
import { columns, pad } from './columns.ts';
import { escapeCode, escapeText } from './escape.ts';
import { marks } from './marks.ts';

/** Columns that a phone held upright shows of a code block without breaking the line. */
export const PHONE_COLUMNS = 38;
const GAP = '  ';

/** A table ready to be cut after any row. */
export interface TableText {
  readonly open: string;
  readonly rows: readonly TableRowText[];
  readonly close: string;
}

export interface TableRowText {
  readonly text: string;
  readonly marks: readonly number[];
}

/**
 * A monospace block where a phone can show it, else a line a row with the names of the columns in it.
 * @param markOf the mark of a passage; passages without one are left out
 */
export function tableText(table: Table, lang: Language, markOf: ReadonlyMap<string, number>): TableText {
  const numbers = (row: TableRow) => row.passages.flatMap((id) => markOf.get(id) ?? []);
  const head = table.columns.map((name) => escapeCode(name[lang]));
  const body = table.rows.map((row) => ({
    cells: head.map((_, index) => escapeCode(row.cells[index]?.[lang] ?? '')),
    marks: numbers(row),
  }));
  const widths = head.map((name, index) =>
    Math.max(columns(name), ...body.map((row) => columns(row.cells[index]!))),
  );
  const sides = head.map((_, index) =>
    sideOf(
      body.map((row) => row.cells[index]!),
      index,
    ),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => pad(cell, widths[index]!, sides[index]!)).join(GAP);
  const rows = body.map((row) => ({
    text: `${line(row.cells)} ${marks(row.marks)}`.trimEnd(),
    marks: row.marks,
  }));
  const header = line(head).trimEnd();
  const fits = [header, ...rows.map(({ text }) => text)].every((text) => columns(text) <= PHONE_COLUMNS);
  if (fits && head.length > 0) return { open: `\`\`\`\n${header}`, rows, close: '```' };
  return { open: '', rows: table.rows.map((row) => rowAsLine(table, row, lang, numbers(row))), close: '' };
}

function rowAsLine(table: Table, row: TableRow, lang: Language, numbers: number[]): TableRowText {
  const [name = '', ...values] = row.cells.map((cell) => escapeText(cell[lang]));
  const told = values
    .map((value, index) => ({ value, column: escapeText(table.columns[index + 1]?.[lang] ?? '') }))
    .filter(({ value }) => value !== '')
    .map(({ value, column }) => (column ? `${column} ${value}` : value));
  const text = [`**${name || '–'}**`, ...told].join(' · ');
  return { text: `${text} ${marks(numbers)}`.trimEnd(), marks: numbers };
}

const FIGURE = /^[-+−~]?[\d.,]+( ?%)?$/;

/** Figures stand right so that their digits meet; names, and columns with any word in them, stand left. */
function sideOf(cells: readonly string[], index: number): 'left' | 'right' {
  const told = cells.filter((cell) => cell !== '' && cell !== '–' && cell !== '-');
  return index > 0 && told.length > 0 && told.every((cell) => FIGURE.test(cell)) ? 'right' : 'left';
}
