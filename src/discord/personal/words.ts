import { type Localised, message } from '../../text/localised.ts';
import type { LanguageChoice } from './choices.ts';

/** What `/sma language` says. */

/** The choices as they are offered. */
export const CHOICE_NAMES: Readonly<Record<LanguageChoice, Localised>> = {
  auto: { en: 'The language of each question', ko: '질문과 같은 언어' },
  en: { en: 'English', ko: '영어 (English)' },
  ko: { en: '한국어 (Korean)', ko: '한국어' },
  none: { en: 'No choice of mine', ko: '선택 안 함' },
};

/** A choice as the end of a sentence in English, and as its beginning in Korean. */
export const CHOSEN: Readonly<Record<LanguageChoice, Localised>> = {
  auto: { en: 'in the language of each question', ko: '질문과 같은 언어로' },
  en: { en: 'in English', ko: '영어로' },
  ko: { en: 'in Korean', ko: '한국어로' },
  none: {
    en: 'as the server chose, else in the language of each question',
    ko: '서버 설정에 따라, 설정이 없으면 질문과 같은 언어로',
  },
};

export const savedFor = message<{ chosen: Localised }>({
  en: ({ chosen }) => `From now on I answer you ${chosen.en}.`,
  ko: ({ chosen }) => `이제부터 ${chosen.ko} 답합니다.`,
});

export const chooseHow = message<{ chosen: Localised }>({
  en: ({ chosen }) => `I answer you ${chosen.en}; “answers” of this command changes it.`,
  ko: ({ chosen }) => `지금은 ${chosen.ko} 답합니다. 이 명령어의 ‘답변언어’로 바꿀 수 있습니다.`,
});

export const couldNotSave: Localised = {
  en: 'Your choice could not be saved, so nothing was changed. Please try again in a moment.',
  ko: '선택을 저장하지 못해 아무것도 바뀌지 않았습니다. 잠시 후 다시 시도해 주세요.',
};
