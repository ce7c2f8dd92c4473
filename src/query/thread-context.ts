import type { Query, SimpleQuery } from './schema.ts';

/** What a thread remembers: serialisable, small. */
export interface ThreadContext {
  readonly query: Query;
  /** The part before the last: "the two" are it and the last one. */
  readonly before: SimpleQuery | null;
  /** Agreements that the last answer was about, where the question named none. */
  readonly agreements: readonly number[];
  /** Questions already asked back, so that none is asked twice. */
  readonly askedBack: readonly string[];
}
