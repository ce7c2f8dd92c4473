import type { KeptStore } from '../store/kept-store.ts';

/** How long things are kept, in days; `/sma privacy` says so. */
export const KEPT_DAYS = {
  /** What a thread or conversation is about, since its last question. */
  conversation: 30,
  /** A receipt that no standing message shows, with its votes. */
  receipt: 400,
  /** A question that could not be answered, since it was last asked. */
  gap: 365,
  /** What belongs to a server, since the bot was removed from it. */
  server: 30,
} as const;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Deletes what has been kept long enough. */
export async function forgetOld(store: KeptStore, now: Date): Promise<void> {
  const before = (days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
  await store.forgetOlderThan(before(KEPT_DAYS.conversation));
  await store.kept.forgetServers(before(KEPT_DAYS.server));
  await store.forgetReceipts(before(KEPT_DAYS.receipt));
  await store.forgetGaps(before(KEPT_DAYS.gap));
}
