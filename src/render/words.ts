import type { Role } from '../answer/types.ts';
import { formatDate } from '../quantities/index.ts';
import { type Language, type Localised, message } from '../text/localised.ts';

/** What every renderer says around an answer, in both languages. */
export const asOfLine = (date: string, lang: Language): string => AS_OF({ date: formatDate(date) })[lang];

const AS_OF = message<{ date: Localised }>({
  en: ({ date }) => `As of ${date.en}.`,
  ko: ({ date }) => `${date.ko} 기준.`,
});

/** Words before a sentence that is no plain answer. */
export const ROLE_WORDS: Readonly<Record<Role, Localised | null>> = {
  premise: null,
  answer: null,
  detail: null,
  conflict: null,
  unsure: { en: 'Unsure', ko: '불확실' },
  superseded: { en: 'Replaced since', ko: '이후 바뀜' },
  passage: { en: 'Nearest passage', ko: '가까운 구절' },
};

/** Beside a source that did not come with the program. */
export const ADDED: Localised = { en: 'added by the operator', ko: '운영자가 추가' };

export const HEADINGS = {
  steps: { en: 'Steps', ko: '계산' },
  sources: { en: 'Sources', ko: '출처' },
  next: { en: 'Ask next', ko: '다음 질문' },
} as const satisfies Record<string, Localised>;
