import { raw } from 'hono/html';
import type { Chart } from '../../answer/types.ts';
import { type Look, PAGE } from '../../chart/look.ts';
import { asPicture, type Picture } from '../../chart/picture.ts';
import { chartSvg } from '../../chart/svg.ts';
import { COMPUTED, chartAlt, chartTable } from '../../chart/words.ts';
import type { Language } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { words } from '../words.ts';

/** Pixels of the drawing for a wide screen and for a phone; each is stretched to the room there is. */
const WIDE = { width: 640, height: 320, text: 13 };
const NARROW = { width: 360, height: 270, text: 12 };

export interface FigureOptions {
  /** Begins the ids of its elements; one of a kind on the page. */
  readonly id: string;
  readonly note?: string;
  /** The title is a heading of the page. */
  readonly heading?: boolean;
}

/** A chart drawn on the server for both widths, of which the style sheet shows one, and its figures below. */
export function chartFigure(chart: Chart | Picture, lang: Language, options: FigureOptions): Html | null {
  const picture = asPicture(chart);
  if (!picture.labels.length) return null;
  const { id, note, heading } = options;
  const { title, measure, series } = picture;
  const name = html`${title[lang]} <span class="unit">(${measure.unit[lang]})</span>`;
  const computed = series.some((one) => one.computed?.size);
  return html`<figure class="chart">
<figcaption>${heading ? html`<h2 id="${id}-title">${name}</h2>` : html`<p id="${id}-title">${name}</p>`}</figcaption>
<div class="drawing wide-only">${draw(WIDE)}</div>
<div class="drawing narrow-only">${draw(NARROW)}</div>
${(computed || note) && html`<p class="unit">${computed && `${COMPUTED[lang]}. `}${note}</p>`}
${figures(picture, lang)}
</figure>`;

  function draw(size: Pick<Look, 'width' | 'height' | 'text'>): Html {
    const svg = chartSvg(picture, { ...size, lang, font: 'inherit', titled: false, colours: PAGE });
    const opening = html`<svg role="img" aria-label="${chartAlt(picture, lang)}" `;
    return html`${opening}${raw(svg.replace(/^<svg width="\d+" height="\d+" /, ''))}`;
  }
}

/** The points of a chart as a table, for those who cannot see it or want the figures. */
function figures(picture: Picture, lang: Language): Html {
  const { columns, rows } = chartTable(picture, lang);
  return html`<details class="chart-data"><summary>${words.chartData[lang]}</summary>
<div class="scroll" role="region" aria-label="${words.chartData[lang]}" tabindex="0"><table>
<thead><tr>${columns.map((column) => (column ? html`<th scope="col">${column}</th>` : html`<td></td>`))}</tr></thead>
<tbody>${rows.map(
    ([label, ...values]) =>
      html`<tr><th scope="row">${label}</th>${values.map((value) => html`<td class="figure">${value}</td>`)}</tr>`,
  )}</tbody>
</table></div>
</details>`;
}
