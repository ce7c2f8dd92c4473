import type { Count } from '../types.ts';
import { COUNTERS } from '../words.ts';
import { isKorean } from './reading.ts';

/** What is counted, and how many characters of the word say so. */
export interface Counter {
  readonly unit: Count['unit'];
  readonly length: number;
}

const KOREAN_COUNTER = new RegExp(`^(?:${[...COUNTERS.keys()].filter(isKorean).join('|')})`);

/** The counter with which a Korean word begins: 명, 개월, 차례. */
export function counterIn(word: string): Counter | null {
  const counter = KOREAN_COUNTER.exec(word)?.[0];
  return counter === undefined ? null : { unit: COUNTERS.get(counter) ?? null, length: counter.length };
}
