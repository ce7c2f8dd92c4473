import type { ThreadContext } from '../assistant/types.ts';
import type { Query } from '../query/schema.ts';

/**
 * What a conversation remembers when a Query was not understood from text: a command, or the answer of a receipt.
 * @param before what it remembered until then
 */
export function contextAbout(query: Query, before: ThreadContext | null): ThreadContext {
  return {
    query,
    before: before?.query.parts.at(-1) ?? null,
    agreements: [],
    askedBack: before?.askedBack ?? [],
  };
}
