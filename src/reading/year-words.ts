/** Years spelt as words: "twenty-twelve", 이천십삼년. */

const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ENGLISH = new RegExp(
  `\\b(?:twenty[ -](?:(${TEENS.join('|')})|twenty(?:[ -](${ONES.join('|')}))?)|nineteen[ -](eighty|ninety)(?:[ -](${ONES.join('|')}))?)\\b`,
  'gu',
);
const KOREAN_DIGITS = '일이삼사오육칠팔구';
const KOREAN = /(이천|천구백)(?:([이삼사오육칠팔구])?(십))?([일이삼사오육칠팔구])?\s*년/gu;

const digit = (syllable: string | undefined): number => (syllable ? KOREAN_DIGITS.indexOf(syllable) + 1 : 0);
const one = (word: string | undefined): number => (word ? ONES.indexOf(word) + 1 : 0);

/** Writes spelt years in figures; everything else stays. */
export function figuresForYears(text: string): string {
  return text
    .replace(ENGLISH, (_, teen?: string, unit?: string, decade?: string, last?: string) => {
      if (decade) return String((decade === 'eighty' ? 1980 : 1990) + one(last));
      return String(teen ? 2010 + TEENS.indexOf(teen) : 2020 + one(unit));
    })
    .replace(
      KOREAN,
      (_, century: string, tens: string | undefined, ten: string | undefined, unit: string | undefined) => {
        const base = century === '이천' ? 2000 : 1900;
        return `${base + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(unit)}년`;
      },
    );
}
