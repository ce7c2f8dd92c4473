import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Facts, YearAmount } from '../../knowledge/facts.ts';
import { type Measure, percentMeasure } from '../../knowledge/measure.ts';
import { difference, percentChange, ratio, type Step, yearlyGrowth } from '../../knowledge/steps.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import { localise } from '../../text/localised.ts';
import { answerCost, chartOf } from '../cost/answer.ts';
import * as cost from '../cost/messages.ts';
import { splitAmount } from '../figure/split.ts';
import { changeIn } from '../shared/changes.ts';
import { amountNotes } from '../shared/notes.ts';
import { amountText, measureText, partName, smaName } from '../shared/wording.ts';
import { lookUpIn, yearsAsked } from '../shared/years.ts';
import * as say from './messages.ts';

export function answerChange(query: QueryOf<'change'>, facts: Facts): Draft {
  if (query.rate !== undefined) return noYearWith(query.rate, facts);
  const years = yearsOfChange(query, facts);
  const look = (year: number): YearAmount | null =>
    query.part ? splitAmount(year, query.part, facts) : facts.amount(year, lookUpIn(query.currency));
  const known = years.flatMap((year) => look(year) ?? []);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last || first.year === last.year) {
    return answerCost({ ...query, kind: 'cost', years }, facts);
  }
  if (first.amount.currency !== last.amount.currency) return acrossCurrencies(first, last, query, facts);
  const averages = query.mode === 'yearly' ? statedAverages(first.year, last.year, facts) : [];
  if (query.mode === 'steps' && known.length > 2) return everyStep(known, facts);
  const pair = changeOf(first, last, query.part, query.times);
  const statements: DraftStatement[] = [
    ...averages,
    ...(query.mode === 'yearly' ? [perYear(first, last)] : []),
    { ...pair, role: query.mode === 'yearly' ? 'detail' : 'answer' },
    ...onEntry(query, first, facts),
    ...(query.part === null ? statedGrowth(first, last, pair.steps[1]!.result, facts) : []),
    ...[first, last]
      .filter((a) => a.basis === 'stated')
      .flatMap((amount) => amountNotes(amount, facts, true)),
  ];
  const rise = pair.steps[1]!.result.value;
  const chart = chartOf(range(first.year, last.year).flatMap((year) => look(year) ?? []));
  return {
    status:
      averages.length === 0 && [first, last].some((amount) => amount.basis === 'rule')
        ? 'partial'
        : 'answered',
    statements,
    ...(chart ? { chart } : {}),
    suggestions: Math.abs(rise) < 0.05 ? [] : [say.askWhy({ year: last.year })],
    key: {
      amounts: [first.amount, last.amount, pair.steps[0]!.result as typeof first.amount],
      percents: [rise, ...growthRows(last.year, facts).map((row) => row.percent)],
      direction: rise > 0.05 ? 'up' : rise < -0.05 ? 'down' : 'flat',
    },
  };
}

/** What an agreement changed with its first year, beside what changed while it ran. */
function onEntry(query: QueryOf<'change'>, first: YearAmount, facts: Facts): DraftStatement[] {
  const whole = query.agreements.length === 1 && query.years.length === 0 && query.part === null;
  const before = whole ? facts.amount(first.year - 1, first.amount.currency === 'USD' ? 'USD' : 'KRW') : null;
  return before?.amount.currency === first.amount.currency
    ? [{ ...changeOf(before, first), role: 'detail' }]
    : [];
}

/** That no year changed by the rate, with the one that comes nearest. */
function noYearWith(rate: number, facts: Facts): Draft {
  const changes = facts.years.flatMap((year) => changeIn(year, facts) ?? []);
  const far = (percent: number): number => Math.abs(Math.abs(percent) - rate);
  const nearest = changes.reduce<(typeof changes)[number] | null>(
    (best, each) => (best && far(best.percent) <= far(each.percent) ? best : each),
    null,
  );
  const told = nearest
    ? answerChange({ ...NEAREST, years: [nearest.year - 1, nearest.year] }, facts).statements.slice(0, 1)
    : [];
  return { status: 'partial', statements: told, notice: say.noSuchRate({ rate }) };
}

const NEAREST: QueryOf<'change'> = part({ kind: 'change', years: [], agreements: [] });

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** One year means against the year before; one agreement means its first against its last year, or its first rise. */
function yearsOfChange(query: QueryOf<'change'>, facts: Facts): number[] {
  const years = yearsAsked(query, facts);
  if (years.length === 0) {
    const year = Number(facts.asOf.slice(0, 4));
    return [year - 1, year];
  }
  const [only] = years;
  return years.length === 1 ? [only! - 1, only!] : years;
}

interface Pair extends DraftStatement {
  readonly steps: readonly Step[];
}

/** @param asked whether it is asked how many times as much it is; else that is told of large changes alone */
function changeOf(
  first: YearAmount,
  last: YearAmount,
  of: QueryOf<'change'>['part'] = null,
  asked = false,
): Pair {
  const more = difference(first.amount, last.amount);
  const percent = percentChange(first.amount, last.amount);
  const times = ratio(first.amount, last.amount);
  const manifold = asked || Math.abs(times.result.value) >= 1.5;
  const text = say.changed({
    part: partName(of),
    from: first.year,
    to: last.year,
    first: amountText(first),
    last: amountText(last),
    more: measureText({ ...more.result, value: Math.abs(more.result.value) }),
    percent: percent.result.value,
    times: manifold ? times.result.value : null,
  });
  return {
    role: 'answer',
    text,
    rows: [...first.rows, ...last.rows],
    steps: [more, percent, ...(manifold ? [times] : []), ...first.steps, ...last.steps].sort(byDependence),
  };
}

/** Steps that compute an amount come before those that use it, except that the first two stay in front for the reader. */
const byDependence = (a: Step, b: Step): number =>
  Number(a.operation !== 'grow') - Number(b.operation !== 'grow');

function perYear(first: YearAmount, last: YearAmount): DraftStatement {
  const count = last.year - first.year;
  const step = yearlyGrowth(first.amount, last.amount, count);
  return {
    role: 'answer',
    text: say.perYear({ from: first.year, to: last.year, percent: step.result.value }),
    rows: [...first.rows, ...last.rows],
    steps: [...first.steps, ...last.steps, step],
  };
}

/** Averages that a source states itself. */
function statedAverages(from: number, to: number, facts: Facts): DraftStatement[] {
  return facts
    .rows('growth')
    .filter(
      (row) =>
        (row.attribute === 'average-1991-2004' && from === 1991 && to === 2004) ||
        (row.attribute === 'average-five-years' && to >= 2024 && to - from <= 6),
    )
    .flatMap((row) =>
      'percent' in row.value
        ? [
            {
              role: 'answer' as const,
              text: say.statedAverage(row.attribute, row.value.percent),
              rows: [row],
            },
          ]
        : [],
    );
}

const growthRows = (year: number, facts: Facts) =>
  facts
    .rows('growth')
    .flatMap((row) =>
      row.attribute === 'stated' && row.year === year && 'percent' in row.value
        ? [{ row, percent: row.value.percent }]
        : [],
    );

/** Where a source states another rise than the amounts give (a re-based year, a rounded chart), both are named. */
function statedGrowth(
  first: YearAmount,
  last: YearAmount,
  computed: Measure,
  facts: Facts,
): DraftStatement[] {
  if (last.year !== first.year + 1) return [];
  return growthRows(last.year, facts)
    .filter(({ percent }) => Math.abs(Math.abs(percent) - Math.abs(computed.value)) >= 0.5)
    .map(({ row, percent }) => ({
      role: 'conflict',
      text: say.announced({
        year: last.year,
        percent: measureText(percentMeasure(percent)),
        note: row.note ?? null,
      }),
      rows: [row],
    }));
}

/** From dollars to won nothing can be subtracted: both amounts, the won amounts that a source gives, and the stated change. */
function acrossCurrencies(
  first: YearAmount,
  last: YearAmount,
  query: QueryOf<'change'>,
  facts: Facts,
): Draft {
  const inWon = [first, last].map(({ year }) => facts.amount(year, 'KRW'));
  const [a, b] = inWon;
  if (a && b && query.currency !== 'USD') {
    const draft = answerChange({ ...query, years: [a.year, b.year], agreements: [], currency: 'KRW' }, facts);
    return { ...draft, statements: draft.statements };
  }
  const stated = growthRows(last.year, facts).map(
    ({ row, percent }): DraftStatement => ({
      role: 'answer',
      text: say.announced({ year: last.year, percent: measureText(percentMeasure(percent)), note: null }),
      rows: [row],
    }),
  );
  const each = answerCost(
    { ...query, kind: 'cost', years: [first.year, last.year], agreements: [], currency: null },
    facts,
  );
  return {
    ...each,
    status: 'partial',
    statements: [...stated, ...each.statements, ...cost.currencyBreak(facts)],
  };
}

/** A table of every rise. */
function everyStep(known: readonly YearAmount[], facts: Facts): Draft {
  const pairs = known.slice(1).flatMap((amount, index) => {
    const before = known[index]!;
    return before.amount.currency === amount.amount.currency && before.year === amount.year - 1
      ? [{ before, amount }]
      : [];
  });
  const first = known[0]!;
  const last = known.at(-1)!;
  const pair = changeOf(first, last);
  const chart = chartOf(known);
  return {
    status: 'answered',
    statements: [pair],
    table: {
      columns: say.COLUMNS,
      rows: pairs.map(({ before, amount }) => {
        const percent = percentChange(before.amount, amount.amount);
        return {
          cells: [
            localise(() => String(amount.year)),
            amountText(amount),
            localise(
              (lang) =>
                `${percent.result.value >= 0 ? '+' : '−'}${measureText({ ...percent.result, value: Math.abs(percent.result.value) })[lang]}`,
            ),
            amount.agreement === null ? { en: '–', ko: '–' } : smaName(amount.agreement),
          ],
          rows: [
            ...amount.rows,
            ...before.rows,
            ...(amount.agreement === null ? [] : facts.agreement(amount.agreement, 'period')),
          ],
          steps: [...before.steps, ...amount.steps, percent],
        };
      }),
    },
    ...(chart ? { chart } : {}),
    key: { amounts: [first.amount, last.amount], percents: [pair.steps[1]!.result.value] },
  };
}
