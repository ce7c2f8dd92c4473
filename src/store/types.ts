import type { ThreadContext } from '../assistant/types.ts';
import type { Query } from '../query/schema.ts';

/** An answer that was given, so that its buttons work after a restart and `/sma source receipt:` can reproduce it. */
export interface Receipt {
  readonly id: string;
  readonly query: Query;
  /** UTC date on which it was given. */
  readonly today: string;
  readonly corpus: string;
}

/** A question that the corpus did not cover; without any id of a person. */
export interface Gap {
  /** The question as understood, at most 400 characters, mentions and invisible characters already out. */
  readonly words: string;
  readonly lang: 'en' | 'ko';
  readonly status: 'partial' | 'not-covered' | 'off-topic' | 'ambiguous';
  /** UTC date. */
  readonly day: string;
}

/**
 * What the bot must remember. Every method that changes something resolves only when the change survives a kill -9.
 * Ids are Discord's snowflakes or the page's session ids, as strings.
 */
export interface Store {
  /** What a thread or conversation is about; null when nothing is known or it was forgotten. */
  thread(id: string): Promise<ThreadContext | null>;
  rememberThread(id: string, context: ThreadContext): Promise<void>;
  forgetThread(id: string): Promise<void>;
  receipt(id: string): Promise<Receipt | null>;
  /** Saving the same receipt twice changes nothing. */
  saveReceipt(receipt: Receipt): Promise<void>;
  noteGap(gap: Gap): Promise<void>;
  gaps(limit: number): Promise<Gap[]>;
  close(): Promise<void>;
}
