import { CURRENCIES, PARTS } from '../query/schema.ts';
import type { Localised } from '../text/localised.ts';
import type { CommandOption } from './command.ts';

/** Options that several commands share, so that a year is everywhere the same year. */

const YEARS = { type: 'integer', min: 1989, max: 2100, autocomplete: 'year' } as const;
const NUMBERS = { type: 'integer', min: 1, max: 30, autocomplete: 'agreement' } as const;

export const yearOption = {
  ...YEARS,
  name: 'year',
  nameKo: '연도',
  description: { en: 'A year, e.g. 2019', ko: '연도, 예: 2019' },
} satisfies CommandOption;

export const fromOption = {
  ...YEARS,
  name: 'from',
  nameKo: '시작',
  description: { en: 'First year of a range, e.g. 2014', ko: '범위의 첫 해, 예: 2014' },
} satisfies CommandOption;

export const toOption = {
  ...YEARS,
  name: 'to',
  nameKo: '끝',
  description: { en: 'Last year of a range, e.g. 2020', ko: '범위의 마지막 해, 예: 2020' },
} satisfies CommandOption;

export const numberOption = {
  ...NUMBERS,
  name: 'number',
  nameKo: '차수',
  description: { en: 'Number of the agreement, e.g. 11 for the 11th SMA', ko: '협정 차수, 예: 제11차는 11' },
} satisfies CommandOption;

export const firstNumberOption = {
  ...NUMBERS,
  name: 'first',
  nameKo: '첫째',
  description: { en: 'One agreement, e.g. 10', ko: '비교할 협정 차수, 예: 10' },
} satisfies CommandOption;

export const secondNumberOption = {
  ...NUMBERS,
  name: 'second',
  nameKo: '둘째',
  description: { en: 'The other agreement, e.g. 11', ko: '비교할 다른 협정 차수, 예: 11' },
} satisfies CommandOption;

const CURRENCY_NAMES: Record<(typeof CURRENCIES)[number], Localised> = {
  KRW: { en: 'Korean won', ko: '원화' },
  USD: { en: 'US dollars', ko: '미국 달러' },
  both: { en: 'Both', ko: '둘 다' },
};

export const currencyOption = {
  type: 'string',
  name: 'currency',
  nameKo: '통화',
  description: { en: 'Won, dollars or both', ko: '원화, 달러 또는 둘 다' },
  choices: CURRENCIES.map((value) => ({ value, name: CURRENCY_NAMES[value] })),
} satisfies CommandOption;

const PART_NAMES: Record<(typeof PARTS)[number], Localised> = {
  labour: { en: 'Labour', ko: '인건비' },
  construction: { en: 'Construction', ko: '군사건설비' },
  logistics: { en: 'Logistics support', ko: '군수지원비' },
};

export const partOption = {
  type: 'string',
  name: 'part',
  nameKo: '항목',
  description: { en: 'One of the three parts of the money', ko: '세 항목 가운데 하나' },
  choices: PARTS.map((value) => ({ value, name: PART_NAMES[value] })),
} satisfies CommandOption;

export const dateOption = {
  type: 'string',
  name: 'date',
  nameKo: '기준일',
  format: 'date',
  autocomplete: 'day',
  maxLength: 10,
  description: {
    en: 'Answer as of this day, YYYY-MM-DD',
    ko: '이 날짜를 기준으로 답합니다, 연-월-일(YYYY-MM-DD)',
  },
} satisfies CommandOption;

/** Words that narrow a search. */
export const topicOption = {
  type: 'string',
  name: 'topic',
  nameKo: '주제',
  maxLength: 200,
  autocomplete: 'topic',
  description: { en: 'Words that narrow it down, e.g. ratification', ko: '범위를 좁히는 말, 예: 비준' },
} satisfies CommandOption;

/** Offered with every command: a language other than that of the person's Discord. */
export const languageOption = {
  type: 'string',
  name: 'language',
  nameKo: '언어',
  description: { en: 'Language of the answer', ko: '답변 언어' },
  choices: [
    { value: 'en', name: { en: 'English', ko: '영어' } },
    { value: 'ko', name: { en: 'Korean', ko: '한국어' } },
  ],
} satisfies CommandOption;

/** Offered with every command: who sees the answer. */
export const visibilityOption = {
  type: 'string',
  name: 'visibility',
  nameKo: '공개',
  description: {
    en: 'Who sees the answer; public unless you say so',
    ko: '답변을 볼 사람, 따로 정하지 않으면 모두',
  },
  choices: [
    { value: 'public', name: { en: 'Everyone here', ko: '모두에게' } },
    { value: 'private', name: { en: 'Only me', ko: '나에게만' } },
  ],
} satisfies CommandOption;

/** Options that the front end adds to every command and reads itself. */
export const COMMON_OPTIONS: readonly CommandOption[] = [languageOption, visibilityOption];
