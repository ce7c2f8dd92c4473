import type { Chart, Citation, Table } from '../../answer/types.ts';
import { formatNumber } from '../../quantities/index.ts';
import type { Language } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { words } from '../words.ts';
import { markLinks } from './marks.ts';

/** Cells of figures stand to the right, so that their digits line up. */
const isFigure = (cell: string): boolean => /^[+−–\-$₩(]*\d/.test(cell) && cell.length <= 24;

/** The table of an answer, scrolling sideways in its own box on a narrow screen. */
export function answerTable(table: Table, citations: readonly Citation[], lang: Language): Html {
  return html`<div class="scroll" role="region" aria-label="${words.table[lang]}" tabindex="0">
<table id="table">
<thead><tr>${table.columns.map((column) => html`<th scope="col">${column[lang]}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    ({ cells, passages }) =>
      html`<tr>${cells.map((cell, index) => {
        const marks = index === cells.length - 1 && html` ${markLinks(passages, citations, lang)}`;
        return index === 0
          ? html`<th scope="row">${cell[lang]}${marks}</th>`
          : html`<td${isFigure(cell[lang]) && html` class="figure"`}>${cell[lang]}${marks}</td>`;
      })}</tr>`,
  )}</tbody>
</table>
</div>`;
}

/** The points of a chart as a table, for those who cannot see it or want the figures. */
export function chartTable(chart: Chart, lang: Language): Html {
  return html`<details class="chart-data"><summary>${words.chartData[lang]}</summary>
<table>
<thead><tr><th scope="col">${chart.title[lang]}</th><th scope="col">${chart.unit[lang]}</th></tr></thead>
<tbody>${chart.points.map(
    ({ label, value }) =>
      html`<tr><th scope="row">${label}</th><td class="figure">${formatNumber(value, 2)}</td></tr>`,
  )}</tbody>
</table>
</details>`;
}
