import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { sum } from '../../knowledge/steps.ts';
import { formatNumber } from '../../quantities/index.ts';
import type { QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { periodStatement, roundsStatement, voteStatement } from '../shared/agreement-rows.ts';
import { changeIn, TIE, type YearChange } from '../shared/changes.ts';
import { measureText, smaName } from '../shared/wording.ts';
import { yearsOf } from '../shared/years.ts';
import { NOTHING } from './span.ts';

/** The agreement with the longest or shortest term, the strongest first rise, the most or fewest votes. */
export function extremeAgreement(query: QueryOf<'extremum'>, facts: Facts): Draft {
  const numbers = query.agreements.length > 1 ? query.agreements : facts.agreements;
  const measured = numbers.flatMap((number) => {
    const period = facts.period(number);
    if (query.of === 'length') return period ? [{ number, value: period[1] - period[0] + 1 }] : [];
    if (query.of === 'first-rise') {
      const change = period ? firstChange(period[0], facts) : null;
      return change ? [{ number, value: change.percent }] : [];
    }
    if (query.of === 'total') {
      const whole = totalOf(number, facts);
      return whole ? [{ number, value: whole.step.result.value }] : [];
    }
    if (query.of === 'rounds') {
      const [row] = facts.agreement(number, 'rounds');
      if (!row || !('count' in row.value)) return [];
      // "over 10" is more than 10
      return [{ number, value: row.value.count + (row.value.bound === 'over' ? 0.5 : 0) }];
    }
    const [row] = facts.agreement(number, 'vote');
    return row && 'vote' in row.value
      ? [
          {
            number,
            value: {
              against: row.value.vote.against,
              abstain: row.value.vote.abstain ?? 0,
              for: row.value.vote.for,
            }[query.of as 'for'],
          },
        ]
      : [];
  });
  if (measured.length === 0) return { status: 'not-covered', statements: [], notice: NOTHING };
  const values = measured.map(({ value }) => value);
  const extreme = query.direction === 'max' ? Math.max(...values) : Math.min(...values);
  const best = measured.filter(({ value }) => value === extreme).map(({ number }) => number);
  const statements = best.flatMap((number) => {
    if (query.of === 'length') return periodStatement(number, facts);
    if (query.of === 'first-rise') return firstRise(number, facts);
    if (query.of === 'total') return totalStatement(number, query.direction === 'max', facts);
    if (query.of === 'rounds') return roundsStatement(number, facts);
    return facts.agreement(number, 'vote').flatMap((row) => voteStatement(row, facts));
  });
  return { status: 'answered', statements, notice: comparedNotice(measured.map(({ number }) => number)) };
}

/** All years of an agreement together, where each is known in won and was paid. */
function totalOf(number: number, facts: Facts) {
  const years = yearsOf(number, facts);
  const amounts = years.flatMap((year) => facts.amount(year) ?? []);
  const over = years.every((year) => year <= Number(facts.asOf.slice(0, 4)));
  const inWon = amounts.every(({ amount }) => amount.currency === 'KRW');
  if (!over || !inWon || amounts.length < years.length || amounts.length === 0) return null;
  return { amounts, step: sum(amounts.map(({ amount }) => amount)) };
}

function totalStatement(number: number, most: boolean, facts: Facts): DraftStatement[] {
  const whole = totalOf(number, facts);
  if (!whole) return [];
  const total = measureText(whole.step.result);
  const sma = smaName(number);
  return [
    {
      role: 'answer',
      text: {
        en: `Of the agreements in won whose years are over, the ${sma.en} has the ${most ? 'largest' : 'smallest'} total: ${total.en}.`,
        ko: `원화로 정해지고 끝난 협정 가운데 총액이 가장 ${most ? '큰' : '작은'} 것은 ${sma.ko}으로 ${total.ko}이다.`,
      },
      rows: [...whole.amounts.flatMap(({ rows }) => rows), ...facts.agreement(number, 'period')],
      steps: [...whole.amounts.flatMap(({ steps }) => steps), whole.step],
    },
  ];
}

/** The first change under an agreement; a first year that was frozen, as when it was backdated, is passed over. */
function firstChange(year: number, facts: Facts): YearChange | null {
  const change = changeIn(year, facts);
  return change && Math.abs(change.percent) < TIE ? changeIn(year + 1, facts) : change;
}

/** By how much the contribution first rose under an agreement. */
export function firstRise(number: number, facts: Facts): DraftStatement[] {
  const year = facts.period(number)?.[0];
  const change = year === undefined ? null : firstChange(year, facts);
  if (!change) return [];
  const percent = `${formatNumber(change.percent, 1)}%`;
  return [
    {
      role: 'answer',
      text: {
        en: `The ${smaName(number).en} had a first rise of ${percent}, for ${change.year}.`,
        ko: `${smaName(number).ko}의 첫 인상률은 ${change.year}년 ${percent}이다.`,
      },
      rows: [...change.rows, ...facts.agreement(number, 'period')],
      steps: change.steps,
    },
  ];
}

const comparedNotice = (numbers: readonly number[]): Localised => ({
  en: `Compared: SMA ${numbers.join(', ')}.`,
  ko: `비교한 협정: ${numbers.join(', ')}차.`,
});
