import type { Role, Status } from '../answer/types.ts';
import type { Localised } from '../text/localised.ts';

/** Longest question taken, in characters. */
export const LONGEST_QUESTION = 4000;

/** What the page itself says. Nothing about the subject stands here: that comes from the corpus only. */
export const words = {
  name: { en: 'SMA Answers', ko: '방위비 문답' },
  tagline: {
    en: 'What the Republic of Korea pays toward US forces stationed there, answered from cited sources.',
    ko: '방위비분담특별협정(SMA)에 관한 질문에 출처를 밝혀 답합니다.',
  },
  ask: { en: 'Ask', ko: '질문' },
  askLabel: {
    en: 'Your question about the Special Measures Agreements',
    ko: '방위비분담특별협정에 관한 질문',
  },
  hello: { en: 'Ask about the Special Measures Agreements', ko: '방위비분담특별협정, 무엇이 궁금하신가요?' },
  askPlaceholder: { en: 'Ask in English or Korean', ko: '한국어나 영어로 물어보세요' },
  askNext: { en: 'Ask a follow-up', ko: '이어서 물어보세요' },
  asOfLabel: { en: 'Answer as of another day', ko: '다른 날짜 기준으로 답하기' },
  about: { en: 'Follow-ups are about:', ko: '이어지는 질문의 주제:' },
  clear: { en: 'Start afresh', ko: '새로 시작' },
  examples: { en: 'Try one of these', ko: '이렇게 물어보세요' },
  commands: { en: 'Commands', ko: '명령어' },
  commandsIntro: {
    en: 'The same commands as in Discord. You can also type one into the question box.',
    ko: 'Discord에서와 같은 명령어입니다. 질문 칸에 직접 입력해도 됩니다.',
  },
  run: { en: 'Run', ko: '실행' },
  required: { en: 'required', ko: '필수' },
  anyChoice: { en: '(not set)', ko: '(선택 안 함)' },
  asked: { en: 'You asked', ko: '질문' },
  answer: { en: 'Answer', ko: '답변' },
  steps: { en: 'How it was computed', ko: '계산 과정' },
  notes: { en: 'To keep in mind', ko: '참고' },
  passages: { en: 'The nearest passages', ko: '가장 가까운 구절' },
  sources: { en: 'Sources', ko: '출처' },
  source: { en: 'Source', ko: '출처' },
  passage: { en: 'The passage', ko: '해당 구절' },
  unseen: {
    en: 'This source is known from others; it was not read itself.',
    ko: '다른 자료를 통해 알려진 출처이며, 원문을 직접 읽지는 않았습니다.',
  },
  next: { en: 'Ask next', ko: '다음 질문' },
  table: { en: 'Table', ko: '표' },
  chartData: { en: 'The figures of the chart', ko: '차트의 수치' },
  permalink: { en: 'Link to this answer', ko: '이 답변의 주소' },
  skip: { en: 'Skip to the content', ko: '본문으로 건너뛰기' },
  otherLanguage: { en: '한국어', ko: 'English' },
  home: { en: 'Ask something else', ko: '다른 질문 하기' },
  problem: { en: 'That did not work', ko: '처리하지 못했습니다' },
  tooLong: {
    en: 'The question is longer than 4,000 characters. Please ask a shorter one.',
    ko: '질문이 4,000자를 넘습니다. 더 짧게 물어봐 주세요.',
  },
  badDay: {
    en: 'The day must be written as YYYY-MM-DD, like 2021-03-07.',
    ko: '날짜는 2021-03-07처럼 YYYY-MM-DD로 써 주세요.',
  },
  notFound: { en: 'There is no such page here.', ko: '그런 페이지가 없습니다.' },
  noReceipt: {
    en: 'No answer is kept under this address. Ask the question again.',
    ko: '이 주소에 보관된 답변이 없습니다. 다시 질문해 주세요.',
  },
  failed: {
    en: 'Something went wrong here, not with your question. It was logged; please try again.',
    ko: '질문이 아니라 이쪽에 문제가 생겼습니다. 기록해 두었으니 다시 시도해 주세요.',
  },
  getOnly: { en: 'This page only answers GET requests.', ko: '이 페이지는 GET 요청에만 답합니다.' },
  notice: {
    en: 'Answers come from a curated table of facts and the passages cited. This page sends nothing elsewhere.',
    ko: '답변은 검토된 사실표와 인용된 구절에서 나옵니다. 이 페이지는 외부로 아무것도 보내지 않습니다.',
  },
  changed: {
    en: 'The corpus has changed since this answer was first given; this is what it says now to the same question, as of the same day.',
    ko: '이 답변이 처음 제시된 뒤 자료가 바뀌었습니다. 같은 날짜 기준으로 같은 질문에 지금의 자료가 답한 내용입니다.',
  },
} as const satisfies Record<string, Localised>;

/** What stands over an answer that is not a full one. */
export const statusWords: Record<Exclude<Status, 'answered'>, Localised> = {
  partial: { en: 'Partly covered', ko: '일부만 답변 가능' },
  'not-covered': { en: 'Not covered', ko: '자료에 없음' },
  ambiguous: { en: 'More than one reading', ko: '여러 뜻으로 읽힙니다' },
  'off-topic': { en: 'Outside the subject', ko: '주제 밖의 질문' },
};

/** What a statement of a role is introduced with; roles without an entry need none. */
export const roleWords: Partial<Record<Role, Localised>> = {
  conflict: { en: 'Sources disagree', ko: '출처가 엇갈림' },
  unsure: { en: 'Not certain', ko: '불확실' },
  superseded: { en: 'Replaced since', ko: '이후 변경됨' },
};
