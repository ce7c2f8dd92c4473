import { formatNumber } from '../../quantities/index.ts';
import { type Localised, message } from '../../text/localised.ts';
import { particle } from '../shared/wording.ts';

const size = (percent: number): string => `${formatNumber(Math.abs(percent), 1)}%`;

export const changed = message<{
  /** The part of the contribution that changed; null: the whole. */
  part: Localised | null;
  from: number;
  to: number;
  first: Localised;
  last: Localised;
  more: Localised;
  percent: number;
  times: number | null;
}>({
  en: ({ part, from, to, first, last, more, percent, times }) => {
    if (Math.abs(percent) < 0.05)
      return `Between ${from} and ${to} it did not change (frozen): ${last.en} in both years.`;
    const times_ = times === null ? '' : `, ${formatNumber(times, 1)} times as much`;
    return `From ${from} to ${to} ${part ? `the ${part.en} of Korea's contribution` : "Korea's contribution"} ${percent < 0 ? 'fell' : 'rose'} by ${more.en}, ${size(percent)}${times_}: from ${first.en} to ${last.en}.`;
  },
  ko: ({ part, from, to, first, last, more, percent, times }) => {
    if (Math.abs(percent) < 0.05)
      return `${from}년과 ${to}년 사이에는 변하지 않았다(동결): 두 해 모두 ${last.ko}이다.`;
    const times_ = times === null ? '' : `, ${formatNumber(times, 1)}배`;
    return `${from}년에서 ${to}년 사이 ${part ? `방위비분담금 중 ${part.ko}는` : '한국의 방위비분담금은'} ${first.ko}에서 ${particle(last.ko, '으로', '로')} ${more.ko}(${size(percent)}${times_}) ${percent < 0 ? '줄었다' : '늘었다'}.`;
  },
});

export const perYear = message<{ from: number; to: number; percent: number }>({
  en: ({ from, to, percent }) =>
    `That is ${percent < 0 ? '−' : ''}${size(percent)} a year on average (compound) from ${from} to ${to}.`,
  ko: ({ from, to, percent }) =>
    `${from}년에서 ${to}년까지 연평균(복리) ${percent < 0 ? '−' : ''}${size(percent)}이다.`,
});

/** An average that a source states. */
export const statedAverage = (attribute: string, percent: number): Localised =>
  attribute === 'average-1991-2004'
    ? {
        en: `From 1991 to 2004 the contribution rose by about ${percent}% a year on average, the press reported.`,
        ko: `1991년부터 2004년까지 분담금은 연평균 약 ${percent}% 늘었다고 보도되었다.`,
      }
    : {
        en: `The average yearly rise of the five years before the 12th SMA was ${percent}%, the government said.`,
        ko: `정부에 따르면 제12차 특별협정 이전 5년간의 연평균 증가율은 ${percent}%이다.`,
      };

export const announced = message<{ year: number; percent: Localised; note: Localised | null }>({
  en: ({ year, percent, note }) =>
    `The change for ${year} was announced as ${percent.en}.${note ? ` ${note.en}` : ''}`,
  ko: ({ year, percent, note }) =>
    `${year}년의 증감률은 ${particle(percent.ko, '으로', '로')} 발표되었다.${note ? ` ${note.ko}` : ''}`,
});

export const askWhy = message<{ year: number }>({
  en: ({ year }) => `Why did it change in ${year}?`,
  ko: ({ year }) => `${year}년에 왜 변했어?`,
});

export const COLUMNS: readonly Localised[] = [
  { en: 'Year', ko: '연도' },
  { en: 'Contribution', ko: '방위비분담금' },
  { en: 'Change', ko: '증감' },
  { en: 'Agreement', ko: '협정' },
];

export const noSuchRate = message<{ rate: number }>({
  en: ({ rate }) => `In no year did the amount change by ${formatNumber(rate)}%; this comes nearest.`,
  ko: ({ rate }) => `전년 대비 ${formatNumber(rate)}% 변한 해는 없습니다. 가장 가까운 해를 보여 드립니다.`,
});
