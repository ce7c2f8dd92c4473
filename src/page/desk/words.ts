import type { Change } from '../../desk/draft/trial.ts';
import type { TrialQuestion } from '../../desk/workshop.ts';
import type { Localised } from '../../text/localised.ts';

/** What the desk says, outside the form of a draft. */
export const deskWords = {
  desk: { en: "The curator's desk", ko: '자료 관리' },
  loginIntro: {
    en: 'Here the facts are cared for. Log in with the password that the operator set as DESK_PASSWORD.',
    ko: '사실표를 관리하는 곳입니다. 운영자가 DESK_PASSWORD로 정한 비밀번호로 들어오세요.',
  },
  password: { en: 'Password', ko: '비밀번호' },
  logIn: { en: 'Log in', ko: '들어가기' },
  logOut: { en: 'Log out', ko: '나가기' },
  wrongPassword: {
    en: 'That is not the password. Try again.',
    ko: '비밀번호가 맞지 않습니다. 다시 입력해 주세요.',
  },
  tooManyTries: {
    en: 'Too many tries. Wait five minutes and try again.',
    ko: '시도가 너무 많았습니다. 5분 뒤에 다시 시도해 주세요.',
  },
  closed: {
    en: 'The desk is open on the machine itself only. To open it from elsewhere, the operator sets DESK_PASSWORD.',
    ko: '자료 관리는 이 프로그램이 도는 컴퓨터에서만 열립니다. 다른 곳에서 열려면 운영자가 DESK_PASSWORD를 정해야 합니다.',
  },
  foreign: {
    en: 'The form came from another page and was not taken. Open the desk and send it from there.',
    ko: '다른 페이지에서 보낸 양식이라 받지 않았습니다. 자료 관리 페이지에서 보내 주세요.',
  },
  stale: {
    en: 'The form is from before the program was started anew or you logged in. Go back, load the page again, and send it once more.',
    ko: '프로그램이 다시 시작되었거나 다시 들어오기 전의 양식입니다. 뒤로 가서 페이지를 새로 고친 뒤 다시 보내 주세요.',
  },
  loggedOut: {
    en: 'You are logged out. Log in in another tab, then go back in this one and send the form again.',
    ko: '로그아웃된 상태입니다. 다른 탭에서 들어온 뒤 이 탭에서 뒤로 가서 다시 보내 주세요.',
  },
  tooMuch: {
    en: 'That is too long: a form may have 1 MB, an article 10 MB.',
    ko: '너무 깁니다. 양식은 1 MB, 기사는 10 MB까지 받습니다.',
  },
  unreadable: {
    en: 'The form could not be read. Send it again from the desk.',
    ko: '양식을 읽지 못했습니다. 자료 관리 페이지에서 다시 보내 주세요.',
  },
  overviewIntro: {
    en: 'What needs care: questions without an answer, votes, and what is old or thin in the table.',
    ko: '돌볼 것들입니다. 답하지 못한 질문, 평가, 그리고 표에서 오래되었거나 근거가 약한 것.',
  },
  gapsIntro: {
    en: 'Questions that were not answered in full, those that ask for much the same together, most often asked first.',
    ko: '온전히 답하지 못한 질문입니다. 비슷한 질문은 묶여 있고, 많이 물은 것이 먼저입니다.',
  },
  votesIntro: {
    en: 'What people thought of answers, the latest first. Each link makes the answer again.',
    ko: '답변에 대한 평가이며 최근 것이 먼저입니다. 링크를 열면 그 답변이 다시 만들어집니다.',
  },
  withheldIntro: {
    en: 'Sentences that failed their check since the program was started, and so were not shown. They point to a fault in a row or in the program.',
    ko: '프로그램이 시작된 뒤 검사를 통과하지 못해 보이지 않은 문장입니다. 사실이나 프로그램에 잘못이 있다는 뜻입니다.',
  },
  conflictsIntro: {
    en: 'Rows that say different things of the same, and who says which.',
    ko: '같은 것에 대해 다르게 말하는 사실과, 누가 무엇을 말하는지입니다.',
  },
  checkedIntro: {
    en: 'All rows, the one that was checked longest ago first. Where a row does not say when it was checked, the date of its newest source stands in for it.',
    ko: '모든 사실이며 확인한 지 오래된 것이 먼저입니다. 확인한 날이 없으면 가장 새로운 출처의 날짜를 대신 씁니다.',
  },
  sourcesIntro: {
    en: 'Sources that no row cites, and figures that only one source gives.',
    ko: '어떤 사실도 인용하지 않는 출처와, 한 출처만 말하는 수치입니다.',
  },
  additionsIntro: {
    en: 'What was added to the corpus here or with npm run corpus:add. It is kept in the store and marked as added by the operator.',
    ko: '여기서나 npm run corpus:add로 추가한 자료입니다. 저장소에 보관되며 운영자가 추가했다고 표시됩니다.',
  },
  noGaps: { en: 'No question is waiting.', ko: '기다리는 질문이 없습니다.' },
  noVotes: { en: 'Nobody has voted yet.', ko: '아직 평가가 없습니다.' },
  noWithheld: { en: 'Nothing was withheld.', ko: '보류된 문장이 없습니다.' },
  noConflicts: { en: 'No rows disagree.', ko: '엇갈리는 사실이 없습니다.' },
  noAdditions: { en: 'Nothing was added yet.', ko: '아직 추가한 자료가 없습니다.' },
  asked: { en: 'asked {n} times', ko: '{n}번 물음' },
  askedOnce: { en: 'asked once', ko: '1번 물음' },
  lastAsked: { en: 'last on', ko: '마지막:' },
  more: { en: 'The same in other words ({n})', ko: '같은 뜻의 다른 질문 {n}건' },
  nearest: { en: 'The nearest passages', ko: '가장 가까운 구절' },
  nothingNear: { en: 'No passage is near.', ko: '가까운 구절이 없습니다.' },
  answeredNow: { en: 'answered by now', ko: '이제 답함' },
  draftFrom: { en: 'Draft an answer', ko: '답할 자료 쓰기' },
  askAgain: { en: 'Ask it now', ko: '지금 물어보기' },
  english: { en: 'English', ko: '영어' },
  korean: { en: 'Korean', ko: '한국어' },
  up: { en: 'Helpful', ko: '도움 됨' },
  down: { en: 'Not helpful', ko: '도움 안 됨' },
  noReason: { en: 'without a reason', ko: '이유 없음' },
  theAnswer: { en: 'The answer', ko: '그 답변' },
  rows: { en: 'Rows', ko: '사실' },
  faults: { en: 'What failed', ko: '통과하지 못한 것' },
  times: { en: 'Times', ko: '횟수' },
  last: { en: 'Last', ko: '마지막' },
  says: { en: 'says', ko: '에 따르면' },
  row: { en: 'Row', ko: '사실' },
  when: { en: 'Day', ko: '날짜' },
  basis: { en: 'Which day it is', ko: '날짜의 뜻' },
  byChecked: { en: 'checked', ko: '확인한 날' },
  bySource: { en: 'newest source', ko: '가장 새로운 출처' },
  olderThan: { en: 'Checked before', ko: '이 날 전에 확인' },
  subject: { en: 'Subject', ko: '주제' },
  show: { en: 'Show', ko: '보기' },
  all: { en: 'All', ko: '전체' },
  shownOf: { en: 'Shown: {n} of {m}', ko: '{m}건 중 {n}건' },
  idle: { en: 'Sources that support nothing', ko: '아무 사실도 뒷받침하지 않는 출처' },
  single: { en: 'Figures that rest on one source', ko: '한 출처에만 근거하는 수치' },
  noIdle: { en: 'Every source supports a row.', ko: '모든 출처가 사실을 뒷받침합니다.' },
  corpus: { en: 'The corpus', ko: '자료' },
  reload: { en: 'Reload the corpus', ko: '자료 다시 읽기' },
  reloadHint: {
    en: 'Reads the files and what was added again, whole or not at all.',
    ko: '파일과 추가한 자료를 다시 읽습니다. 모두 바뀌거나 하나도 바뀌지 않습니다.',
  },
  undo: { en: 'Take back', ko: '되돌리기' },
  undone: { en: 'It was taken back.', ko: '되돌렸습니다.' },
  saved: {
    en: 'Saved. Questions are answered from it now, marked as added by the operator.',
    ko: '저장했습니다. 이제 이 자료로도 답하며, 운영자가 추가했다고 표시됩니다.',
  },
  notThere: { en: 'That is not there any more.', ko: '이미 없는 자료입니다.' },
  fromDesk: { en: 'at the desk', ko: '자료 관리에서' },
  fromCommand: { en: 'with corpus:add', ko: 'corpus:add로' },
  files: { en: 'files: {n}', ko: '파일 {n}개' },
} as const satisfies Record<string, Localised>;

/** What became of the answer to a question. */
export const changeWords: Readonly<Record<Change, Localised>> = {
  lost: { en: 'Not answered any more', ko: '더 이상 답하지 못함' },
  answered: { en: 'Answered now', ko: '이제 답함' },
  changed: { en: 'Answered otherwise', ko: '다르게 답함' },
  same: { en: 'As before', ko: '그대로' },
};

/** Where a question of a trial is from. */
export const originWords: Readonly<Record<TrialQuestion['from'], Localised>> = {
  logged: { en: 'asked by people', ko: '사람들이 물은 질문' },
  curator: { en: 'yours', ko: '내 질문' },
  suggested: { en: 'suggested by the bot', ko: '봇이 제안하는 질문' },
  golden: { en: 'golden', ko: '기준 질문' },
};
