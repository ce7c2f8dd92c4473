import { bySurety, type Facts, type YearAmount } from '../../knowledge/facts.ts';
import { percentChange } from '../../knowledge/steps.ts';
import { PERCENT } from '../measure.ts';
import { type Exhibit, exhibit, type Point, yearsBetween } from './exhibit.ts';

const FIRST = 1992;

/** The last year for which an agreement set dollars. */
const LAST_IN_DOLLARS = 2004;

/** How much more or less than the year before, in the currency that the agreement set. */
export function growthExhibit(facts: Facts): Exhibit {
  const years = yearsBetween(FIRST, facts.years.at(-1) ?? FIRST);
  return exhibit(
    {
      id: 'growth',
      kind: 'bar',
      title: { en: 'Change from the year before', ko: '전년 대비 증감률' },
      note: {
        en: 'As a source states it, else computed from the yearly amounts, in dollars until 2004 and in won from 2005. The amount of 1998 was cut after it was agreed; the rise of 1999 counts from the cut one.',
        ko: '출처에 나온 증감률이며, 없으면 연도별 금액(2004년까지 달러, 2005년부터 원화)에서 계산했습니다. 1998년분은 합의 뒤 삭감되었고 1999년 증가율은 삭감된 금액 기준입니다.',
      },
      measure: PERCENT,
      series: [{ en: 'Change', ko: '증감률' }],
      years,
      points: years.flatMap((year) => {
        const currency = year <= LAST_IN_DOLLARS ? 'USD' : 'KRW';
        const stated = statedFor(facts, year);
        return stated.length > 0
          ? stated
          : computed(facts.amount(year - 1, currency), facts.amount(year, currency));
      }),
    },
    facts,
  );
}

/** What a source says the change was: it may count from an amount that was cut or moved since. */
function statedFor(facts: Facts, year: number): Point[] {
  return facts
    .rows('growth')
    .filter((row) => row.attribute === 'stated' && row.year === year)
    .sort(bySurety)
    .slice(0, 1)
    .flatMap((row) =>
      'percent' in row.value
        ? [{ year, series: 0, value: row.value.percent, basis: 'stated' as const, rows: [row] }]
        : [],
    );
}

function computed(before: YearAmount | null, amount: YearAmount | null): Point[] {
  if (!before || !amount) return [];
  const { value } = percentChange(before.amount, amount.amount).result;
  const byRule = [before, amount].some(({ basis }) => basis === 'rule');
  const rows = [...new Set([...before.rows, ...amount.rows])];
  return [{ year: amount.year, series: 0, value, basis: byRule ? 'by-rule' : 'computed', rows }];
}
