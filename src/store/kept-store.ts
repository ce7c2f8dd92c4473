import type { Gap, Store } from './types.ts';

/** Gaps that ask the same in the same language with the same outcome; `day` is the last one. */
export interface CountedGap extends Gap {
  /** How many times it was asked; at least 1. */
  readonly count: number;
}

/** A Store with what its owner needs: the program that opened it, not the front ends. */
export interface KeptStore extends Store {
  /** Most often asked first, then the most recent. */
  gaps(limit: number): Promise<CountedGap[]>;
  /** Forgets the threads last changed before `day` (UTC, YYYY-MM-DD) began; resolves to how many. */
  forgetOlderThan(day: string): Promise<number>;
}
