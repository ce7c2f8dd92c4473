import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { Localised } from '../../text/localised.ts';
import type { Measure } from '../measure.ts';
import type { Picture, Span } from '../picture.ts';

/** How a value came about. */
export type Basis = 'stated' | 'by-rule' | 'provisional' | 'computed';

/** One value that is drawn, with the rows that it rests on. */
export interface Point {
  readonly year: number;
  /** Place of its series in `Exhibit.series`. */
  readonly series: number;
  /** In the unit of the measure. */
  readonly value: number;
  readonly basis: Basis;
  readonly rows: readonly Row[];
}

/** A picture made from the fact table, with what each of its values rests on. */
export interface Exhibit {
  /** As it stands in addresses and file names. */
  readonly id: string;
  readonly picture: Picture;
  readonly points: readonly Point[];
  /** What to know about it, in a sentence. */
  readonly note: Localised;
}

export interface ExhibitPlan {
  readonly id: string;
  readonly kind: Picture['kind'];
  readonly title: Localised;
  readonly note: Localised;
  readonly measure: Measure;
  readonly series: readonly Localised[];
  /** The years along the axis, ascending. */
  readonly years: readonly number[];
  readonly points: readonly Point[];
  readonly overlap?: boolean;
}

/** Lays the points out along the years, with the agreements behind them where the years follow on one another. */
export function exhibit(plan: ExhibitPlan, facts: Facts): Exhibit {
  const { id, kind, title, note, measure, years, points, overlap = false } = plan;
  const at = (series: number, year: number) =>
    points.find((point) => point.series === series && point.year === year);
  const picture: Picture = {
    kind,
    title,
    measure,
    overlap,
    labels: years.map(String),
    series: plan.series.map((name, series) => ({
      name,
      values: years.map((year) => at(series, year)?.value ?? null),
      computed: new Set(
        years.flatMap((year, place) => (at(series, year)?.basis === 'by-rule' ? [place] : [])),
      ),
    })),
    spans: years.at(-1)! - years[0]! === years.length - 1 ? spansOf(years, facts) : [],
  };
  return { id, picture, points, note };
}

/** The agreements whose years are on the axis. */
function spansOf(years: readonly number[], facts: Facts): Span[] {
  return facts.agreements.flatMap((number) => {
    const within = years.flatMap((year, place) => (facts.agreementOf(year) === number ? [place] : []));
    const [from, to] = [within[0], within.at(-1)];
    // the bare number, so that it fits over a single year
    const name = { en: String(number), ko: String(number) };
    return from === undefined || to === undefined ? [] : [{ from, to, name }];
  });
}

/** Every year from the first to the last. */
export const yearsBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
