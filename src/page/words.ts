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
  explore: { en: 'Explore', ko: '둘러보기' },
  exploreTitle: { en: 'The agreements in figures', ko: '숫자로 보는 방위비분담' },
  exploreIntro: {
    en: 'Every value comes from a row of the table with its sources; take the figures along below each chart.',
    ko: '모든 값은 출처가 있는 사실표에서 나옵니다. 차트 아래에서 수치를 내려받을 수 있습니다.',
  },
  agreementsIntro: {
    en: 'All agreements side by side. A dash: no source that was read says.',
    ko: '모든 협정을 나란히 보입니다. 줄표는 읽은 출처에 없다는 뜻입니다.',
  },
  agreement: { en: 'Agreement', ko: '협정' },
  unknown: { en: 'not known', ko: '알 수 없음' },
  all: { en: 'All', ko: '전체' },
  from: { en: 'From year', ko: '시작 연도' },
  to: { en: 'To year', ko: '끝 연도' },
  containing: { en: 'With the words', ko: '포함할 말' },
  kind: { en: 'Kind', ko: '종류' },
  show: { en: 'Show', ko: '보기' },
  events: { en: 'Events: {n}', ko: '사건 {n}건' },
  since: { en: 'since', ko: '기간:' },
  sourceCount: { en: 'Sources: {n}', ko: '출처 {n}건' },
  factCount: { en: 'facts: {n}', ko: '사실 {n}건' },
  allSources: { en: 'All sources', ko: '모든 출처' },
  original: { en: 'Open the original', ko: '원문 열기' },
  supports: { en: 'Bears out', ko: '뒷받침하는 사실' },
  download: { en: 'Download', ko: '내려받기' },
  dataset: { en: 'Data set', ko: '데이터 세트' },
  desk: { en: "The curator's desk", ko: '자료 관리' },
  openapi: { en: 'API', ko: 'API' },
  dataIntro: {
    en: 'The whole table with its citations. datapackage.json describes the files for programs (Frictionless), DICTIONARY.md for people.',
    ko: '인용을 포함한 전체 사실표입니다. datapackage.json(Frictionless)은 프로그램을 위한, DICTIONARY.md는 사람을 위한 설명입니다.',
  },
  version: { en: 'Version of the corpus:', ko: '자료 판:' },
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
  noChart: { en: 'This answer has no chart.', ko: '이 답변에는 차트가 없습니다.' },
  failed: {
    en: 'Something went wrong here, not with your question. It was logged; please try again.',
    ko: '질문이 아니라 이쪽에 문제가 생겼습니다. 기록해 두었으니 다시 시도해 주세요.',
  },
  foreignHost: {
    en: 'This page is for this machine only: open it as localhost or 127.0.0.1, or set HOST to let others in.',
    ko: '이 페이지는 이 컴퓨터에서만 열립니다. localhost나 127.0.0.1로 여시거나, 다른 곳에서 열려면 HOST를 설정해 주세요.',
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
