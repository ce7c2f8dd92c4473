import type { DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { formatNumber, formatYears } from '../../quantities/index.ts';
import { type Localised, message } from '../../text/localised.ts';
import { particle, publishersOf, valueText } from '../shared/wording.ts';

interface AmountOfYear {
  year: number;
  time: 'past' | 'now' | 'ahead';
  amount: Localised;
  sma: Localised | null;
  basis: 'stated' | 'rule' | 'provisional';
  change: { percent: number; before: Localised; beforeYear: number } | null;
}

const size = (percent: number): string => `${formatNumber(Math.abs(percent), 1)}%`;

/** The headline for one year. */
export const amountOfYear = message<AmountOfYear>({
  en: ({ year, time, amount, sma, basis, change }) => {
    const of = sma ? ` (${sma.en})` : '';
    if (basis === 'rule') {
      return `No source that was read states the amount for ${year}; by the rule of the ${sma?.en ?? 'agreement'} it comes to ${amount.en}.`;
    }
    if (basis === 'provisional') return `For ${year} a provisional amount of ${amount.en}${of} is reported.`;
    const verb = { past: 'was', now: 'is', ahead: 'is set at' }[time];
    const change_ = change
      ? `, ${change.percent < 0 ? 'down' : 'up'} ${size(change.percent)} from ${change.before.en} in ${change.beforeYear}`
      : '';
    return `In ${year} Korea's contribution ${verb} ${amount.en}${of}${change_}.`;
  },
  ko: ({ year, time, amount, sma, basis, change }) => {
    const of = sma ? `(${sma.ko})` : '';
    if (basis === 'rule') {
      return `${year}년 금액을 적은 자료는 읽지 못했으며, ${sma?.ko ?? '협정'}의 규칙으로 계산하면 ${amount.ko}이다.`;
    }
    if (basis === 'provisional') return `${year}년분은 잠정 금액 ${amount.ko}${of}으로 보도되었다.`;
    const verb = {
      past: particle(amount.ko, '이었다', '였다').slice(amount.ko.length),
      now: '이다',
      ahead: '으로 정해져 있다',
    }[time];
    const change_ = change
      ? ` ${change.beforeYear}년 ${change.before.ko}보다 ${size(change.percent)} ${change.percent < 0 ? '줄었다' : '늘었다'}.`
      : '';
    return `${year}년 한국의 방위비분담금은 ${amount.ko}${of}${verb}.${change_}`;
  },
});

export const madeUpOf = message<{ year: number; parts: Localised }>({
  en: ({ year, parts }) => `For ${year} it was paid in both currencies: ${parts.en}.`,
  ko: ({ year, parts }) => `${year}년분은 두 통화로 지급되었다: ${parts.ko}.`,
});

export const series = message<{
  from: number;
  to: number;
  first: Localised;
  last: Localised;
  percent: number | null;
}>({
  en: ({ from, to, first, last, percent }) =>
    `From ${from} to ${to} Korea's contribution went from ${first.en} to ${last.en}${percent === null ? '' : ` (${percent < 0 ? '−' : '+'}${size(percent)})`}.`,
  ko: ({ from, to, first, last, percent }) =>
    `한국의 방위비분담금은 ${from}년 ${first.ko}에서 ${to}년 ${last.ko}${percent === null ? '' : `(${percent < 0 ? '−' : '+'}${size(percent)})`}이 되었다.`,
});

export const ruleOf = message<{ sma: Localised; rule: Localised }>({
  en: ({ sma, rule }) => `Rule of the ${sma.en}: ${rule.en}.`,
  ko: ({ sma, rule }) => `${sma.ko}의 규칙: ${rule.ko}.`,
});

export const lastAgreement = message<{ sma: Localised; end: number }>({
  en: ({ sma, end }) => `The ${sma.en}, the last one, ends with ${end}.`,
  ko: ({ sma, end }) => `마지막 협정인 ${particle(sma.ko, '은', '는')} ${end}년에 끝난다.`,
});

/** A projection that a source makes, with its assumption. */
export function projected(row: Row, facts: Facts): DraftStatement {
  const amount = valueText(row, facts);
  const by = publishersOf(row, facts);
  const note = row.note ?? { en: '', ko: '' };
  return {
    role: 'detail',
    text: {
      en: `${by.en} projects ${amount.en} for ${row.year}${note.en ? ` (${note.en})` : ''}: a projection, no agreed amount.`,
      ko: `${by.ko}의 ${row.year}년 추산은 ${amount.ko}${note.ko ? `(${note.ko})` : ''}이며 합의된 금액이 아니다.`,
    },
    rows: [row],
  };
}

/** Amounts in dollars until 2004, in won from 2005. */
export function currencyBreak(facts: Facts): DraftStatement[] {
  const rows = facts.rows('agreement').filter((row) => row.attribute === 'new-won');
  return rows.slice(0, 1).map((row) => ({
    role: 'detail',
    text: {
      en: 'Until 2004 the contribution was set and paid in dollars and won, since 2005 it is paid in won only: the two series do not add up.',
      ko: '2004년까지는 달러와 원화로, 2005년부터는 전액 원화로 지급되므로 두 계열은 더할 수 없다.',
    },
    rows: [row],
  }));
}

export const noDollars = message<{ year: number }>({
  en: ({ year }) => `No source in the corpus converts the amount of ${year} into dollars.`,
  ko: ({ year }) => `${year}년 금액을 달러로 환산한 자료는 없습니다.`,
});
export const noWon = message<{ year: number }>({
  en: ({ year }) => `No source in the corpus gives the amount of ${year} in won; it was agreed in dollars.`,
  ko: ({ year }) => `${year}년 금액을 원화로 적은 자료는 없습니다. 당시에는 달러로 합의되었습니다.`,
});
export const beforeFirst = message<{ year: number; first: number }>({
  en: ({ year, first }) =>
    `Not covered: for ${year} there is no payment in the corpus; cost sharing begins with ${first}, the agreements with 1991.`,
  ko: ({ year, first }) =>
    `${year}년의 분담금은 자료에 없습니다. 방위비 분담은 ${first}년에, 특별협정은 1991년에 시작됩니다.`,
});
export const notFixed = message<{ year: number }>({
  en: ({ year }) =>
    `The amount for ${year} is not fixed in any source yet: it follows from a rate that is not in the corpus. No prediction is made.`,
  ko: ({ year }) =>
    `${year}년 금액은 아직 어느 자료에도 정해져 있지 않습니다. 자료에 없는 증가율에 따라 정해지며, 예측은 하지 않습니다.`,
});
export const afterLast = message<{ year: number; known: string }>({
  en: ({ year, known }) =>
    `Not covered: no agreement in the corpus reaches ${year}. Amounts are there for ${known}.`,
  ko: ({ year, known }) => `${year}년에 적용되는 협정은 자료에 없습니다. 금액은 ${known}년까지 있습니다.`,
});
export const noSuchAgreement = message<{ numbers: readonly number[] }>({
  en: ({ numbers }) =>
    `Not covered: the corpus has no agreement with the number ${numbers.join(', ')}; it has the 1st to the 12th.`,
  ko: ({ numbers }) => `제${numbers.join(', ')}차 협정은 자료에 없습니다. 제1차부터 제12차까지 있습니다.`,
});
export const missingYears = message<{ years: readonly number[] }>({
  en: ({ years }) => `Not in the corpus: ${formatYears(years, 'en')}.`,
  ko: ({ years }) => `자료에 없는 해: ${formatYears(years, 'ko')}.`,
});

export const byRule = (amount: Localised): Localised => ({
  en: `${amount.en} (by the rule)`,
  ko: `${amount.ko}(규칙으로 계산)`,
});

export const COLUMNS: readonly Localised[] = [
  { en: 'Year', ko: '연도' },
  { en: 'Contribution', ko: '방위비분담금' },
  { en: 'Agreement', ko: '협정' },
];
export const CHART_TITLE: Localised = { en: "Korea's contribution by year", ko: '연도별 방위비분담금' };
export const BILLION_WON: Localised = { en: 'billion won', ko: '십억 원' };
export const MILLION_DOLLARS: Localised = { en: 'million dollars', ko: '백만 달러' };

export const askChange = message<{ from: number; to: number }>({
  en: ({ from, to }) => `How much did it change from ${from} to ${to}?`,
  ko: ({ from, to }) => `${from}년에서 ${to}년 사이에 얼마나 변했어?`,
});
export const askTotal = message<{ number: number }>({
  en: ({ number }) => `What is the total of SMA ${number}?`,
  ko: ({ number }) => `${number}차 협정 총액은?`,
});
