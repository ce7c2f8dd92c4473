import type { DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import { dayMeasure } from '../../knowledge/measure.ts';
import { daysBetween } from '../../knowledge/steps.ts';
import { formatDate, formatNumber } from '../../quantities/index.ts';

/** The days from the first to the last of the dates, where each row gives a day; nothing for fewer than two. */
export function spanOf(rows: readonly Row[]): DraftStatement[] {
  const dated = rows
    .flatMap((row) => ('date' in row.value && row.certainty !== 'low' ? [{ row, date: row.value.date }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const [first] = dated;
  const last = dated.at(-1);
  const from = first && dayMeasure(first.date);
  const to = last && dayMeasure(last.date);
  if (!from || !to || from.value === to.value) return [];
  const step = daysBetween(from, to);
  const days = formatNumber(step.result.value);
  const [start, end] = [formatDate(first.date), formatDate(last.date)];
  return [
    {
      role: 'answer',
      text: {
        en: `From ${start.en} to ${end.en} it was ${days} days${inYears(step.result.value, 'en')}.`,
        ko: `${start.ko}부터 ${end.ko}까지 ${days}일이다${inYears(step.result.value, 'ko')}.`,
      },
      rows: [first.row, last.row],
      steps: [step],
      quoted: [
        {
          kind: 'count',
          value: wholeYears(step.result.value),
          resolution: 1,
          unit: 'years',
          spelt: false,
          start: 0,
          end: 0,
        },
        {
          kind: 'count',
          value: step.result.value,
          resolution: 1,
          unit: 'days',
          spelt: false,
          start: 0,
          end: 0,
        },
      ],
    },
  ];
}

const DAYS_A_YEAR = 365.2425;
const wholeYears = (days: number): number => Math.floor(days / DAYS_A_YEAR);

/** A long time in years as well. */
function inYears(days: number, lang: 'en' | 'ko'): string {
  const years = wholeYears(days);
  if (years < 2) return '';
  return lang === 'en' ? `, over ${years} years` : `(${years}년 남짓)`;
}
