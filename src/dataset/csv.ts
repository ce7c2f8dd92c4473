/** What stands in a cell; null: nothing. */
export type Cell = string | number | boolean | null;

/**
 * A table as CSV (RFC 4180, lines end with CR LF). Text that a spreadsheet would run as a formula gets an apostrophe
 * before it; numbers stay numbers, also negative ones.
 */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

/** What spreadsheets take for the beginning of a formula, also behind blanks, and in the full-width forms. */
const FORMULA = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
