import type { Localised } from '../../text/localised.ts';

/** What is said of a field that shows by itself that it is wrong. */
export const fieldWords = {
  missing: { en: 'Fill this in.', ko: '이 칸을 채워 주세요.' },
  slug: {
    en: 'Write lower-case letters, digits and hyphens, like mofa-2019-02-10.',
    ko: 'mofa-2019-02-10처럼 영문 소문자, 숫자, 붙임표로 써 주세요.',
  },
  slugs: {
    en: 'Write ids of lower-case letters, digits and hyphens, with commas between them.',
    ko: '영문 소문자, 숫자, 붙임표로 된 id를 쉼표로 나누어 써 주세요.',
  },
  passages: {
    en: 'Write p1, p2 for passages of this source, or article#p1 for others, with commas between them.',
    ko: '이 출처의 구절은 p1, p2로, 다른 출처의 구절은 article#p1로 쉼표로 나누어 써 주세요.',
  },
  date: {
    en: 'Write a date as 2019, 2019-02 or 2019-02-10.',
    ko: '날짜는 2019, 2019-02, 2019-02-10처럼 써 주세요.',
  },
  day: { en: 'Write a day, like 2019-02-10.', ko: '2019-02-10처럼 날짜를 하루로 써 주세요.' },
  number: { en: 'Write a number, like 1,519.2.', ko: '1,519.2처럼 숫자로 써 주세요.' },
  whole: { en: 'Write a whole number.', ko: '정수로 써 주세요.' },
  url: {
    en: 'Write an address that begins with http:// or https://.',
    ko: 'http:// 또는 https://로 시작하는 주소를 써 주세요.',
  },
  choice: { en: 'Choose one from the list.', ko: '목록에서 하나를 골라 주세요.' },
  invisible: {
    en: 'There is an invisible character in it: delete the text and type it anew.',
    ko: '보이지 않는 문자가 있습니다. 지우고 다시 입력해 주세요.',
  },
} as const satisfies Record<string, Localised>;
export type FieldFault = keyof typeof fieldWords;

/**
 * The rules of the corpus in Korean; in English each problem says itself what it is about and what to do. A rule that
 * is not here is said in English.
 */
export const RULES_KO: Readonly<Record<string, string>> = {
  'no-passages': '구절이 하나도 없습니다. 구절을 하나 이상 써 주세요.',
  'passage-language': '출처의 언어로 된 구절이 없습니다. 그 언어 칸을 채워 주세요.',
  'passage-empty': '구절이 비어 있습니다. 한두 문장을 써 주세요.',
  'passage-length': '구절이 너무 깁니다. 두 구절로 나누어 주세요.',
  schema: '값의 형식이 맞지 않습니다.',
  'duplicate-row': '이미 쓰이고 있는 id입니다. 다른 id를 붙여 주세요.',
  'duplicate-article': '이미 있는 출처의 id입니다. 다른 id를 붙여 주세요.',
  'missing-passage': '없는 구절을 인용했습니다. 구절 번호를 고치거나 구절을 써 주세요.',
  'missing-row': '없는 사실을 가리킵니다. id를 고쳐 주세요.',
  'unsupported-figure':
    '이 수치나 날짜가 인용한 구절에 없습니다. 그것이 나오는 구절을 인용하거나 수치를 고쳐 주세요.',
  'unsupported-note': '참고에 쓴 수치가 인용한 구절에 없습니다. 구절을 인용하거나 수치를 빼 주세요.',
  'unsupported-name': '이 사람의 이름이 인용한 구절에 없습니다. 이름이 나오는 구절을 인용해 주세요.',
  'unknown-person': '없는 사람의 id입니다. 먼저 그 사람을 사실로 추가해 주세요.',
  'undeclared-conflict':
    '같은 것에 대해 다른 값을 말하는 사실이 있습니다. 「엇갈리는 사실」 칸에 그 id를 쓰거나, 바뀐 값이면 끝난 날짜를 써 주세요.',
  'one-sided-conflict': '상대 사실에도 이 id를 엇갈리는 사실로 적어야 합니다.',
  'time-order': '시작과 끝의 순서가 맞지 않습니다.',
  'unknown-agreement': '그 차수의 협정 기간을 말하는 사실이 없습니다. 차수를 고쳐 주세요.',
  'year-outside-agreement': '그 연도는 이 협정의 기간 밖입니다. 연도나 차수를 고쳐 주세요.',
  'unsure-without-note': '확실성이 낮은 사실에는 이유를 참고에 두 언어로 써야 합니다.',
  'unread-source': '읽지 않은 출처에만 근거합니다. 확실성을 낮음으로 하거나 읽은 출처를 인용해 주세요.',
  'name-missing': '인물과 용어에는 이름이 필요합니다. 두 언어로 써 주세요.',
  'languages-differ': '구절의 수치가 두 언어에서 다릅니다. 같은 수치로 맞추어 주세요.',
  'repeated-passage': '같은 구절이 두 번 있습니다. 하나를 지워 주세요.',
};
