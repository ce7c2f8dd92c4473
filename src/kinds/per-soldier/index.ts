import type { Draft } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import { bySurety, type Facts } from '../../knowledge/facts.ts';
import { perHead } from '../../knowledge/steps.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { figureStatement } from '../shared/texts.ts';
import { amountText, measureText } from '../shared/wording.ts';
import { lookUpIn, moneySlots, yearsAsked } from '../shared/years.ts';
import { defineKind } from '../types.ts';

/** The contribution of a year divided by the number of US troops: arithmetic, since no source states it. */
export const perSoldier = defineKind({
  kind: 'per-soldier',
  cues: {
    'cue:per-soldier': 7,
    'cue:why': -3,
    'cue:say': -2,
    'cue:poll': -4,
    'topic:employees': -5,
    'topic:japan': -5,
  },
  needs: [['cue:per-soldier']],
  fill(reading, facts) {
    const { years, agreements, currency, asOf } = moneySlots(reading, facts);
    const named = reading.quantities.find((q) => q.kind === 'count' && q.value >= 1000);
    const troops = named?.kind === 'count' ? { troops: named.value } : {};
    return part({ kind: 'per-soldier', years, agreements, currency, ...troops, asOf });
  },
  answer: answerPerSoldier,
});

const MOST = 4;

function answerPerSoldier(query: QueryOf<'per-soldier'>, facts: Facts): Draft {
  const asked = yearsAsked(query, facts);
  const years = asked.length > 0 ? asked : [Number(facts.asOf.slice(0, 4))];
  const amounts = years.slice(0, MOST).flatMap((year) => facts.amount(year, lookUpIn(query.currency)) ?? []);
  const told = amounts.flatMap((amount) => {
    const row = troopsIn(amount.year, query.troops, facts);
    if (!row || !('count' in row.value)) return [];
    const step = perHead(amount.amount, { kind: 'count', value: row.value.count, resolution: 1 });
    const each = measureText(step.result);
    const statement = {
      role: 'answer' as const,
      text: {
        en: `${amountText(amount).en} for ${amount.year}, divided by the number of troops, is about ${each.en} a soldier. This is arithmetic; no source states it.`,
        ko: `${amount.year}년 ${amountText(amount).ko}을 병력 수로 나누면 한 명당 약 ${each.ko}이다. 산술 계산이며 자료에 적힌 값이 아니다.`,
      },
      rows: [...amount.rows, row],
      steps: [...amount.steps, step],
    };
    return [{ row, step, statement }];
  });
  if (told.length === 0) return { status: 'not-covered', statements: [], notice: NOTHING };
  const rows = [...new Set(told.map(({ row }) => row))];
  return {
    status: told.length < years.length ? 'partial' : 'answered',
    statements: [
      ...told.map(({ statement }) => statement),
      ...rows.map((row) => ({ ...figureStatement(row, facts), role: 'detail' as const })),
    ],
    key: { amounts: told.map(({ step }) => step.result) },
  };
}

/** The number of US troops in Korea: the one that the question names, if a source gives it, else that of the year, else the usual one. */
function troopsIn(year: number, named: number | undefined, facts: Facts): Row | undefined {
  const rows = facts.rows('troops').filter((row) => row.attribute === 'number' && 'count' in row.value);
  const same = rows.filter(({ value }) => 'count' in value && value.count === named).sort(bySurety);
  const meant = same.find((row) => row.year === year) ?? same.find((row) => row.year === undefined);
  if (meant) return meant;
  const of = (wanted: number | undefined): Row | undefined =>
    rows.filter((row) => row.year === wanted).sort(bySurety)[0];
  return of(year) ?? of(undefined);
}

const NOTHING: Localised = {
  en: 'Not covered: the corpus has no amount, or no number of troops, for that year. Ask for a year from 1991 to 2026.',
  ko: '그 해의 금액이나 병력 수가 자료에 없습니다. 1991~2026년 가운데 한 해로 물어보세요.',
};
