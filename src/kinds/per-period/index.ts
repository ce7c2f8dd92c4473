import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import * as steps from '../../knowledge/steps.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { amountText, measureText } from '../shared/wording.ts';
import { lookUpIn, moneySlots, yearsAsked } from '../shared/years.ts';
import { defineKind } from '../types.ts';

/** The contribution of a year by the month or the day: arithmetic, since no source states it. */
export const perPeriod = defineKind({
  kind: 'per-period',
  cues: {
    'cue:per-month': 6,
    'cue:per-day': 6,
    'topic:contribution': 1,
    'slot:year': 1,
    'topic:employees': -5,
    'topic:salary': -5,
    'topic:furlough': -5,
    'topic:japan': -5,
    'topic:troops': -3,
    'cue:timeline': -4,
    'cue:why': -3,
    'cue:when': -3,
    'cue:say': -2,
  },
  needs: [
    ['cue:per-month', 'topic:contribution'],
    ['cue:per-month', 'slot:year'],
    ['cue:per-month', 'cue:pay'],
    ['cue:per-month', 'slot:agreement'],
    ['cue:per-day', 'topic:contribution'],
    ['cue:per-day', 'slot:year'],
    ['cue:per-day', 'cue:pay'],
    ['cue:per-day', 'slot:agreement'],
  ],
  fill(reading, facts) {
    const { years, agreements, currency, asOf } = moneySlots(reading, facts);
    const unit = reading.keys.has('cue:per-day') ? 'day' : 'month';
    return part({ kind: 'per-period', unit, years, agreements, currency, asOf });
  },
  answer: answerPerPeriod,
});

const MOST = 4;
const MONTHS = 12;

const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

const UNITS: Readonly<Record<'month' | 'day', Localised>> = {
  month: { en: 'a month', ko: '한 달에' },
  day: { en: 'a day', ko: '하루에' },
};

function answerPerPeriod(query: QueryOf<'per-period'>, facts: Facts): Draft {
  const asked = yearsAsked(query, facts);
  const years = asked.length > 0 ? asked : [Number(facts.asOf.slice(0, 4))];
  const amounts = years.slice(0, MOST).flatMap((year) => facts.amount(year, lookUpIn(query.currency)) ?? []);
  if (amounts.length === 0) return { status: 'not-covered', statements: [], notice: NOTHING };
  const unit = UNITS[query.unit];
  const told = amounts.map((amount) => {
    const periods = query.unit === 'month' ? MONTHS : isLeap(amount.year) ? 366 : 365;
    return { amount, step: steps.perPeriod(amount.amount, periods) };
  });
  return {
    status: told.length < years.length ? 'partial' : 'answered',
    statements: told.map(({ amount, step }) => ({
      role: 'answer',
      text: {
        en: `${amountText(amount).en} for ${amount.year} comes to about ${measureText(step.result).en} ${unit.en}. This is arithmetic; no source states it.`,
        ko: `${amount.year}년 ${amountText(amount).ko}은 ${unit.ko} 약 ${measureText(step.result).ko}꼴이다. 산술 계산이며 자료에 적힌 값이 아니다.`,
      },
      rows: amount.rows,
      steps: [...amount.steps, step],
    })),
    key: { amounts: told.map(({ step }) => step.result) },
  };
}

const NOTHING: Localised = {
  en: 'Not covered: the corpus has no amount for that year. Ask for a year from 1991 to 2026.',
  ko: '그 해의 금액이 자료에 없습니다. 1991~2026년 가운데 한 해로 물어보세요.',
};
