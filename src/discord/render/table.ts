import type { Table, TableRow } from '../../answer/types.ts';
import { marks } from '../../render/marks.ts';
import type { Language } from '../../text/localised.ts';
import type { Unit } from './budget.ts';
import { columns, pad } from './columns.ts';
import { escapeCode, escapeInline, escapeText } from './escape.ts';

/** Columns that a phone held upright shows of a code block without breaking the line. */
export const PHONE_COLUMNS = 38;
const GAP = '  ';

/** A table ready to be cut after any row. */
export interface TableText {
  readonly open: string;
  readonly rows: readonly Unit[];
  readonly close: string;
}

/**
 * A monospace block where a phone can show it, else a line a row.
 * @param markOf the mark of a passage; passages without one are left out
 */
export function tableText(table: Table, lang: Language, markOf: ReadonlyMap<string, number>): TableText {
  const numbers = table.rows.map((row) => row.passages.flatMap((id) => markOf.get(id) ?? []));
  return asBlock(table, lang, numbers) ?? asLines(table, lang, numbers);
}

/** Columns with the names above; null when it does not fit a phone. */
function asBlock(table: Table, lang: Language, numbers: readonly number[][]): TableText | null {
  const cells = table.rows.map((row) => table.columns.map((_, at) => escapeCode(cellOf(row, at, lang))));
  const built = table.columns.map((name, at) =>
    column(
      escapeCode(name[lang]),
      cells.map((row) => row[at]!),
      at,
    ),
  );
  const height = Math.max(0, ...built.map(({ head }) => head.length));
  const line = (cell: (at: number) => string) =>
    built.map(({ width, side }, at) => pad(cell(at), width, side)).join(GAP);
  const heads = Array.from({ length: height }, (_, level) =>
    line((at) => built[at]!.head[level - height + built[at]!.head.length] ?? '').trimEnd(),
  );
  const rows = table.rows.map((_, index) => ({
    text: `${line((at) => built[at]!.cells[index]!)} ${marks(numbers[index]!)}`.trimEnd(),
    marks: numbers[index]!,
  }));
  const fits = [...heads, ...rows.map(({ text }) => text)].every((text) => columns(text) <= PHONE_COLUMNS);
  return fits && height > 0 ? { open: ['```', ...heads].join('\n'), rows, close: '```' } : null;
}

interface Column {
  /** Lines of the name: the unit stands below it when all cells have the same. */
  readonly head: readonly string[];
  readonly cells: readonly string[];
  readonly width: number;
  readonly side: 'left' | 'right';
}

const FIGURE = /^[-+−~]?[\d.,]+ ?%?$/;
const FIGURE_WITH_UNIT = /^([-+−~]?[\d.,]+) (\D+)$/;

/** Figures stand right so that their digits meet; names, and columns with any word in them, stand left. */
function column(name: string, cells: readonly string[], at: number): Column {
  const told = cells.filter((cell) => cell !== '' && cell !== '–');
  const units = new Set(told.map((cell) => FIGURE_WITH_UNIT.exec(cell)?.[2]));
  const [unit] = units;
  const head = units.size === 1 && unit !== undefined && told.length > 1 ? [name, unit] : [name];
  const bare = head.length === 2 ? cells.map((cell) => FIGURE_WITH_UNIT.exec(cell)?.[1] ?? cell) : cells;
  const figures = bare.filter((cell) => cell !== '' && cell !== '–');
  const side = at > 0 && figures.length > 0 && figures.every((cell) => FIGURE.test(cell)) ? 'right' : 'left';
  return { head, cells: bare, width: Math.max(...[...head, ...bare].map(columns)), side };
}

/** The names of the columns once, then each row with its first cell in bold. */
function asLines(table: Table, lang: Language, numbers: readonly number[][]): TableText {
  const rows = table.rows.map((row, index) => {
    const [name = '', ...values] = table.columns.map((_, at) => escapeInline(cellOf(row, at, lang)) || '–');
    const text = `${[`**${name}**`, ...values].join(' · ')} ${marks(numbers[index]!)}`;
    return { text: text.trimEnd(), marks: numbers[index]! };
  });
  const names = table.columns.map((name) => escapeText(name[lang])).filter((name) => name !== '');
  return { open: names.length ? `-# ${names.join(' · ')}` : '', rows, close: '' };
}

const cellOf = (row: TableRow, at: number, lang: Language): string => row.cells[at]?.[lang] ?? '';
