import type { Row, Subject } from '../corpus/schema.ts';
import type { Knowledge } from './knowledge.ts';
import { type AmountMeasure, amountMeasure, percentMeasure } from './measure.ts';
import { grow, type Step } from './steps.ts';

/** What Korea paid, or is to pay, for one year. */
export interface YearAmount {
  readonly year: number;
  readonly agreement: number | null;
  readonly amount: AmountMeasure;
  /** How exact the source is; undefined: exact. */
  readonly bound: 'about' | 'over' | 'nearly' | 'under' | undefined;
  /** The row that states it, then rows that a computed amount rests on. */
  readonly rows: readonly Row[];
  /** Empty for a stated amount. */
  readonly steps: readonly Step[];
  /** Other values that sources give for the same. */
  readonly conflicting: readonly Row[];
  /** Stated, computed by the rule of the agreement, or provisional. */
  readonly basis: 'stated' | 'rule' | 'provisional';
}

/** The facts as they were known on one day; everything that answers read goes through this. */
export interface Facts {
  readonly knowledge: Knowledge;
  /** UTC date, YYYY-MM-DD. */
  readonly asOf: string;
  rows(subject: Subject): readonly Row[];
  /** A row by its id, if it was known on the day. */
  row(id: string): Row | undefined;
  /** Rows of an agreement with an attribute, surest first. */
  agreement(number: number, attribute: string): readonly Row[];
  /** First and last calendar year of an agreement, or null when there is none of that number yet. */
  period(number: number): readonly [number, number] | null;
  /** Numbers of the agreements known, ascending. */
  readonly agreements: readonly number[];
  /** The agreement whose years include the year. */
  agreementOf(year: number): number | null;
  /** The agreement that applies on the day: its years include it and it is in force; null in a gap. */
  readonly current: number | null;
  /** The amount of a year in the currency of its agreement, or in the one asked for when a row states it. */
  amount(year: number, currency?: 'KRW' | 'USD'): YearAmount | null;
  /** Years for which some amount is known, ascending. */
  readonly years: readonly number[];
}

const CERTAINTY = { high: 0, medium: 1, low: 2 } as const;
export const bySurety = (a: Row, b: Row): number => CERTAINTY[a.certainty] - CERTAINTY[b.certainty];

/** The first day that a partial date can mean. */
const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

/** Attributes of contribution rows that are the amount of a year, best first. */
const AMOUNT_ATTRIBUTES = ['agreed', 'by-rule', 'before-sma', 'provisional'] as const;

/** The last days that were looked at: most questions are asked of today. */
const recent = new WeakMap<Knowledge, Map<string, Facts>>();
const MOST_RECENT = 16;

/** Looks at the knowledge as of a day: what became known or happened later is not there. */
export function factsAsOf(knowledge: Knowledge, asOf: string): Facts {
  const days = recent.get(knowledge) ?? new Map<string, Facts>();
  recent.set(knowledge, days);
  const known = days.get(asOf);
  if (known) return known;
  const [oldest] = days.keys();
  if (days.size >= MOST_RECENT && oldest !== undefined) days.delete(oldest);
  const facts = lookAt(knowledge, asOf);
  days.set(asOf, facts);
  return facts;
}

function lookAt(knowledge: Knowledge, asOf: string): Facts {
  const amounts = new Map<string, YearAmount | null>();
  const seen = new Map<Subject, readonly Row[]>();
  const rows = (subject: Subject): readonly Row[] => {
    const known =
      seen.get(subject) ?? knowledge.ofSubject(subject).filter((row) => firstDay(row.from) <= asOf);
    seen.set(subject, known);
    return known;
  };
  const agreement = (number: number, attribute: string): readonly Row[] =>
    rows('agreement')
      .filter((row) => row.agreement === number && row.attribute === attribute)
      .sort(bySurety);
  const periods = rows('agreement').flatMap((row) =>
    row.attribute === 'period' && row.agreement && 'years' in row.value
      ? [[row.agreement, row.value.years] as const]
      : [],
  );
  const period = (number: number): readonly [number, number] | null =>
    periods.find(([known]) => known === number)?.[1] ?? null;
  const agreementOf = (year: number): number | null =>
    periods.find(([, [from, to]]) => year >= from && year <= to)?.[0] ?? null;
  const year = Number(asOf.slice(0, 4));
  const candidate = agreementOf(year);
  const start = candidate === null ? [] : agreement(candidate, 'in-force');
  // the texts of some early agreements give no day: they count from the first day of their years
  const inForce = start.length > 0 || agreement(candidate ?? 0, 'signed').length === 0 || year < 2006;
  const facts: Facts = {
    knowledge,
    asOf,
    rows,
    row: (id) => {
      const row = knowledge.row(id);
      return row && firstDay(row.from) <= asOf ? row : undefined;
    },
    agreement,
    period,
    agreements: periods.map(([number]) => number).sort((a, b) => a - b),
    agreementOf,
    current: candidate !== null && inForce ? candidate : null,
    amount: (of, currency) => {
      const key = `${of} ${currency}`;
      const known = amounts.get(key);
      if (known !== undefined) return known;
      const found = stated(facts, of, currency) ?? (currency === 'USD' ? null : byRule(facts, of));
      amounts.set(key, found);
      return found;
    },
    years: [
      ...new Set(
        rows('contribution').flatMap((row) =>
          row.year && AMOUNT_ATTRIBUTES.some((attribute) => attribute === row.attribute) ? [row.year] : [],
        ),
      ),
    ].sort((a, b) => a - b),
  };
  return facts;
}

function stated(facts: Facts, year: number, currency: 'KRW' | 'USD' | undefined): YearAmount | null {
  const all = facts.rows('contribution').filter((row) => row.year === year && 'amount' in row.value);
  const attributes: readonly string[] =
    currency === 'KRW' ? [...AMOUNT_ATTRIBUTES, 'in-won'] : AMOUNT_ATTRIBUTES;
  for (const attribute of attributes) {
    const rows = all
      .filter((row) => row.attribute === attribute && (!currency || currencyOf(row) === currency))
      .sort(bySurety);
    const [row] = rows;
    if (!row || !('amount' in row.value)) continue;
    return {
      year,
      agreement: row.agreement ?? null,
      amount: amountMeasure(row.value),
      bound: row.value.bound,
      rows: [row],
      steps: [],
      conflicting: (row.conflicts ?? []).flatMap((id) => all.filter((other) => other.id === id)),
      basis: attribute === 'provisional' ? 'provisional' : 'stated',
    };
  }
  return null;
}

const currencyOf = (row: Row): string => ('amount' in row.value ? amountMeasure(row.value).currency : '');

/**
 * The amount that the rule of the agreement gives, where no source states one: that of the year before, raised by the
 * growth that the row of the rule names, and by no more than its ceiling.
 */
function byRule(facts: Facts, year: number): YearAmount | null {
  const number = facts.agreementOf(year);
  const period = number === null ? null : facts.period(number);
  if (number === null || !period || year <= period[0]) return null;
  const rule = facts.agreement(number, 'rule')[0];
  const rate = rule ? rateBy(rule, year, facts) : null;
  if (!rule || !rate) return null;
  const before = facts.amount(year - 1, 'KRW');
  if (!before || before.bound === 'over') return null;
  const step = grow(before.amount, percentMeasure(rate.percent), year);
  return {
    year,
    agreement: number,
    amount: step.result,
    bound: undefined,
    rows: [...before.rows, rate.row, rule],
    steps: [...before.steps, step],
    conflicting: [],
    basis: 'rule',
  };
}

/** The growth of a year by the rule of an agreement, in per cent, and the row that states it. */
function rateBy({ grows }: Row, year: number, facts: Facts): { percent: number; row: Row } | null {
  if (!grows) return null;
  const { by, yearsBefore, atMost = Number.POSITIVE_INFINITY } = grows;
  const row = facts
    .rows(by)
    .find(({ attribute, year: of }) => attribute === 'growth' && of === year - yearsBefore);
  return row && 'percent' in row.value ? { percent: Math.min(row.value.percent, atMost), row } : null;
}
