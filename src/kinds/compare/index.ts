import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { difference, percentChange, sum } from '../../knowledge/steps.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import { type Localised, localise } from '../../text/localised.ts';
import { answerAgreement } from '../agreement/answer.ts';
import { answerCost } from '../cost/answer.ts';
import * as cost from '../cost/messages.ts';
import { splitAmount } from '../figure/split.ts';
import { amountText, measureText, smaName, valueText } from '../shared/wording.ts';
import { agreementsMeant, lookUpIn, moneySlots, yearsOf } from '../shared/years.ts';
import { defineKind } from '../types.ts';

/** Two or more years or agreements side by side. */
export const compare = defineKind({
  kind: 'compare',
  cues: {
    'cue:compare': 2.5,
    'cue:gap+slot:two-years': 2.5,
    'cue:gap+cue:how-long': -5,
    'slot:two-years': 2,
    'slot:two-agreements': 2.5,
    'cue:most': 0.5,
    'cue:change': -0.3,
    'cue:fall': -0.5,
    'slot:edge+slot:two-agreements': 2,
    'slot:edge+slot:two-agreements+cue:change': 2,
    'aspect:*+slot:two-agreements': 1.5,
    'part:*+slot:two-years': 2,
    'cue:how-many+topic:sma': 3,
    'cue:total': -3,
    'cue:compare+cue:total': 4,
    'cue:which-agreement+slot:two-agreements': 3.5,
    'cue:which-agreement+cue:total': 2,
    'cue:average': -3,
    'slot:range': -1.5,
    'slot:arrow': -3,
    'cue:why': -2.5,
    'cue:who': -1,
    'cue:check': -2,
    'topic:japan': -3,
    'cue:say': -1,
    'cue:when': -1,
    'term:*': -0.5,
  },
  needs: [
    ['cue:compare', 'slot:two-years'],
    ['cue:gap', 'slot:two-years'],
    ['cue:compare', 'slot:two-agreements'],
    ['slot:two-agreements'],
    ['cue:most', 'slot:two-years'],
    ['cue:compare', 'slot:agreement'],
    ['cue:how-many', 'topic:sma'],
  ],
  fill(reading, facts) {
    const money = moneySlots(reading, facts);
    const ofYears =
      (reading.slots.edges.length > 1 ||
        (reading.slots.edges.length === 1 &&
          (!reading.keys.has('cue:change') || OF_AMOUNTS.test(reading.text)))) &&
      money.years.length === 2 &&
      !reading.keys.has('slot:relative-agreement');
    const aspects = reading.tags.filter((tag) => tag.type === 'aspect').flatMap((tag) => tag.keys);
    return part({
      kind: 'compare',
      ...money,
      totals: reading.keys.has('cue:total'),
      // a difference of first or last years is one of amounts
      agreements: ofYears ? [] : agreementsMeant(reading, facts),
      years: ofYears || reading.slots.edges.length === 0 ? money.years : [],
      aspects: [...new Set(aspects.map((key) => key.slice('aspect:'.length)))].filter((aspect) =>
        ['rule', 'vote', 'novelty', 'rounds', 'signatories', 'negotiators', 'period', 'first-rise'].includes(
          aspect,
        ),
      ) as never,
    });
  },
  answer: answerCompare,
});

/** Held against each other are amounts, not by how much each rose. */
const OF_AMOUNTS = /\b(?:amounts?|sums?|payments?)\b|금액|액수/u;

function answerCompare(query: QueryOf<'compare'>, facts: Facts): Draft {
  return query.years.length > 1 ? compareYears(query, facts) : compareAgreements(query, facts);
}

function compareYears(query: QueryOf<'compare'>, facts: Facts): Draft {
  const found = query.years.flatMap(
    (year) =>
      (query.part ? splitAmount(year, query.part, facts) : facts.amount(year, lookUpIn(query.currency))) ??
      [],
  );
  const each = answerCost({ ...query, kind: 'cost', agreements: [] }, facts);
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last || found.length < 2) return each;
  if (first.amount.currency !== last.amount.currency) {
    return { ...each, status: 'partial', statements: [...each.statements, ...cost.currencyBreak(facts)] };
  }
  const [small, large] = first.amount.value <= last.amount.value ? [first, last] : [last, first];
  const more = difference(small.amount, large.amount);
  const percent = percentChange(small.amount, large.amount);
  const equal = more.result.value === 0;
  const head: DraftStatement = {
    role: 'answer',
    text: equal
      ? {
          en: `${small.year} and ${large.year} are the same: ${amountText(large).en}.`,
          ko: `${small.year}년과 ${large.year}년은 같다: ${amountText(large).ko}.`,
        }
      : {
          en: `${large.year} is the larger one: ${amountText(large).en} against ${amountText(small).en} in ${small.year}, ${measureText(more.result).en} (${measureText(percent.result).en}) more.`,
          ko: `${large.year}년이 더 많다: ${large.year}년 ${amountText(large).ko}, ${small.year}년 ${amountText(small).ko}으로 ${measureText(more.result).ko}(${measureText(percent.result).ko}) 차이이다.`,
        },
    rows: [...large.rows, ...small.rows],
    steps: [...small.steps, ...large.steps, more, ...(equal ? [] : [percent])],
  };
  return {
    status: each.status,
    statements: [head, ...each.statements.filter((statement) => statement.role !== 'answer')],
    key: {
      amounts: [...found.map(({ amount }) => amount), more.result],
      percents: [percent.result.value],
      dates: [String(large.year)],
    },
  };
}

/** The totals of two agreements and what the larger has more. */
function compareTotals(numbers: readonly number[], facts: Facts): Draft {
  const totals = numbers.flatMap((number) => {
    const amounts = yearsOf(number, facts).flatMap((year) => facts.amount(year) ?? []);
    return amounts.length > 0 ? [{ number, amounts, step: sum(amounts.map(({ amount }) => amount)) }] : [];
  });
  const [first] = totals;
  const last = totals.at(-1);
  if (!first || !last || first === last || first.step.result.currency !== last.step.result.currency) {
    return { status: 'not-covered', statements: [], notice: cost.noSuchAgreement({ numbers }) };
  }
  const [small, large] = first.step.result.value <= last.step.result.value ? [first, last] : [last, first];
  const more = difference(small.step.result, large.step.result);
  const text = (total: typeof first): Localised => measureText(total.step.result);
  return {
    status: 'answered',
    statements: [
      {
        role: 'answer',
        text: {
          en: `The total of the ${smaName(large.number).en} is ${text(large).en}, that of the ${smaName(small.number).en} ${text(small).en}: ${measureText(more.result).en} more.`,
          ko: `${smaName(large.number).ko} 합계는 ${text(large).ko}, ${smaName(small.number).ko} 합계는 ${text(small).ko}으로 차이는 ${measureText(more.result).ko}이다.`,
        },
        rows: totals.flatMap(({ number, amounts }) => [
          ...amounts.flatMap((amount) => amount.rows),
          ...facts.agreement(number, 'period'),
        ]),
        steps: [
          ...totals.flatMap(({ amounts }) => amounts.flatMap((amount) => amount.steps)),
          small.step,
          large.step,
          more,
        ],
      },
    ],
    key: { amounts: [small.step.result, large.step.result, more.result] },
  };
}

/** Agreements as columns of properties: years, first amount, rule, first rise. */
function compareAgreements(query: QueryOf<'compare'>, facts: Facts): Draft {
  const numbers = query.agreements.length > 1 ? query.agreements : facts.agreements;
  if (query.totals) return compareTotals(numbers, facts);
  if (query.aspects.length > 0) {
    return answerAgreement(
      { ...query, kind: 'agreement', years: [], agreements: [...numbers], side: null },
      facts,
    );
  }
  const rows = numbers.flatMap((number) => {
    const period = facts.agreement(number, 'period')[0];
    const year = yearsOf(number, facts)[0];
    const amount = year === undefined ? null : facts.amount(year);
    const rule = facts.agreement(number, 'rule')[0];
    if (!period || !amount) return [];
    const before = facts.amount(amount.year - 1);
    const rise =
      before && before.amount.currency === amount.amount.currency
        ? percentChange(before.amount, amount.amount)
        : null;
    return [{ number, period, amount, rule, rise, before }];
  });
  if (rows.length === 0)
    return { status: 'not-covered', statements: [], notice: cost.noSuchAgreement({ numbers }) };
  const statements = rows.slice(0, 4).map(
    ({ number, period, amount, rule, rise, before }): DraftStatement => ({
      role: 'answer',
      text: {
        en: `${smaName(number).en}: ${valueText(period, facts).en}, ${amountText(amount).en} in ${amount.year}${rise ? ` (${rise.result.value >= 0 ? '+' : '−'}${measureText({ ...rise.result, value: Math.abs(rise.result.value) }).en})` : ''}; ${rule && 'text' in rule.value ? rule.value.text.en : 'no rule on record'}.`,
        ko: `${smaName(number).ko}: ${valueText(period, facts).ko}, ${amount.year}년 ${amountText(amount).ko}${rise ? `(${rise.result.value >= 0 ? '+' : '−'}${measureText({ ...rise.result, value: Math.abs(rise.result.value) }).ko})` : ''}, ${rule && 'text' in rule.value ? rule.value.text.ko : '규칙 기록 없음'}.`,
      },
      rows: [...amount.rows, period, ...(rule ? [rule] : []), ...(before && rise ? before.rows : [])],
      steps: [...amount.steps, ...(rise ? [rise] : [])],
    }),
  );
  return {
    status: 'answered',
    statements,
    ...(rows.length > 2
      ? {
          table: {
            columns: [
              { en: 'Agreement', ko: '협정' },
              { en: 'Years', ko: '기간' },
              { en: 'First year', ko: '첫해' },
            ],
            rows: rows.map(({ number, period, amount }) => ({
              cells: [
                smaName(number),
                valueText(period, facts),
                localise((lang) => amountText(amount)[lang]),
              ],
              rows: [period, ...amount.rows],
              steps: amount.steps,
            })),
          },
        }
      : {}),
    key: {
      amounts: rows.map(({ amount }) => amount.amount),
      percents: rows.flatMap(({ rise }) => rise?.result.value ?? []),
    },
  };
}
