import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { formatYears } from '../../quantities/index.ts';
import type { QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { amountText } from '../shared/wording.ts';
import { NOTHING, type Span } from './span.ts';

const spanRows = (from: number, to: number, facts: Facts) => [
  ...(facts.amount(from)?.rows ?? []),
  ...(facts.amount(to)?.rows ?? []),
];

/** The highest or lowest amount; won and dollars are not compared. */
export function extremeAmount(query: QueryOf<'extremum'>, { from, to, years }: Span, facts: Facts): Draft {
  const all = years.flatMap((year) => facts.amount(year) ?? []);
  // dollars and won are not compared: the won years are the current series
  const won = all.filter((amount) => amount.amount.currency === 'KRW');
  const usable =
    won.length > 0 && query.currency !== 'USD' ? won : all.filter((a) => a.amount.currency === 'USD');
  if (usable.length === 0) return { status: 'not-covered', statements: [], notice: NOTHING };
  const sorted = [...usable].sort((a, b) =>
    query.direction === 'max' ? b.amount.value - a.amount.value : a.amount.value - b.amount.value,
  );
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

const WON_ONLY: Localised = {
  en: 'Amounts before 2005 were agreed in dollars and are not compared with those in won.',
  ko: '2005년 이전 금액은 달러로 합의되어 원화 금액과 비교하지 않았습니다.',
};
