import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { percentChange, difference } from '../../knowledge/steps.ts';
import { formatNumber, formatYears } from '../../quantities/index.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import { localise, type Localised } from '../../text/localised.ts';
import { amountText, measureText } from '../shared/wording.ts';
import { moneySlots, yearsAsked } from '../shared/years.ts';
import { defineKind } from '../types.ts';

/** The highest or lowest amount, or the strongest or weakest change, in a span of years. */
export const extremum = defineKind({
  kind: 'extremum',
  cues: {
    'cue:most': 3,
    'cue:least': 3,
    'cue:most+cue:change': 1,
    'cue:most+cue:fall': 1,
    'cue:least+cue:change': 1,
    'cue:which-year': 1.5,
    'topic:contribution': 0.5,
    'slot:agreement': 0.5,
    'slot:range': 0.5,
    'cue:fall+cue:which-year': 3,
    'cue:fall+cue:when': 2.5,
    'cue:fall+time:all-years': 2,
    'time:all-years': 1,
    'cue:change': 0.5,
    'cue:how-much': 0.3,
    'cue:who': -2,
    'cue:why': -2,
    'cue:demand': -2.5,
    'cue:say': -1,
    'topic:troops': -2,
    'cue:check': -1.5,
    'slot:percent+cue:most': -1,
  },
  needs: [['cue:most'], ['cue:least'], ['cue:fall', 'cue:which-year'], ['cue:fall', 'cue:when'], ['cue:fall', 'time:all-years']],
  fill(reading, facts) {
    const has = (key: string): boolean => reading.keys.has(key);
    const growth = has('cue:change') || has('cue:fall') || has('cue:percent');
    const least = has('cue:least') || (has('cue:fall') && !has('cue:change')) || (has('cue:fall') && !has('cue:most'));
    return part({ kind: 'extremum', ...moneySlots(reading, facts), of: growth ? 'growth' : 'amount', direction: least ? 'min' : 'max' });
  },
  answer: answerExtremum,
});

function answerExtremum(query: QueryOf<'extremum'>, facts: Facts): Draft {
  const asked = yearsAsked(query, facts);
  const scope = asked.length > 1 ? asked : facts.years.filter((year) => year >= 1991 && year <= Number(facts.asOf.slice(0, 4)));
  const span = { from: scope[0]!, to: scope.at(-1)!, years: scope };
  return query.of === 'growth' ? strongestChange(query, span, facts) : extremeAmount(query, span, facts);
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly years: readonly number[];
}

/** Percentages within this of the extreme count as equal: they are shown with one decimal. */
const TIE = 0.05;

function strongestChange(query: QueryOf<'extremum'>, { from, to, years }: Span, facts: Facts): Draft {
  const steps = years.flatMap((year) => {
    const before = facts.amount(year - 1);
    const amount = facts.amount(year);
    if (!before || !amount || year - 1 < 1991 || before.amount.currency !== amount.amount.currency) {
      return wonChange(year, facts);
    }
    return [{ before, amount, step: percentChange(before.amount, amount.amount) }];
  });
  if (steps.length === 0) return { status: 'not-covered', statements: [], notice: NOTHING };
  const values = steps.map(({ step }) => step.result.value);
  const extreme = query.direction === 'max' ? Math.max(...values) : Math.min(...values);
  const best = steps.filter(({ step }) => Math.abs(step.result.value - extreme) < TIE);
  const list = best.map(({ amount }) => amount.year);
  const more = best.map(({ before, amount }) => difference(before.amount, amount.amount));
  const fell = extreme < 0;
  const each = localise((lang) =>
    best
      .map(({ amount }, index) => {
        const size = measureText({ ...more[index]!.result, value: Math.abs(more[index]!.result.value) });
        return `${amount.year}${lang === 'ko' ? '년' : ''}: ${fell ? '−' : '+'}${size[lang]}`;
      })
      .join('; '),
  );
  return {
    status: 'answered',
    statements: [
      {
        role: 'answer',
        text: {
          en: `Between ${from} and ${to} the ${query.direction === 'max' ? 'strongest rise' : fell ? 'strongest fall' : 'weakest rise'} on the year before was ${fell ? '−' : ''}${formatNumber(Math.abs(extreme), 1)}%, in ${list.join(' and ')} (${each.en}).`,
          ko: `${from}년에서 ${to}년 사이 전년 대비 ${query.direction === 'max' ? '가장 큰 증가' : fell ? '가장 큰 감소' : '가장 작은 증가'}는 ${formatYears(list, 'ko')}의 ${fell ? '−' : ''}${formatNumber(Math.abs(extreme), 1)}%이다(${each.ko}).`,
        },
        rows: best.flatMap(({ before, amount }) => [...amount.rows, ...before.rows]).concat(spanRows(from, to, facts)),
        steps: best.flatMap(({ before, amount, step }, index) => [...before.steps, ...amount.steps, more[index]!, step]),
      },
    ],
    key: { percents: [extreme], dates: list.map(String), amounts: best.map(({ amount }) => amount.amount) },
  };
}

/** From 2004 to 2005 the currency changes; both years have an amount in won. */
function wonChange(year: number, facts: Facts) {
  const before = facts.amount(year - 1, 'KRW');
  const amount = facts.amount(year, 'KRW');
  if (!before || !amount || year - 1 < 1991) return [];
  return [{ before, amount, step: percentChange(before.amount, amount.amount) }];
}

const spanRows = (from: number, to: number, facts: Facts) => [...(facts.amount(from)?.rows ?? []), ...(facts.amount(to)?.rows ?? [])];

function extremeAmount(query: QueryOf<'extremum'>, { from, to, years }: Span, facts: Facts): Draft {
  const all = years.flatMap((year) => facts.amount(year) ?? []);
  // dollars and won are not compared: the won years are the current series
  const won = all.filter((amount) => amount.amount.currency === 'KRW');
  const usable = won.length > 0 && query.currency !== 'USD' ? won : all.filter((a) => a.amount.currency === 'USD');
  if (usable.length === 0) return { status: 'not-covered', statements: [], notice: NOTHING };
  const sorted = [...usable].sort((a, b) => (query.direction === 'max' ? b.amount.value - a.amount.value : a.amount.value - b.amount.value));
  const best = sorted.filter((amount) => amount.amount.value === sorted[0]!.amount.value);
  const list = best.map(({ year }) => year);
  const scope = { from: Math.max(from, Math.min(...usable.map((a) => a.year))), to };
  return {
    status: 'answered',
    statements: [
      {
        role: 'answer',
        text: {
          en: `Between ${scope.from} and ${scope.to} the ${query.direction === 'max' ? 'highest' : 'lowest'} yearly amount was ${amountText(sorted[0]!).en}, in ${list.join(' and ')}.`,
          ko: `${scope.from}년에서 ${scope.to}년 사이 ${query.direction === 'max' ? '가장 많은' : '가장 적은'} 해는 ${formatYears(list, 'ko')}으로 ${amountText(sorted[0]!).ko}이다.`,
        },
        rows: [...best.flatMap((amount) => amount.rows), ...spanRows(scope.from, scope.to, facts)],
        steps: sorted[0]!.steps,
      },
    ],
    ...(won.length < all.length && query.currency === null ? { notice: WON_ONLY } : {}),
    key: { amounts: best.map((amount) => amount.amount), dates: list.map(String) },
  };
}

const NOTHING: Localised = {
  en: 'No amounts of those years are in the corpus; ask for years from 1991 on.',
  ko: '그 기간의 금액은 자료에 없습니다. 1991년 이후로 물어보세요.',
};
const WON_ONLY: Localised = {
  en: 'Amounts before 2005 were agreed in dollars and are not compared with those in won.',
  ko: '2005년 이전 금액은 달러로 합의되어 원화 금액과 비교하지 않았습니다.',
};
