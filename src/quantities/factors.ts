/** How many times as much something is said to be: half, a third, twice, 1.5 times, 절반, 두 배. */
export interface Factor {
  /** Above zero: 0.5 for half, 2 for twice. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const NUMERALS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  열: 10,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
};

const numberOf = (text: string): number => NUMERALS[text] ?? Number(text);
const fixed = (value: number) => (): number => value;

/** What follows a multiple, so that "met three times" is none. */
const OF = String.raw`(?=\s+(?:as|what|that|the|more|larger|bigger|higher|its|of|than)\b)`;

/** Words for a factor, and what they say; what they capture is handed over. */
const FORMS: readonly (readonly [RegExp, (found: readonly string[]) => number])[] = [
  [
    /\bhal(?:f|ved|ves|ving|ve)\b(?!\s+(?:a\s+)?(?:million|billion|trillion|year|of the (?:year|decade)))/gu,
    fixed(0.5),
  ],
  [/\b(?:one|a)[ -]third\b(?=\s+(?:of|as|what|that|the|its)\b|\s*[.,!?]|$)/gu, fixed(1 / 3)],
  [/\btwo[ -]thirds\b/gu, fixed(2 / 3)],
  [/\b(?:one|a)[ -](?:quarter|fourth)\b(?=\s+(?:of|as|what|that|the|its)\b|\s*[.,!?]|$)/gu, fixed(0.25)],
  [/\bthree[ -]quarters\b/gu, fixed(0.75)],
  [/\b(?:a|one)[ -]fifth\b(?=\s+(?:of|as|what|that|the|its)\b|\s*[.,!?]|$)/gu, fixed(0.2)],
  [/\b(?:doubl(?:e[ds]?|ing)|twice|twofold)\b/gu, fixed(2)],
  [/\b(?:tripl(?:e[ds]?|ing)|threefold)\b/gu, fixed(3)],
  [/\b(?:quadrupl(?:e[ds]?|ing)|fourfold)\b/gu, fixed(4)],
  [
    new RegExp(
      String.raw`\b(\d{1,2}(?:\.\d{1,2})?|two|three|four|five|six|seven|eight|nine|ten)[ -]times${OF}`,
      'gu',
    ),
    ([n = '']) => numberOf(n),
  ],
  [/절반|반토막|반으로/gu, fixed(0.5)],
  [
    /(\d|삼|사|오)\s?분의\s?(\d|일|이|삼|사)/gu,
    ([whole = '', part = '']) => numberOf(part) / numberOf(whole),
  ],
  [/(\d{1,2}(?:\.\d{1,2})?|두|세|네|다섯|여섯|열)\s?배(?![정치경분달상송])/gu, ([n = '']) => numberOf(n)],
  [/갑절|곱절|(?<![가-힣\d])배로/gu, fixed(2)],
];

/** Every factor of a normalised text, in order. */
export function findFactors(text: string): Factor[] {
  const found = FORMS.flatMap(([form, read]) =>
    [...text.matchAll(form)].flatMap((match) => {
      const value = read(match.slice(1));
      return value > 0 && Number.isFinite(value)
        ? [{ value, start: match.index, end: match.index + match[0].length }]
        : [];
    }),
  ).sort((a, b) => a.start - b.start);
  // 두 배로 is one factor
  return found.filter(({ start }, index) => index === 0 || start >= found[index - 1]!.end);
}
