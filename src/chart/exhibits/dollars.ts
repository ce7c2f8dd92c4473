import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { amountMeasure } from '../../knowledge/measure.ts';
import { DOLLARS } from '../measure.ts';
import { type Exhibit, exhibit, type Point, yearsBetween } from './exhibit.ts';

const FIRST = 1991;

/** The contribution in dollars, as agreed until 2004 and as sources gave it later; nothing is converted here. */
export function dollarsExhibit(facts: Facts): Exhibit {
  const years = yearsBetween(FIRST, facts.years.at(-1) ?? FIRST);
  const points = years.flatMap((year) => [...agreed(facts, year), ...reported(facts, year)]);
  return exhibit(
    {
      id: 'dollars',
      kind: 'bar',
      title: { en: "Korea's contribution in dollars", ko: '달러화 방위비분담금' },
      note: {
        en: 'From 2005 on the agreements set won; sources then give different dollar figures for a year, depending on the rate and the day. Doubtful ones are left out.',
        ko: '2005년부터는 협정이 원화로 정했고, 환율과 날짜에 따라 출처마다 달러 금액이 다릅니다. 불확실한 값은 뺐습니다.',
      },
      measure: DOLLARS,
      series: [
        { en: 'Agreed', ko: '협정 금액' },
        { en: 'Reported, highest', ko: '보도된 값(최고)' },
        { en: 'Reported, lowest', ko: '보도된 값(최저)' },
      ],
      overlap: true,
      years,
      points,
    },
    facts,
  );
}

function agreed(facts: Facts, year: number): Point[] {
  const amount = facts.amount(year, 'USD');
  if (!amount) return [];
  return [{ year, series: 0, value: amount.amount.value / 1e6, basis: 'stated', rows: amount.rows }];
}

/** The highest and the lowest that a source gives, of those that are not doubtful. */
function reported(facts: Facts, year: number): Point[] {
  const known = facts
    .rows('dollars')
    .filter((row) => row.year === year && row.certainty !== 'low')
    .flatMap((row) => ('amount' in row.value ? [{ row, value: amountMeasure(row.value).value / 1e6 }] : []))
    .sort((a, b) => a.value - b.value);
  const point = (series: number, each: { row: Row; value: number } | undefined): Point[] =>
    each ? [{ year, series, value: each.value, basis: 'stated', rows: [each.row] }] : [];
  return [...point(1, known.at(-1)), ...point(2, known[0])];
}
