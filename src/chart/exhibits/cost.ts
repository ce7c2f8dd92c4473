import type { Facts, YearAmount } from '../../knowledge/facts.ts';
import { WON } from '../measure.ts';
import { type Basis, type Exhibit, exhibit, type Point, yearsBetween } from './exhibit.ts';

/** The year of the first agreement. */
const FIRST = 1991;

/** Korea's contribution in won, 1991 to the last year that is known. */
export function costExhibit(facts: Facts): Exhibit {
  const years = yearsBetween(FIRST, facts.years.at(-1) ?? FIRST);
  return exhibit(
    {
      id: 'cost',
      kind: 'bar',
      title: { en: "Korea's contribution in won", ko: '원화 방위비분담금' },
      note: {
        en: 'Until 2004 the agreements set dollars; won are shown where a source states them. The numbers above are those of the agreements.',
        ko: '2004년까지는 협정이 달러로 정했으며, 원화는 출처에 나온 해만 보입니다. 위의 숫자는 협정 차수입니다.',
      },
      measure: WON,
      series: [{ en: 'Contribution', ko: '분담금' }],
      years,
      points: years.flatMap((year) => pointOf(facts.amount(year, 'KRW'))),
    },
    facts,
  );
}

const BASIS: Readonly<Record<YearAmount['basis'], Basis>> = {
  stated: 'stated',
  rule: 'by-rule',
  provisional: 'provisional',
};

function pointOf(amount: YearAmount | null): Point[] {
  if (!amount) return [];
  const { year, rows, basis } = amount;
  return [{ year, series: 0, value: amount.amount.value / 1e9, basis: BASIS[basis], rows }];
}
