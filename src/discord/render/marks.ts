const CIRCLED_ONE = 0x2460;
const LAST_CIRCLED = 20;

/** The sign of a citation: ① … ⑳, from then on (21). @param n counts from 1 */
export function mark(n: number): string {
  return n <= LAST_CIRCLED ? String.fromCodePoint(CIRCLED_ONE + n - 1) : `(${n})`;
}

/** Signs in rising order, each once. */
export function marks(numbers: Iterable<number>): string {
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map(mark)
    .join('');
}
