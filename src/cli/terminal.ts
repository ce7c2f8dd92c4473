import type { Answer, Role, Table } from '../answer/types.ts';
import { mark } from '../render/marks.ts';
import { noticeFirst } from '../render/notice-first.ts';
import { bySource, displayWidth, sentence, sourceLine, stepsOf } from '../render/plain.ts';
import { asOfLine, HEADINGS } from '../render/words.ts';
import type { Language } from '../text/localised.ts';
import { barLines } from './bars.ts';
import type { Screen } from './screen.ts';
import type { Paint, Style } from './styles.ts';
import { wrap } from './wrap.ts';

/** Sentences that are no plain answer stand out. */
const ROLE_STYLES: Readonly<Record<Role, Style | null>> = {
  premise: 'yellow',
  answer: null,
  detail: null,
  conflict: 'yellow',
  unsure: 'yellow',
  superseded: 'yellow',
  passage: null,
};

/** Between the columns of a table. */
const GAP = '  ';
/** Fewest points that are worth a chart. */
const FEWEST_POINTS = 3;

/** The answer for a terminal: what renderPlain says, laid out for its width, with a chart in characters. */
export function renderTerminal(answer: Answer, { width, paint }: Screen): string {
  const { lang, statements, table, chart, notice, citations, suggestions } = answer;
  const marks = new Map(citations.map((citation) => [citation.passage, mark(citation.mark)]));
  const cited = (passages: readonly string[]): string => passages.map((id) => marks.get(id) ?? '').join('');
  const headline = statements.findIndex(({ role }) => role === 'answer');
  const steps = stepsOf(answer, lang);

  const said = statements.flatMap((statement, index) => {
    const style = index === headline ? 'bold' : ROLE_STYLES[statement.role];
    return styled(wrap(clean(sentence(statement, lang, cited)), { width }), style, paint);
  });
  const noticed = notice ? wrap(clean(notice[lang]), { width }) : [];
  const blocks: string[][] = [noticeFirst(answer) ? [...noticed, ...said] : [...said, ...noticed]];
  if (table) blocks.push(tableLines(table, lang, cited, { width, paint }));
  if (chart && chart.points.length >= FEWEST_POINTS) blocks.push(barLines(chart, lang, { width, paint }));
  if (steps.length > 0)
    blocks.push([
      `${HEADINGS.steps[lang]}:`,
      ...steps.flatMap((step) => wrap(clean(step), { width, first: '  ', rest: '    ' })),
    ]);
  if (statements.length > 0) blocks.push(styled(wrap(asOfLine(answer.asOf, lang), { width }), 'dim', paint));
  if (citations.length > 0) {
    const lines = bySource(citations).flatMap(({ marks: ofSource, citation }) => {
      const text = sourceLine(citation, lang);
      const rest = ' '.repeat(3 + displayWidth(ofSource));
      return wrap(clean(text), { width, first: `  ${ofSource} `, rest });
    });
    blocks.push(styled([`${HEADINGS.sources[lang]}:`, ...lines], 'dim', paint));
  }
  if (suggestions.length > 0) {
    const lines = suggestions.flatMap(({ text }) =>
      wrap(clean(text[lang]), { width, first: '  · ', rest: '    ' }),
    );
    blocks.push([`${HEADINGS.next[lang]}:`, ...lines]);
  }
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const styled = (lines: readonly string[], style: Style | null, paint: Paint): string[] =>
  lines.map((line) => (style === null ? line : paint(style, line)));

/** A terminal takes control characters as commands. */
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '');

/** Side by side where the width allows it, else a block of lines a row. */
function tableLines(
  { columns, rows }: Table,
  lang: Language,
  cited: (passages: readonly string[]) => string,
  { width, paint }: Screen,
): string[] {
  const head = columns.map((column) => clean(column[lang]));
  const body = rows.map((row) => ({
    cells: row.cells.map((cell) => clean(cell[lang])),
    marks: cited(row.passages),
  }));
  const widths = head.map((cell, column) =>
    Math.max(displayWidth(cell), ...body.map(({ cells }) => displayWidth(cells[column] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join(GAP)
      .trimEnd();
  const lines = body.map(({ cells, marks }) => `${line(cells)} ${marks}`.trimEnd());
  if ([line(head), ...lines].every((each) => displayWidth(each) <= width))
    return [paint('bold', line(head)), ...lines];
  return body.flatMap(({ cells, marks }) => {
    const [name = '', ...others] = cells;
    return [
      ...styled(wrap(`${name} ${marks}`, { width }), 'bold', paint),
      ...others.flatMap((cell, index) =>
        cell === '' ? [] : wrap(`${head[index + 1]}: ${cell}`, { width, first: '  ', rest: '    ' }),
      ),
    ];
  });
}
