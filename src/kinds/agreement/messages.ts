import { formatYears } from '../../quantities/index.ts';
import { type Localised, message } from '../../text/localised.ts';
import { particle } from '../shared/wording.ts';

export const firstAmount = message<{ sma: Localised; year: number; amount: Localised }>({
  en: ({ sma, year, amount }) => `First year under the ${sma.en}: ${amount.en} for ${year}.`,
  ko: ({ sma, year, amount }) => `${sma.ko}의 첫해인 ${year}년 금액: ${amount.ko}.`,
});
export const appliedIn = message<{ years: Localised; sma: Localised; period: Localised }>({
  en: ({ years, sma, period }) => `In ${years.en} the ${sma.en} applies (${period.en}).`,
  ko: ({ years, sma, period }) => `${years.ko}에 적용되는 것은 ${sma.ko}(${period.ko})이다.`,
});
export const current = message<{ sma: Localised; period: Localised }>({
  en: ({ sma, period }) => `The ${sma.en} applies; it covers ${period.en}.`,
  ko: ({ sma, period }) => `현행 협정은 ${sma.ko}이며 적용 기간은 ${particle(period.ko, '이다', '다')}.`,
});
export const gap = message<{ date: Localised }>({
  en: ({ date }) =>
    `No agreement was in force on ${date.en}: the last one had ended and no new one had taken effect.`,
  ko: ({ date }) =>
    `${date.ko}에는 발효 중인 협정이 없었습니다. 앞 협정은 만료되었고 새 협정은 아직 발효하지 않았습니다.`,
});
export const noSuchAgreement = message<{ numbers: readonly number[] }>({
  en: ({ numbers }) =>
    `Not covered: ${numbers.length ? `the corpus has no SMA ${numbers.join(', ')}` : 'that agreement is not in the corpus'} as of this day; it has the 1st to the 12th, and no later one.`,
  ko: ({ numbers }) =>
    `${numbers.length ? `${numbers.join(', ')}차 협정은` : '그 협정은'} 이 시점의 자료에 없습니다. 1차부터 12차까지 있고 그 뒤의 협정은 없습니다.`,
});
export const noAgreementIn = message<{ years: readonly number[] }>({
  en: ({ years }) =>
    `Not covered: no agreement in the corpus covers ${formatYears(years, 'en')}; the agreements run from 1991 to 2030.`,
  ko: ({ years }) =>
    `${formatYears(years, 'ko')}에 적용되는 협정은 자료에 없습니다. 협정은 1991년부터 2030년까지입니다.`,
});
export const aspectUnknown = message<{ numbers: readonly number[] }>({
  en: ({ numbers }) => `The corpus does not say that of SMA ${numbers.join(', ')}; this is what it says.`,
  ko: ({ numbers }) => `${numbers.join(', ')}차 협정의 그 점은 자료에 없습니다. 있는 내용을 보여 드립니다.`,
});
export const noVote = message<{ number: number; known: readonly number[] }>({
  en: ({ number, known }) =>
    `The corpus has no tally of the plenary vote on SMA ${number}${known.length > 0 ? `; it has those on SMA ${known.join(', ')}` : ''}.`,
  ko: ({ number, known }) =>
    `${number}차 협정의 본회의 표결 수는 자료에 없습니다.${known.length > 0 ? ` ${known.join(', ')}차 협정의 표결은 있습니다.` : ''}`,
});
export const noNames = message<{ numbers: readonly number[] }>({
  en: ({ numbers }) =>
    `The corpus does not say by name who voted how on SMA ${numbers.join(', ')}; it has the numbers.`,
  ko: ({ numbers }) =>
    `${numbers.join(', ')}차 협정에 누가 어떻게 투표했는지는 자료에 이름으로 나와 있지 않고 수만 있습니다.`,
});
export const askAmount = message<{ number: number }>({
  en: ({ number }) => `What are the yearly amounts of SMA ${number}?`,
  ko: ({ number }) => `${number}차 협정의 연도별 금액은?`,
});
export const askTimeline = message<{ number: number }>({
  en: ({ number }) => `Timeline of SMA ${number}`,
  ko: ({ number }) => `${number}차 협정 연표`,
});
