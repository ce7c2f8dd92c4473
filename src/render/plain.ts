import type { Answer, Citation, Statement, Table } from '../answer/types.ts';
import type { Language } from '../text/localised.ts';
import { mark } from './marks.ts';
import { noticeFirst } from './notice-first.ts';
import { ADDED, asOfLine, HEADINGS, ROLE_WORDS } from './words.ts';

/** Most steps shown under an answer. */
const MOST_STEPS = 6;

export interface PlainOptions {
  readonly lang?: Language;
  /** List the sources under the answer. */
  readonly sources?: boolean;
}

/** The answer as plain text, line by line: statements, table, steps, notice, as-of, sources, next questions. */
export function renderPlain(
  answer: Answer,
  { lang = answer.lang, sources = true }: PlainOptions = {},
): string {
  const marks = new Map(answer.citations.map((citation) => [citation.passage, mark(citation.mark)]));
  const cited = (passages: readonly string[]): string => passages.map((id) => marks.get(id) ?? '').join('');
  const lines: string[] = answer.statements.map((statement) => sentence(statement, lang, cited));
  if (answer.notice) lines.splice(noticeFirst(answer) ? 0 : lines.length, 0, answer.notice[lang]);
  if (answer.table) lines.push('', ...tableLines(answer.table, lang, cited));
  const steps = stepsOf(answer, lang);
  if (steps.length > 0) lines.push('', `${HEADINGS.steps[lang]}:`, ...steps.map((step) => `  ${step}`));
  if (answer.statements.length > 0) lines.push('', asOfLine(answer.asOf, lang));
  if (sources && answer.citations.length > 0) {
    lines.push('', `${HEADINGS.sources[lang]}:`);
    for (const { marks: of, citation } of bySource(answer.citations))
      lines.push(`  ${of} ${sourceLine(citation, lang)}`);
  }
  if (answer.suggestions.length > 0) {
    lines.push('', `${HEADINGS.next[lang]}: ${answer.suggestions.map(({ text }) => text[lang]).join(' · ')}`);
  }
  return lines.join('\n').trim();
}

/** `Publisher, 2019-02-10, https://…`, and whether the operator added it. */
export const sourceLine = ({ publisher, date, url, added }: Citation, lang: Language): string =>
  [publisher[lang], date, url, added && ADDED[lang]].filter(Boolean).join(', ');

/** One line a source, with the marks of all its passages. */
export function bySource(citations: readonly Citation[]): { marks: string; citation: Citation }[] {
  const sources = new Map<string, { marks: string; citation: Citation }>();
  for (const citation of citations) {
    const known = sources.get(citation.source);
    sources.set(citation.source, {
      marks: (known?.marks ?? '') + mark(citation.mark),
      citation: known?.citation ?? citation,
    });
  }
  return [...sources.values()];
}

/** A sentence with the word for its role and the marks of its sources. */
export function sentence(
  statement: Statement,
  lang: Language,
  cited: (passages: readonly string[]) => string,
): string {
  const word = ROLE_WORDS[statement.role];
  const text = statement.text[lang];
  const said = word && !text.startsWith(word[lang]) ? `${word[lang]}: ${text}` : text;
  return `${said} ${cited(statement.passages)}`.trim();
}

/** The arithmetic of all statements, each line once. */
export function stepsOf(answer: Answer, lang: Language): string[] {
  const all = [...answer.statements, ...(answer.table?.rows ?? [])].flatMap(({ steps }) =>
    steps.map((step) => step.text[lang]),
  );
  const distinct = [...new Set(all)];
  return distinct.slice(0, MOST_STEPS);
}

function tableLines(table: Table, lang: Language, cited: (passages: readonly string[]) => string): string[] {
  const head = table.columns.map((column) => column[lang]);
  const rows = table.rows.map((row) => row.cells.map((cell) => cell[lang]));
  const widths = head.map((cell, column) =>
    Math.max(...[cell, ...rows.map((row) => row[column] ?? '')].map(displayWidth)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(head),
    ...rows.map((row, index) => `${line(row)} ${cited(table.rows[index]?.passages ?? [])}`.trimEnd()),
  ];
}

/** Columns of a terminal that a text takes: Hangul and wide marks take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
