import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Facts, YearAmount } from '../../knowledge/facts.ts';
import { formatYears } from '../../quantities/index.ts';
import type { QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { amountText } from '../shared/wording.ts';
import { NOTHING, type Span } from './span.ts';

const spanRows = (from: number, to: number, facts: Facts) => [
  ...(facts.amount(from)?.rows ?? []),
  ...(facts.amount(to)?.rows ?? []),
];

/** The highest or lowest amount. Won and dollars are not compared: where both are asked about, each has its own. */
export function extremeAmount(query: QueryOf<'extremum'>, span: Span, facts: Facts): Draft {
  const all = span.years.flatMap((year) => facts.amount(year) ?? []);
  const won = all.filter(({ amount }) => amount.currency === 'KRW');
  const dollars = all.filter(({ amount }) => amount.currency === 'USD');
  const inWon = won.length > 0 && query.currency !== 'USD';
  const [best, statement] = extremeOf(inWon ? won : dollars, query.direction, span, facts);
  if (!statement) return { status: 'not-covered', statements: [], notice: NOTHING };
  const both = inWon && dollars.length > 0 && query.currency === null;
  const before = both ? extremeOf(dollars, query.direction, span, facts)[1] : null;
  return {
    status: 'answered',
    statements: [statement, ...(before ? [{ ...before, role: 'detail' as const }] : [])],
    ...(both ? { notice: WON_ONLY } : {}),
    key: { amounts: best.map(({ amount }) => amount), dates: best.map(({ year }) => String(year)) },
  };
}

/** The extreme among amounts of one currency, and the sentence that tells it; neither without amounts. */
function extremeOf(
  amounts: readonly YearAmount[],
  direction: QueryOf<'extremum'>['direction'],
  { to }: Span,
  facts: Facts,
): readonly [YearAmount[], DraftStatement | null] {
  const most = direction === 'max';
  const [first, ...rest] = [...amounts].sort((a, b) =>
    most ? b.amount.value - a.amount.value : a.amount.value - b.amount.value,
  );
  if (!first) return [[], null];
  const best = [first, ...rest.filter(({ amount }) => amount.value === first.amount.value)];
  const list = best.map(({ year }) => year);
  const years = amounts.map(({ year }) => year);
  const inWon = first.amount.currency === 'KRW';
  const scope = { from: Math.min(...years), to: inWon ? to : Math.max(...years) };
  const text = amountText(first);
  return [
    best,
    {
      role: 'answer',
      text: {
        en: `Between ${scope.from} and ${scope.to} the ${most ? 'highest' : 'lowest'} yearly amount was ${text.en}, in ${list.join(' and ')}.`,
        ko: `${scope.from}년에서 ${scope.to}년 사이 ${most ? '가장 많은' : '가장 적은'} 해는 ${formatYears(list, 'ko')}으로 ${text.ko}이다.`,
      },
      rows: [...best.flatMap((amount) => amount.rows), ...spanRows(scope.from, scope.to, facts)],
      steps: first.steps,
    },
  ];
}

const WON_ONLY: Localised = {
  en: 'Amounts before 2005 were agreed in dollars and are not compared with those in won.',
  ko: '2005년 이전 금액은 달러로 합의되어 원화 금액과 비교하지 않았습니다.',
};
