import type { Draft, DraftStatement, DraftTable } from '../../answer/draft.ts';
import type { Chart, Status } from '../../answer/types.ts';
import type { Facts, YearAmount } from '../../knowledge/facts.ts';
import { percentChange } from '../../knowledge/steps.ts';
import { formatYears } from '../../quantities/index.ts';
import type { QueryOf } from '../../query/schema.ts';
import { type Localised, localise } from '../../text/localised.ts';
import { answerFigure } from '../figure/answer.ts';
import { ruleStatement } from '../shared/agreement-rows.ts';
import { amountNotes } from '../shared/notes.ts';
import { amountText, smaName } from '../shared/wording.ts';
import { lookUpIn, yearsAsked } from '../shared/years.ts';
import { compositionOf } from './composition.ts';
import { dollarsOf } from './dollars.ts';
import * as say from './messages.ts';

/** More years than these are shown as a table instead of a sentence each. */
const MOST_SENTENCES = 3;

export function answerCost(query: QueryOf<'cost'>, facts: Facts): Draft {
  if (query.part) {
    return answerFigure({ ...query, kind: 'figure', topics: ['split'], part: query.part, words: '' }, facts);
  }
  // nothing said of the year: that of the day
  const given = yearsAsked(query, facts);
  const years =
    given.length === 0 && query.agreements.length === 0 ? [Number(facts.asOf.slice(0, 4))] : given;
  if (years.length === 0) return unknownAgreement(query, facts);
  const found = years.map((year) => ({ year, amount: facts.amount(year, lookUpIn(query.currency)) }));
  const known = found.flatMap(({ amount }) => amount ?? []);
  if (years.length > MOST_SENTENCES && known.length > MOST_SENTENCES) return answerSeries(found, facts);
  const parts =
    query.currency === 'both'
      ? years.flatMap((year) => inBothCurrencies(year, query, facts))
      : found.map(({ year, amount }) => oneYear(year, amount, query, facts));
  const status: Status = parts.every((p) => p.status === 'answered')
    ? 'answered'
    : parts.every((p) => p.status === 'not-covered')
      ? 'not-covered'
      : 'partial';
  const notice = parts.map((p) => p.notice).filter((n) => n !== undefined);
  return {
    status,
    statements: [
      ...parts.flatMap((p) => p.statements),
      ...years.flatMap((year) => compositionOf(year, facts)),
    ],
    ...(notice.length ? { notice: localise((lang) => notice.map((n) => n[lang]).join(' ')) } : {}),
    suggestions: suggestions(years, facts),
    key: keyOf(known, facts),
  };
}

interface Part {
  readonly status: Status;
  readonly statements: readonly DraftStatement[];
  readonly notice?: Localised;
}

/** The amount in either currency. Where it was paid in both, what it was made up of is told, so that none is missing. */
function inBothCurrencies(year: number, query: QueryOf<'cost'>, facts: Facts): Part[] {
  const parts = (['KRW', 'USD'] as const).map((currency) => inCurrency(year, { ...query, currency }, facts));
  if (compositionOf(year, facts).length === 0) return parts;
  const stated = parts.filter(({ status }) => status === 'answered');
  return stated.length > 0 ? stated : parts;
}

const inCurrency = (year: number, query: QueryOf<'cost'>, facts: Facts): Part =>
  oneYear(year, facts.amount(year, lookUpIn(query.currency)), query, facts);

function oneYear(year: number, amount: YearAmount | null, query: QueryOf<'cost'>, facts: Facts): Part {
  if (!amount) return inOtherCurrency(year, query, facts);
  const statements = [
    amountSentence(amount, facts),
    ...basisNotes(amount, facts),
    ...amountNotes(amount, facts),
  ];
  return { status: amount.basis === 'stated' ? 'answered' : 'partial', statements };
}

/** In 2019 Korea's contribution was …, up … from … in 2018. */
export function amountSentence(amount: YearAmount, facts: Facts): DraftStatement {
  const before = facts.amount(amount.year - 1, amount.amount.currency === 'USD' ? 'USD' : 'KRW');
  const period = amount.agreement === null ? [] : facts.agreement(amount.agreement, 'period');
  const comparable =
    before &&
    before.amount.currency === amount.amount.currency &&
    before.amount.value !== amount.amount.value &&
    amount.basis === 'stated' &&
    before.basis === 'stated' &&
    before.bound === undefined &&
    amount.bound === undefined;
  const computed = comparable ? percentChange(before.amount, amount.amount) : null;
  const step = computed && !officiallyOther(amount.year, computed.result.value, facts) ? computed : null;
  const year = Number(facts.asOf.slice(0, 4));
  return {
    role: 'answer',
    text: say.amountOfYear({
      year: amount.year,
      time: amount.year < year ? 'past' : amount.year === year ? 'now' : 'ahead',
      amount: amountText(amount),
      sma: amount.agreement === null || period.length === 0 ? null : smaName(amount.agreement),
      basis: amount.basis,
      change:
        step && before
          ? { percent: step.result.value, before: amountText(before), beforeYear: before.year }
          : null,
    }),
    rows: [...amount.rows, ...period, ...(step && before ? before.rows : [])],
    steps: [...amount.steps, ...(step ? [step] : [])],
  };
}

/** Percentage points from which a stated growth and the one computed are told apart. */
const SAME_GROWTH = 0.5;

/** Whether the growth stated for the year is another one than the amounts give: they were settled in other currencies. */
const officiallyOther = (year: number, percent: number, facts: Facts): boolean => {
  const stated = facts
    .rows('growth')
    .flatMap((row) => (row.year === year && 'percent' in row.value ? [row.value.percent] : []));
  return stated.length > 0 && stated.every((value) => Math.abs(value - percent) >= SAME_GROWTH);
};

function basisNotes(amount: YearAmount, facts: Facts): DraftStatement[] {
  if (amount.basis !== 'rule' || amount.agreement === null) return [];
  const reported = facts
    .rows('contribution')
    .filter((row) => row.year === amount.year && row.attribute === 'reported');
  return [
    ...ruleStatement(amount.agreement, facts).map((rule) => ({ ...rule, role: 'detail' as const })),
    ...reported.flatMap((row) =>
      row.note ? [{ role: 'detail' as const, text: row.note, rows: [row] }] : [],
    ),
  ];
}

/** No amount in the currency asked for: what sources convert it to, and what is there in the other one. */
function inOtherCurrency(year: number, query: QueryOf<'cost'>, facts: Facts): Part {
  if (query.currency === 'USD') {
    const converted = dollarsOf(year, facts);
    const won = facts.amount(year, 'KRW');
    const base = won ? [{ ...amountSentence(won, facts), role: 'detail' as const }] : [];
    if (converted.length > 0) return { status: 'answered', statements: [...converted, ...base] };
    if (won)
      return { status: 'partial', statements: [amountSentence(won, facts)], notice: say.noDollars({ year }) };
  }
  if (query.currency === 'KRW') {
    const dollars = facts.amount(year, 'USD');
    if (dollars) {
      return {
        status: 'partial',
        statements: [amountSentence(dollars, facts), ...amountNotes(dollars, facts)],
        notice: say.noWon({ year }),
      };
    }
  }
  return outside(year, facts);
}

/** A year before the first or after the last that is known. */
function outside(year: number, facts: Facts): Part {
  const first = facts.years[0];
  if (first !== undefined && year < first) {
    const amount = facts.amount(first);
    const statements = amount ? [{ ...amountSentence(amount, facts) }] : [];
    return {
      status: statements.length > 0 ? 'partial' : 'not-covered',
      statements,
      notice: say.beforeFirst({ year, first }),
    };
  }
  const number = facts.agreementOf(year);
  if (number !== null) {
    const rule = facts.agreement(number, 'rule');
    const period = facts.agreement(number, 'period');
    const projections = facts.rows('projection').filter((row) => row.year === year);
    const statements: DraftStatement[] = [...rule.slice(0, 1)].map((row) => ({
      role: 'detail',
      text: 'text' in row.value ? say.ruleOf({ sma: smaName(number), rule: row.value.text }) : row.note!,
      rows: [row, ...period],
    }));
    return {
      status: projections.length ? 'partial' : 'not-covered',
      statements: [...statements, ...projections.map((row) => say.projected(row, facts))],
      notice: say.notFixed({ year }),
    };
  }
  const last = facts.agreements.at(-1);
  const end = last === undefined ? null : facts.period(last)?.[1];
  const statements: DraftStatement[] =
    last !== undefined && end
      ? [
          {
            role: 'detail',
            text: say.lastAgreement({ sma: smaName(last), end }),
            rows: facts.agreement(last, 'period'),
          },
        ]
      : [];
  return {
    status: 'not-covered',
    statements,
    notice: say.afterLast({ year, known: formatYears(facts.years, 'en') }),
  };
}

function unknownAgreement(query: QueryOf<'cost'>, facts: Facts): Draft {
  const last = facts.agreements.at(-1);
  const period = last === undefined ? null : facts.period(last);
  return {
    status: 'not-covered',
    statements:
      last !== undefined && period
        ? [
            {
              role: 'detail',
              text: say.lastAgreement({ sma: smaName(last), end: period[1] }),
              rows: facts.agreement(last, 'period'),
            },
          ]
        : [],
    notice: say.noSuchAgreement({ numbers: query.agreements }),
  };
}

/** Many years: a table, a chart, and one sentence from the first to the last. */
function answerSeries(found: readonly { year: number; amount: YearAmount | null }[], facts: Facts): Draft {
  const known = found.flatMap(({ amount }) => amount ?? []);
  const missing = found.filter(({ amount }) => amount === null).map(({ year }) => year);
  const first = known[0]!;
  const last = known.at(-1)!;
  const comparable = first.amount.currency === last.amount.currency;
  const step = comparable ? percentChange(first.amount, last.amount) : null;
  const chart = chartOf(known);
  const head: DraftStatement = {
    role: 'answer',
    text: say.series({
      from: first.year,
      to: last.year,
      first: amountText(first),
      last: amountText(last),
      percent: step?.result.value ?? null,
    }),
    rows: [...first.rows, ...last.rows],
    steps: [...first.steps, ...last.steps, ...(step ? [step] : [])],
  };
  return {
    status: missing.length || known.some((amount) => amount.basis !== 'stated') ? 'partial' : 'answered',
    statements: [head, ...(comparable ? [] : [say.currencyBreak(facts)]).flat()],
    table: tableOf(known, facts),
    ...(chart ? { chart } : {}),
    ...(missing.length ? { notice: say.missingYears({ years: missing }) } : {}),
    suggestions: suggestions(
      known.map((amount) => amount.year),
      facts,
    ),
    key: keyOf(known, facts),
  };
}

/** One row a year: the year, the amount, the agreement. */
export function tableOf(amounts: readonly YearAmount[], facts: Facts): DraftTable {
  return {
    columns: say.COLUMNS,
    rows: amounts.map((amount) => ({
      cells: [
        localise(() => String(amount.year)),
        amount.basis === 'rule' ? say.byRule(amountText(amount)) : amountText(amount),
        amount.agreement === null ? { en: '–', ko: '–' } : smaName(amount.agreement),
      ],
      rows: [
        ...amount.rows,
        ...(amount.agreement === null ? [] : facts.agreement(amount.agreement, 'period')),
      ],
      steps: amount.steps,
    })),
  };
}

/** A bar a year, where all amounts are in one currency. */
export function chartOf(amounts: readonly YearAmount[]): Chart | undefined {
  const [first] = amounts;
  if (!first || amounts.length < 3 || amounts.some((a) => a.amount.currency !== first.amount.currency))
    return undefined;
  const inWon = first.amount.currency === 'KRW';
  return {
    kind: 'bar',
    title: say.CHART_TITLE,
    unit: inWon ? say.BILLION_WON : say.MILLION_DOLLARS,
    points: amounts.map(({ year, amount }) => ({
      label: String(year),
      value: amount.value / (inWon ? 1e9 : 1e6),
    })),
  };
}

function keyOf(amounts: readonly YearAmount[], facts: Facts): NonNullable<Draft['key']> {
  const growth = amounts.flatMap((amount) => {
    const before = facts.amount(amount.year - 1);
    if (!before || before.amount.currency !== amount.amount.currency) return [];
    return [percentChange(before.amount, amount.amount).result.value];
  });
  const stated = facts
    .rows('growth')
    .flatMap((row) =>
      'percent' in row.value && amounts.some((a) => a.year === row.year) ? [row.value.percent] : [],
    );
  const [rise] = growth;
  return {
    amounts: amounts.map(({ amount }) => amount),
    percents: [...growth, ...stated],
    ...(rise === undefined ? {} : { direction: rise > 0.05 ? 'up' : rise < -0.05 ? 'down' : 'flat' }),
  };
}

function suggestions(years: readonly number[], facts: Facts): Localised[] {
  const year = years.at(-1);
  if (year === undefined) return [];
  const number = facts.agreementOf(year);
  return [
    ...(facts.years.includes(year - 1) && year > 1991 ? [say.askChange({ from: year - 1, to: year })] : []),
    ...(number === null ? [] : [say.askTotal({ number })]),
  ];
}
