import type { DraftStatement } from '../../answer/draft.ts';
import { bySurety, type Facts } from '../../knowledge/facts.ts';
import { amountMeasure } from '../../knowledge/measure.ts';
import { formatDate } from '../../quantities/index.ts';
import { localise } from '../../text/localised.ts';
import { publishersOf, valueText } from '../shared/wording.ts';

/** Most conversions named in one answer. */
const MOST = 4;

/** What sources convert the won amount of a year to, each with its date; outliers apart. */
export function dollarsOf(year: number, facts: Facts): DraftStatement[] {
  const rows = facts
    .rows('dollars')
    .filter((row) => row.year === year && 'amount' in row.value)
    .sort(bySurety);
  const usual = rows.filter((row) => row.certainty !== 'low');
  if (usual.length === 0) return [];
  const value = (row: (typeof rows)[number]): number =>
    'amount' in row.value ? amountMeasure(row.value).value : 0;
  const sorted = [...usual].sort((a, b) => value(a) - value(b));
  const shown =
    sorted.length <= MOST ? sorted : [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  const list = localise((lang) =>
    shown
      .map(
        (row) =>
          `${valueText(row, facts)[lang]} (${publishersOf(row, facts)[lang]}, ${formatDate(row.date ?? row.from)[lang]})`,
      )
      .join('; '),
  );
  const odd = rows.filter((row) => row.certainty === 'low');
  return [
    {
      role: 'answer',
      text: {
        en: `For ${year} sources convert the won amount to ${list.en}, each at the rate of its day.`,
        ko: `${year}년 금액의 달러 환산액은 자료에 따라 ${list.ko}이며, 각각 그날 환율에 따른 것이다.`,
      },
      rows: shown,
    },
    ...odd.map(
      (row): DraftStatement => ({
        role: 'conflict',
        text: {
          en: `${publishersOf(row, facts).en} has ${valueText(row, facts).en}, which differs from the others and is not used.`,
          ko: `${publishersOf(row, facts).ko}의 ${valueText(row, facts).ko}는 다른 자료와 달라 쓰지 않는다.`,
        },
        rows: [row],
      }),
    ),
  ];
}
