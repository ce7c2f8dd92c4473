import { formatAmount, formatDate, formatNumber } from '../quantities/index.ts';
import { type Language, type Localised, localise } from '../text/localised.ts';
import { type AmountMeasure, type DayMeasure, dateOf, type Measure, tidy } from './measure.ts';

export const OPERATIONS = [
  'difference',
  'percent-change',
  'ratio',
  'sum',
  'mean',
  'grow',
  'yearly-growth',
  'convert',
  'share',
  'per-head',
  'per-period',
  'days-between',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** One line of arithmetic that can be checked again: the operands are figures of rows or results of earlier steps. */
export interface Step {
  readonly operation: Operation;
  readonly operands: readonly Measure[];
  readonly result: Measure;
  /** The calendar year that the result is for, where a rule leads from one year to the next. */
  readonly year?: number;
  /** The line as shown: "1,038.9 − 960.2 = 78.7 billion won". */
  readonly text: Localised;
}

/**
 * The result of an operation, in the same units as its operands; percentages are per hundred.
 * @throws RangeError for operands that do not fit (a division by zero, a missing operand)
 */
export function compute(operation: Operation, operands: readonly number[]): number {
  const [a = Number.NaN, b = Number.NaN] = operands;
  const result = ((): number => {
    switch (operation) {
      case 'difference':
      case 'days-between':
        return b - a;
      case 'percent-change':
        return ((b - a) / a) * 100;
      case 'ratio':
      case 'per-head':
      case 'per-period':
        return a / b;
      case 'share':
        return (a / b) * 100;
      case 'sum':
        return operands.reduce((sum, value) => sum + value, 0);
      case 'mean':
        return operands.reduce((sum, value) => sum + value, 0) / operands.length;
      case 'grow':
        return a * (1 + b / 100);
      case 'convert':
        return a * b;
      case 'yearly-growth':
        // compound annual growth rate: (last / first)^(1 / years) − 1
        return ((b / a) ** (1 / operands[2]!) - 1) * 100;
      default:
        return operation satisfies never;
    }
  })();
  if (!Number.isFinite(result)) throw new RangeError(`${operation} has no result for ${operands.join(', ')}`);
  return tidy(result);
}

/** Rounds to a number of decimals in a unit: round(706_950_000_000, 1e9, 2) → 706.95 billion. */
const roundTo = (value: number, resolution: number): number =>
  tidy(Math.round(value / resolution) * resolution);

function short(measure: Measure, lang: Language): string {
  if (measure.kind === 'amount') return formatAmount(measure.value, measure.currency)[lang];
  if (measure.kind === 'day') return formatDate(dateOf(measure))[lang];
  return measure.kind === 'percent' ? `${formatNumber(measure.value, 2)}%` : formatNumber(measure.value);
}

const amount = (like: AmountMeasure, value: number, resolution = like.resolution): AmountMeasure => ({
  ...like,
  value: roundTo(value, resolution),
  resolution,
});

const percent = (value: number, decimals: number): Measure => ({
  kind: 'percent',
  value: roundTo(value, 10 ** -decimals),
  resolution: 10 ** -decimals,
});

/** What the second amount is more than the first. */
export function difference(from: AmountMeasure, to: AmountMeasure): Step & { result: AmountMeasure } {
  const resolution = Math.min(from.resolution, to.resolution);
  const result = amount(to, compute('difference', [from.value, to.value]), resolution);
  return {
    operation: 'difference',
    operands: [from, to],
    result,
    text: localise((lang) => `${short(to, lang)} − ${short(from, lang)} = ${short(result, lang)}`),
  };
}

/** The change from the first to the second amount in per cent, to one decimal. */
export function percentChange(from: AmountMeasure, to: AmountMeasure): Step {
  const result = percent(compute('percent-change', [from.value, to.value]), 1);
  return {
    operation: 'percent-change',
    operands: [from, to],
    result,
    text: localise(
      (lang) =>
        `(${short(to, lang)} − ${short(from, lang)}) ÷ ${short(from, lang)} × 100 = ${short(result, lang)}`,
    ),
  };
}

/** How many times the second amount is as large as the first, to one decimal. */
export function ratio(from: AmountMeasure, to: AmountMeasure): Step {
  const value = roundTo(compute('ratio', [to.value, from.value]), 0.1);
  const result: Measure = { kind: 'count', value, resolution: 0.1 };
  return {
    operation: 'ratio',
    operands: [to, from],
    result,
    text: localise((lang) => `${short(to, lang)} ÷ ${short(from, lang)} = ${formatNumber(value, 1)}`),
  };
}

/** The sum of amounts in one currency. */
export function sum(amounts: readonly AmountMeasure[]): Step & { result: AmountMeasure } {
  const first = amounts[0]!;
  const resolution = Math.min(...amounts.map((a) => a.resolution));
  const result = amount(
    first,
    compute(
      'sum',
      amounts.map((a) => a.value),
    ),
    resolution,
  );
  return {
    operation: 'sum',
    operands: amounts,
    result,
    text: localise((lang) => `${amounts.map((a) => short(a, lang)).join(' + ')} = ${short(result, lang)}`),
  };
}

/** The mean of amounts in one currency, two digits finer than they are. */
export function mean(amounts: readonly AmountMeasure[]): Step & { result: AmountMeasure } {
  const first = amounts[0]!;
  const resolution = Math.min(...amounts.map((a) => a.resolution)) / 100;
  const result = amount(
    first,
    compute(
      'mean',
      amounts.map((a) => a.value),
    ),
    resolution,
  );
  return {
    operation: 'mean',
    operands: amounts,
    result,
    text: localise(
      (lang) =>
        `(${amounts.map((a) => short(a, lang)).join(' + ')}) ÷ ${amounts.length} = ${short(result, lang)}`,
    ),
  };
}

/** 1억 won, which is 0.1 billion: the agreements are that exact, and both languages have a word for it. */
const WON_SAID = 1e8;

/** A computed amount as it is said: in won without the digits that no row has. No unit of dollars rounds in both languages. */
export const asSaid = (computed: AmountMeasure): AmountMeasure =>
  computed.currency === 'KRW' && computed.resolution < WON_SAID
    ? amount(computed, computed.value, WON_SAID)
    : computed;

/** An amount grown once by a percentage; rounded to 0.1 billion won, as the agreements do, or finer. */
export function grow(
  base: AmountMeasure,
  rate: Measure,
  year: number,
  resolution = 1e8,
): Step & { result: AmountMeasure } {
  const result = amount(base, compute('grow', [base.value, rate.value]), resolution);
  return {
    operation: 'grow',
    operands: [base, rate],
    result,
    year,
    text: localise(
      (lang) => `${short(base, lang)} × (1 + ${formatNumber(rate.value)}%) = ${short(result, lang)}`,
    ),
  };
}

/** The growth per year that leads from the first to the second amount in `years` steps, in per cent. */
export function yearlyGrowth(from: AmountMeasure, to: AmountMeasure, years: number): Step {
  const result = percent(compute('yearly-growth', [from.value, to.value, years]), 1);
  return {
    operation: 'yearly-growth',
    operands: [from, to, { kind: 'count', value: years, resolution: 1 }],
    result,
    text: localise(
      (lang) => `(${short(to, lang)} ÷ ${short(from, lang)})^(1/${years}) − 1 = ${short(result, lang)}`,
    ),
  };
}

/** An amount divided by a number of people, to four digits. */
export function perHead(whole: AmountMeasure, people: Measure): Step & { result: AmountMeasure } {
  const each = compute('per-head', [whole.value, people.value]);
  const result = amount(whole, each, 10 ** (Math.floor(Math.log10(each)) - 3));
  return {
    operation: 'per-head',
    operands: [whole, people],
    result,
    text: localise((lang) => `${short(whole, lang)} ÷ ${short(people, lang)} = ${short(result, lang)}`),
  };
}

/** A yearly amount divided by the number of months or days of its year, to four digits. */
export function perPeriod(whole: AmountMeasure, periods: number): Step & { result: AmountMeasure } {
  const count: Measure = { kind: 'count', value: periods, resolution: 1 };
  return { ...perHead(whole, count), operation: 'per-period' };
}

/** How many days the second day is after the first. */
export function daysBetween(from: DayMeasure, to: DayMeasure): Step & { result: Measure } {
  const value = compute('days-between', [from.value, to.value]);
  return {
    operation: 'days-between',
    operands: [from, to],
    result: { kind: 'count', value, resolution: 1 },
    text: {
      en: `${short(to, 'en')} − ${short(from, 'en')} = ${formatNumber(value)} days`,
      ko: `${short(to, 'ko')} − ${short(from, 'ko')} = ${formatNumber(value)}일`,
    },
  };
}

/** One amount or count as a percentage of another. */
export function shareOf(part: Measure, whole: Measure): Step {
  const result = percent(compute('share', [part.value, whole.value]), 1);
  return {
    operation: 'share',
    operands: [part, whole],
    result,
    text: localise((lang) => `${short(part, lang)} ÷ ${short(whole, lang)} × 100 = ${short(result, lang)}`),
  };
}
