import type { Chart } from '../answer/types.ts';
import type { Localised } from '../text/localised.ts';
import type { Measure } from './measure.ts';
import { measureOf } from './measure.ts';

/** One run of values, a value a label; null: nothing is known there, and nothing is drawn. */
export interface Series {
  readonly name: Localised;
  /** In the unit of the picture's measure. */
  readonly values: readonly (number | null)[];
  /** Places, by index, whose value was computed by a rule and is drawn lighter. */
  readonly computed?: ReadonlySet<number>;
}

/** A stretch of labels with a name of its own, such as the years of an agreement; both ends belong to it. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Short: it stands over the stretch. */
  readonly name: Localised;
}

/** What is to be drawn, the same for the page, for Discord and for a terminal: data, no colour, no size. */
export interface Picture {
  /** `stack` puts the bars of the series upon one another; `bar` and `line` put them side by side. */
  readonly kind: 'bar' | 'line' | 'stack';
  readonly title: Localised;
  readonly measure: Measure;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly spans?: readonly Span[];
  /** Bars of a place stand before one another, the later series in front, and not side by side. */
  readonly overlap?: boolean;
}

/** The picture of an answer's chart. */
export function pictureOf({ kind, title, unit, points }: Chart): Picture {
  return {
    kind,
    title,
    measure: measureOf(unit),
    labels: points.map(({ label }) => label),
    series: [{ name: title, values: points.map(({ value }) => value) }],
  };
}

/** Either is drawn. */
export const asPicture = (chart: Chart | Picture): Picture => ('points' in chart ? pictureOf(chart) : chart);
