import type { Chart } from '../../answer/types.ts';
import { formatNumber } from '../../quantities/index.ts';
import type { Language } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { type Scale, scaleFor } from './scale.ts';

/** Height of the drawing and of the margins above and below it for labels, in CSS pixels. */
const PLOT = 190;
const ABOVE = 22;
const BELOW = 24;

/** Room for the names of the grid lines to the left, which the style sheet keeps free. */
const LEFT = 52;

/** Width of the drawing on a phone and on a wide screen, in CSS pixels, to tell which labels fit. */
const NARROW = 270;
const WIDE = 580;

/**
 * A chart as SVG without scripts or inline styles. Across it is laid out in percent and downwards in pixels,
 * so that it fits any width and its text keeps the size of the page's.
 */
export function chartFigure(chart: Chart, lang: Language): Html | null {
  const { points, kind } = chart;
  if (!points.length) return null;
  const scale = scaleFor(points.map(({ value }) => value));
  return html`<figure class="chart">
<figcaption id="chart-title">${chart.title[lang]} <span class="unit">(${chart.unit[lang]})</span></figcaption>
<div class="drawing"><svg role="img" aria-labelledby="chart-title chart-text" width="100%" height="${ABOVE + PLOT + BELOW}">
<desc id="chart-text">${describeChart(chart, lang)}</desc>
${scale.ticks.map(
  (
    tick,
  ) => html`<line class="${tick === 0 ? 'axis' : 'grid'}" x1="-${LEFT}" x2="100%" y1="${y(scale, tick)}" y2="${y(scale, tick)}"/>
<text class="tick" x="-${LEFT}" y="${y(scale, tick) - 4}">${formatNumber(tick, 2)}</text>`,
)}
${kind === 'bar' ? bars(chart, scale) : curve(chart, scale)}
${names(chart)}
${values(chart, scale)}
</svg></div>
</figure>`;
}

/** The chart in one sentence, for those who do not see it. */
function describeChart({ points, unit }: Chart, lang: Language): string {
  const first = points[0]!;
  const last = points.at(-1)!;
  const top = points.reduce((best, point) => (point.value > best.value ? point : best));
  const say = ({ label, value }: Chart['points'][number]) => `${label}: ${formatNumber(value, 2)}`;
  return lang === 'ko'
    ? `${points.length}개 값, 단위 ${unit.ko}. 처음 ${say(first)}, 마지막 ${say(last)}, 최고 ${say(top)}.`
    : `${points.length} values in ${unit.en}. First ${say(first)}; last ${say(last)}; highest ${say(top)}.`;
}

const y = (scale: Scale, value: number): number =>
  Math.round((ABOVE + PLOT * (1 - scale.at(value))) * 10) / 10;

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

/** The middle of a point's slot, in percent of the width. */
const middle = (index: number, count: number): number => ((index + 0.5) * 100) / count;

function bars({ points }: Chart, scale: Scale): Html {
  const slot = 100 / points.length;
  const width = Math.min(slot * 0.72, 14);
  return html`${points.map(({ label, value }, index) => {
    const top = y(scale, Math.max(0, value));
    const height = Math.max(1, y(scale, Math.min(0, value)) - top);
    return html`<rect class="bar" x="${percent(middle(index, points.length) - width / 2)}" y="${top}" width="${percent(width)}" height="${height}"><title>${label}: ${formatNumber(value, 2)}</title></rect>`;
  })}`;
}

function curve({ points }: Chart, scale: Scale): Html {
  const line = points
    .map(({ value }, index) => `${middle(index, points.length).toFixed(2)},${y(scale, value)}`)
    .join(' ');
  // the line is stretched across, the dots are not
  return html`<svg x="0" y="0" width="100%" height="${ABOVE + PLOT}" viewBox="0 0 100 ${ABOVE + PLOT}" preserveAspectRatio="none"><polyline class="curve" points="${line}"/></svg>
${points.map(
  ({ label, value }, index) =>
    html`<circle class="dot" cx="${percent(middle(index, points.length))}" cy="${y(scale, value)}" r="3.5"><title>${label}: ${formatNumber(value, 2)}</title></circle>`,
)}`;
}

/** How many texts of 12 pixels fit side by side on a phone and on a wide screen. */
function roomFor(texts: readonly string[]): { narrow: number; wide: number } {
  const widths = texts.map((text) => [...text].reduce((sum, sign) => sum + (sign > '\u1100' ? 12 : 7), 10));
  const widest = Math.max(...widths);
  return {
    narrow: Math.max(1, Math.floor(NARROW / widest)),
    wide: Math.max(1, Math.floor(WIDE / widest)),
  };
}

/** The names under the points: as many as fit, counted from the last. */
function names({ points }: Chart): Html {
  const room = roomFor(points.map(({ label }) => label));
  return html`${points.map(({ label }, index) => {
    const fromLast = points.length - 1 - index;
    const narrow = fromLast % Math.ceil(points.length / room.narrow) === 0;
    const wide = fromLast % Math.ceil(points.length / room.wide) === 0;
    if (!narrow && !wide) return '';
    const kind = narrow === wide ? '' : narrow ? ' narrow-only' : ' wide-only';
    return html`<text class="label${kind}" x="${percent(middle(index, points.length))}" y="${ABOVE + PLOT + 17}">${label}</text>`;
  })}`;
}

/** The values over the points: all where they fit, else the highest, and the last if that is far enough from it. */
function values({ points }: Chart, scale: Scale): Html {
  const texts = points.map(({ value }) => formatNumber(value, 1));
  const room = roomFor(texts);
  const last = points.length - 1;
  const highest = points.reduce((best, { value }, index) => (value > points[best]!.value ? index : best), 0);
  return html`${points.map(({ value }, index) => {
    const apart = (last - highest) * room.narrow >= points.length;
    const matters = index === highest || (index === last && apart);
    if (!matters && points.length > room.wide) return '';
    const kind = matters || points.length <= room.narrow ? '' : ' wide-only';
    // over a narrow bar at the edge the value stands to its left
    const edge = index === last && points.length > room.narrow;
    const x = edge ? '100%' : percent(middle(index, points.length));
    return html`<text class="value${kind}${edge && ' last'}" x="${x}" y="${y(scale, Math.max(0, value)) - 6}">${texts[index]}</text>`;
  })}`;
}
