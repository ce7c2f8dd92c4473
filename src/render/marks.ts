const CIRCLED_ONE = 0x2460;
const LAST_CIRCLED = 20;

/** The sign of a citation: ① … ⑳, from then on (21). @param number counts from 1 */
export function mark(number: number): string {
  return number >= 1 && number <= LAST_CIRCLED
    ? String.fromCodePoint(CIRCLED_ONE + number - 1)
    : `(${number})`;
}

/** Signs in rising order, each once. */
export function marks(numbers: Iterable<number>): string {
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map(mark)
    .join('');
}

/** The text with circled numbers of its own written (1): what looks like a citation must be one. */
export function withoutMarks(text: string): string {
  return text.replace(/[①-⑳]/gu, (sign) => `(${sign.codePointAt(0)! - CIRCLED_ONE + 1})`);
}
