import type { Citation, Table } from '../../answer/types.ts';
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
        const marks = index === cells.length - 1 && html`\u00a0${markLinks(passages, citations, lang)}`;
        return index === 0
          ? html`<th scope="row">${cell[lang]}${marks}</th>`
          : html`<td${isFigure(cell[lang]) && html` class="figure"`}>${cell[lang]}${marks}</td>`;
      })}</tr>`,
  )}</tbody>
</table>
</div>`;
}
