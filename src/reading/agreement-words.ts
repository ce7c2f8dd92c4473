/** Agreements numbered in Korean words: 구차 협정, 제십일차협정. */

const NUMBERS = ['일', '이', '삼', '사', '오', '육', '칠', '팔', '구', '십', '십일', '십이'];
const NUMBERED = new RegExp(
  `(?<![가-힣])(제\\s?)?(${[...NUMBERS].reverse().join('|')})차(?=\\s?(?:특별|방위비|협정|sma))`,
  'gu',
);

/** 칠차 때: there were so many rounds of hardly any talks. */
const HIGH = new RegExp(
  `(?<![가-힣])(제\\s?)?(${NUMBERS.slice(3).reverse().join('|')})차(?=\\s?(?:때|분담금|금액|총액|기간))`,
  'gu',
);

/** Writes such numbers in figures; everything else stays. */
export const figuresForAgreements = (text: string): string =>
  [NUMBERED, HIGH].reduce((rest, pattern) => rest.replace(pattern, inFigures), text);

const inFigures = (_: string, before: string | undefined, number: string): string =>
  `${before ?? ''}${NUMBERS.indexOf(number) + 1}차`;
