import type { Count } from '../types.ts';
import { KOREAN_COUNTERS } from '../words.ts';

/** What is counted, and how many characters of the word say so. */
export interface Counter {
  readonly unit: Count['unit'];
  readonly length: number;
}

/** The counter with which a Korean word begins: 명, 개월, 차례. */
export function counterIn(word: string): Counter | null {
  for (const [counter, unit] of KOREAN_COUNTERS)
    if (word.startsWith(counter)) return { unit, length: counter.length };
  return null;
}
