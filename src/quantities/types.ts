/**
 * What a text says in figures, in a form that can be compared across notations and languages.
 *
 * Values are in whole units: 1,038.9 billion won is `1_038_900_000_000`. `resolution` is the size of the
 * last digit written, so that "1.52 trillion" (resolution 10 billion) can be told from "1,519.2 billion".
 */
export type Currency = 'KRW' | 'USD' | 'JPY';

interface Span {
  /** Offset of the first character in the text scanned. */
  readonly start: number;
  /** Offset behind the last character. */
  readonly end: number;
}

export interface Amount extends Span {
  readonly kind: 'amount';
  /** null where a scale but no currency is written ("1.4 trillion"). */
  readonly currency: Currency | null;
  readonly value: number;
  readonly resolution: number;
}

export interface Percent extends Span {
  readonly kind: 'percent';
  readonly value: number;
  readonly resolution: number;
}

/** A day, a month, or a day without its year ("8 April": year null). */
export interface CalendarDate extends Span {
  readonly kind: 'date';
  readonly year: number | null;
  /** 1–12 */
  readonly month: number;
  /** 1–31, null for a month */
  readonly day: number | null;
}

export interface Year extends Span {
  readonly kind: 'year';
  readonly year: number;
}

/** "10th", "tenth", 10차: mostly the number of an agreement or of a round. */
export interface Ordinal extends Span {
  readonly kind: 'ordinal';
  readonly value: number;
  /** Spelt as a word ("first"): prose more often than a figure. */
  readonly spelt: boolean;
}

export interface Count extends Span {
  readonly kind: 'count';
  readonly value: number;
  readonly resolution: number;
  /** What is counted, where the next word says so. */
  readonly unit: 'people' | 'years' | 'months' | 'days' | 'times' | null;
  /** Spelt as a word ("five"), which counts less as evidence. */
  readonly spelt: boolean;
}

export type Quantity = Amount | Percent | CalendarDate | Year | Ordinal | Count;
