import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { amountMeasure } from '../../knowledge/measure.ts';
import type { Localised } from '../../text/localised.ts';
import { WON } from '../measure.ts';
import { type Exhibit, exhibit, type Point } from './exhibit.ts';

const PARTS: readonly (readonly [attribute: string, name: Localised])[] = [
  ['labour', { en: 'Labour', ko: '인건비' }],
  ['construction', { en: 'Construction', ko: '군사건설비' }],
  ['logistics', { en: 'Logistics', ko: '군수지원비' }],
];

/** What the money was for, in the years of which all three parts are stated in won. */
export function splitExhibit(facts: Facts): Exhibit {
  const all = facts.rows('split').flatMap((row) => pointOf(row));
  const whole = (year: number) =>
    PARTS.every((_, series) => all.some((p) => p.year === year && p.series === series));
  const years = [...new Set(all.map(({ year }) => year))].filter(whole).sort((a, b) => a - b);
  return exhibit(
    {
      id: 'split',
      kind: 'stack',
      title: { en: 'Labour, construction, logistics', ko: '인건비·군사건설비·군수지원비' },
      note: {
        en: 'Only the years of which a source states all three parts; years in between are missing.',
        ko: '세 항목이 모두 출처에 나온 해만 보이며, 그 사이의 해는 빠져 있습니다.',
      },
      measure: WON,
      series: PARTS.map(([, name]) => name),
      years,
      points: all.filter(({ year }) => years.includes(year)),
    },
    facts,
  );
}

function pointOf(row: Row): Point[] {
  const series = PARTS.findIndex(([attribute]) => attribute === row.attribute);
  if (series < 0 || row.year === undefined || !('amount' in row.value)) return [];
  const { currency, value } = amountMeasure(row.value);
  return currency === 'KRW'
    ? [{ year: row.year, series, value: value / 1e9, basis: 'stated', rows: [row] }]
    : [];
}
