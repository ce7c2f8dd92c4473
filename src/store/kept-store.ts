import type { Gap, Receipt, Store } from './types.ts';

/** Gaps that ask the same in the same language with the same outcome; `day` is the last one. */
export interface CountedGap extends Gap {
  /** How many times it was asked; at least 1. */
  readonly count: number;
}

/** A Store with what its owner needs: the program that opened it, not the front ends. */
export interface KeptStore extends Store {
  /** Most often asked first, then the most recent. */
  gaps(limit: number): Promise<CountedGap[]>;
  /** Receipts of answers that rest on one of the rows or passages, oldest first. */
  receiptsUsing(ids: readonly string[]): Promise<Receipt[]>;
  /**
   * Forgets receipts older than the day (UTC) that no known message shows, with their votes; resolves to how many.
   */
  forgetReceipts(day: string): Promise<number>;
  /** Forgets gaps last asked before the day (UTC); resolves to how many. */
  forgetGaps(day: string): Promise<number>;
  /** Forgets the threads last changed before `day` (UTC, YYYY-MM-DD) began; resolves to how many. */
  forgetOlderThan(day: string): Promise<number>;
}
