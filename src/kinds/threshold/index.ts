import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { formatAmount, NO_SPAN } from '../../quantities/index.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import { amountText } from '../shared/wording.ts';
import { moneySlots } from '../shared/years.ts';
import { defineKind } from '../types.ts';

/** In which year the amount first passed a mark. */
export const threshold = defineKind({
  kind: 'threshold',
  cues: {
    'cue:first-time': 3,
    'slot:amount': 2.5,
    'cue:when': 1.5,
    'cue:which-year': 1.5,
    'topic:contribution': 0.5,
    'cue:demand': -4,
    'cue:check': -2,
    'cue:why': -3,
    'cue:say': -2,
    'cue:poll': -6,
    'person:donald-trump': -2.5,
  },
  needs: [
    ['cue:first-time', 'slot:amount'],
    ['cue:first-time', 'slot:amount', 'cue:when'],
    ['cue:first-time', 'slot:amount', 'cue:which-year'],
  ],
  fill(reading, facts) {
    const amount = reading.quantities.find((quantity) => quantity.kind === 'amount');
    const money = moneySlots(reading, facts);
    const currency = amount?.kind === 'amount' && amount.currency === 'USD' ? 'USD' : 'KRW';
    return part({
      kind: 'threshold',
      ...money,
      currency,
      value: amount?.kind === 'amount' ? amount.value : 0,
    });
  },
  answer: answerThreshold,
});

function answerThreshold(query: QueryOf<'threshold'>, facts: Facts): Draft {
  const currency: 'USD' | 'KRW' = query.currency === 'USD' ? 'USD' : 'KRW';
  const series = facts.years.flatMap((year) => facts.amount(year, currency) ?? []);
  const hit = series.find(({ amount }) => amount.value > query.value);
  const mark = formatAmount(query.value, currency);
  if (!hit) {
    const last = series.at(-1);
    return {
      status: 'partial',
      statements: last
        ? [
            {
              role: 'answer',
              text: {
                en: `The latest amount in the corpus is ${amountText(last).en}, for ${last.year}.`,
                ko: `자료에 있는 가장 최근 금액은 ${last.year}년 ${amountText(last).ko}이다.`,
              },
              rows: last.rows,
              steps: last.steps,
            },
          ]
        : [],
      notice: {
        en: `No yearly amount in the corpus passes ${mark.en}.`,
        ko: `${mark.ko}을 넘는 연간 금액은 자료에 없습니다.`,
      },
    };
  }
  const before = series[series.indexOf(hit) - 1];
  const quoted = [{ kind: 'amount' as const, currency, value: query.value, resolution: 1, ...NO_SPAN }];
  return {
    status: 'answered',
    statements: [
      {
        role: 'answer',
        text: {
          en: `The contribution first passed ${mark.en} in ${hit.year}, with ${amountText(hit).en}${before ? `, after ${amountText(before).en} in ${before.year}` : ''}.`,
          ko: `방위비분담금이 처음으로 ${mark.ko}을 넘은 해는 ${hit.year}년으로 ${amountText(hit).ko}이다${before ? `(${before.year}년 ${amountText(before).ko})` : ''}.`,
        },
        rows: [...hit.rows, ...(before?.rows ?? [])],
        steps: [...hit.steps, ...(before?.steps ?? [])],
        quoted,
      },
    ],
    key: { dates: [String(hit.year)], amounts: [hit.amount] },
  };
}
