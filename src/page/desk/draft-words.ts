import type { ArticleField, RowField, Shape } from '../../desk/draft/draft.ts';
import type { Localised } from '../../text/localised.ts';

/** What stands beside a field of the form. */
export interface FieldWords {
  readonly label: Localised;
  readonly hint?: Localised;
}

const field = (en: string, ko: string, hintEn?: string, hintKo?: string): FieldWords => ({
  label: { en, ko },
  ...(hintEn && hintKo && { hint: { en: hintEn, ko: hintKo } }),
});

export const articleWords: Readonly<Record<ArticleField, FieldWords>> = {
  id: field(
    'Id of the source',
    '출처 id',
    'Publisher and day in lower case, like kbs-2019-03-08.',
    'kbs-2019-03-08처럼 발행처와 날짜를 소문자로.',
  ),
  publisher: field('Publisher', '발행처(영어)'),
  publisherKo: field('Publisher in Korean', '발행처(한국어)'),
  title: field('Title', '제목'),
  author: field('Author', '글쓴이'),
  date: field('Date', '날짜', '2019, 2019-02 or 2019-02-10.', '2019, 2019-02, 2019-02-10.'),
  url: field('Address', '주소'),
  language: field('Language', '언어'),
  kind: field('Kind', '종류'),
  seen: field(
    'Was it read?',
    '읽었나요?',
    'No: it is known from others only.',
    '아니요: 다른 자료를 통해서만 안다.',
  ),
  note: field('Note for curators', '관리자를 위한 메모'),
};

export const rowWords: Readonly<Record<RowField, FieldWords>> = {
  id: field(
    'Id of the row',
    '사실 id',
    'Lower case with hyphens, like contribution-2026.',
    'contribution-2026처럼 소문자와 붙임표로.',
  ),
  subject: field('Subject', '주제'),
  attribute: field(
    'What of it',
    '항목',
    'As other rows of the subject say it.',
    '같은 주제의 다른 사실처럼.',
  ),
  agreement: field('Agreement', '협정 차수'),
  year: field('For the year', '해당 연도'),
  date: field('When it happened or was said', '일어나거나 말한 날'),
  shape: field('Sort of value', '값의 종류'),
  textEn: field('In English', '영어로'),
  textKo: field('In Korean', '한국어로'),
  amount: field('Amount', '금액'),
  unit: field('Unit', '단위'),
  bound: field('How exact', '정확도'),
  percent: field('Per cent', '퍼센트'),
  count: field('Number', '수'),
  of: field('Of what', '무엇의 수'),
  day: field('Date', '날짜'),
  firstYear: field('First year', '첫 해'),
  lastYear: field('Last year', '마지막 해'),
  present: field('Present', '재석'),
  for: field('For', '찬성'),
  against: field('Against', '반대'),
  abstain: field('Abstaining', '기권'),
  peopleKr: field('For Korea', '한국 측', 'Ids of people, with commas.', '사람의 id를 쉼표로.'),
  peopleUs: field('For the US', '미국 측', 'Ids of people, with commas.', '사람의 id를 쉼표로.'),
  from: field(
    'Known since',
    '알려진 날',
    'Answers as of an earlier day do not use it.',
    '이보다 앞선 날짜 기준의 답에는 쓰이지 않습니다.',
  ),
  until: field('Replaced since', '바뀐 날'),
  certainty: field('Certainty', '확실성'),
  checked: field('Last checked', '확인한 날'),
  passages: field(
    'Passages that bear it out',
    '뒷받침하는 구절',
    'p1, p2 above, or article#p1 of another source.',
    '위의 p1, p2 또는 다른 출처의 article#p1.',
  ),
  conflicts: field('Rows that say otherwise', '엇갈리는 사실', 'Their ids, with commas.', '그 id를 쉼표로.'),
  noteEn: field('Note in English', '참고(영어)'),
  noteKo: field('Note in Korean', '참고(한국어)'),
  nameEn: field('Name in English', '이름(영어)'),
  nameKo: field('Name in Korean', '이름(한국어)'),
  aliasesEn: field('Other names in English', '다른 이름(영어)', 'With commas.', '쉼표로.'),
  aliasesKo: field('Other names in Korean', '다른 이름(한국어)', 'With commas.', '쉼표로.'),
  actors: field('Who did or said it', '행위자', 'Ids of people or institutions.', '사람이나 기관의 id.'),
  aboutEn: field('What it is about, in English', '무엇에 관한 것인지(영어)'),
  aboutKo: field('What it is about, in Korean', '무엇에 관한 것인지(한국어)'),
  cues: field(
    'Words that bring it up',
    '불러오는 말',
    'Ids of the lexicon, a set a line.',
    '어휘 id, 한 줄에 한 묶음.',
  ),
};

export const shapeWords: Readonly<Record<Shape, Localised>> = {
  text: { en: 'A sentence', ko: '문장' },
  amount: { en: 'An amount of money', ko: '금액' },
  percent: { en: 'A percentage', ko: '퍼센트' },
  count: { en: 'A number of people or rounds', ko: '사람이나 회의의 수' },
  date: { en: 'A date', ko: '날짜' },
  years: { en: 'Years from and to', ko: '기간(연도)' },
  vote: { en: 'A vote', ko: '표결' },
  people: { en: 'People', ko: '사람' },
};

export const draftWords = {
  intro: {
    en: 'Write down what a source says, in your own words, and the facts in it. Everything is checked as the corpus itself is; then the logged questions are asked with it and without it.',
    ko: '출처가 말하는 것을 자기 말로 쓰고, 그 안의 사실을 적으세요. 자료 전체와 같은 검사를 거친 뒤, 기록된 질문을 이 자료가 있을 때와 없을 때 각각 물어봅니다.',
  },
  open: { en: 'Drafts that are open', ko: '작성 중인 자료' },
  kept: {
    en: 'A draft is kept until the program is stopped. Save it or download it to keep it longer.',
    ko: '작성 중인 자료는 프로그램이 멈출 때까지 보관됩니다. 오래 두려면 저장하거나 내려받으세요.',
  },
  untitled: { en: 'Without a title', ko: '제목 없음' },
  source: { en: 'The source', ko: '출처' },
  passages: { en: 'Passages', ko: '구절' },
  passagesHint: {
    en: 'One to three sentences each, in your own words; the other language helps those who read it.',
    ko: '한 구절에 한두 문장을 자기 말로 쓰세요. 다른 언어로도 쓰면 도움이 됩니다.',
  },
  passage: { en: 'Passage p{n}', ko: '구절 p{n}' },
  rows: { en: 'Facts', ko: '사실' },
  rowsHint: {
    en: 'Each figure and date must stand in a passage that the fact names. Leave this empty for passages alone.',
    ko: '수치와 날짜는 그 사실이 인용하는 구절에 나와야 합니다. 구절만 넣으려면 비워 두세요.',
  },
  row: { en: 'Fact {n}', ko: '사실 {n}' },
  more: { en: 'More about it', ko: '더 적기' },
  questions: { en: 'Questions it is to answer', ko: '이 자료로 답할 질문' },
  questionsHint: {
    en: 'One a line. They are asked together with the logged ones.',
    ko: '한 줄에 하나씩. 기록된 질문과 함께 물어봅니다.',
  },
  golden: { en: 'Ask the golden questions too ({n})', ko: '기준 질문도 물어보기({n}건)' },
  addPassage: { en: 'Another passage', ko: '구절 추가' },
  addRow: { en: 'Another fact', ko: '사실 추가' },
  drop: { en: 'Remove', ko: '빼기' },
  check: { en: 'Check and try out', ko: '검사하고 물어보기' },
  save: { en: 'Save to the store', ko: '저장소에 저장' },
  patch: { en: 'Download a patch', ko: '패치 내려받기' },
  saveHint: {
    en: 'Saving answers from it at once, marked as added by the operator, and can be taken back. The patch is for the repository: git apply FILE.',
    ko: '저장하면 바로 답에 쓰이고 운영자가 추가했다고 표시되며 되돌릴 수 있습니다. 패치는 저장소(repository)에 git apply FILE로 적용합니다.',
  },
  problems: { en: 'To be put right: {n}', ko: '고칠 것: {n}' },
  noProblems: { en: 'Everything is sound.', ko: '모두 맞습니다.' },
  notChecked: { en: 'Not checked yet.', ko: '아직 검사하지 않았습니다.' },
  trial: { en: 'What would be answered', ko: '답이 어떻게 바뀌는지' },
  trialRunning: { en: 'Asked {n} of {m} questions.', ko: '질문 {m}건 중 {n}건을 물었습니다.' },
  lookAgain: { en: 'Look again', ko: '다시 보기' },
  trialFailed: {
    en: 'The questions could not be asked. It was logged; check the draft again.',
    ko: '질문을 물어보지 못했습니다. 기록해 두었으니 다시 검사해 주세요.',
  },
  trialSum: { en: '{n} questions were asked.', ko: '질문 {n}건을 물었습니다.' },
  noRegression: {
    en: 'No question that was answered before is lost.',
    ko: '답하던 질문 가운데 답하지 못하게 된 것은 없습니다.',
  },
  regressions: {
    en: 'Answered before and not any more: {n}. Look at these first.',
    ko: '답하다가 답하지 못하게 된 질문: {n}건. 이것부터 살펴보세요.',
  },
  question: { en: 'Question', ko: '질문' },
  before: { en: 'Before', ko: '지금' },
  after: { en: 'With the draft', ko: '이 자료가 있으면' },
  leftOut: { en: '{n} more are not shown.', ko: '{n}건은 생략했습니다.' },
  answered: { en: 'Answered', ko: '답함' },
  gone: {
    en: 'This draft is not there any more: the program was started anew, or too many others were begun.',
    ko: '이 작성본은 이제 없습니다. 프로그램이 다시 시작되었거나 다른 작성본이 너무 많습니다.',
  },
  moved: {
    en: 'It could not be added: the corpus has changed meanwhile. Check the draft again.',
    ko: '그사이 자료가 바뀌어 추가하지 못했습니다. 다시 검사해 주세요.',
  },
  yes: { en: 'yes', ko: '예' },
  no: { en: 'no', ko: '아니요' },
  nothing: { en: '(nothing)', ko: '(없음)' },
} as const satisfies Record<string, Localised>;
