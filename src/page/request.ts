import { z } from 'zod';
import { isoDate } from '../query/schema.ts';
import { LANGUAGES, type Language, type Localised } from '../text/localised.ts';
import { LONGEST_QUESTION, words } from './words.ts';

/** What stands in the address of the page; all of it optional. */
export interface PageRequest {
  readonly q: string;
  /** null: not chosen, follow the question or the browser. */
  readonly lang: Language | null;
  /** null: today. */
  readonly asOf: string | null;
  /** The receipt of the answer that is followed up, 'new' for a fresh start, null: whatever the session is about. */
  readonly after: string | null;
}

export const receiptId = z.string().regex(/^[\w-]{1,64}$/);

const address = z.object({
  q: z.string().trim().max(LONGEST_QUESTION).default(''),
  lang: z.enum(LANGUAGES).nullable().catch(null),
  asOf: isoDate.nullable(),
  after: receiptId.nullable().catch(null),
});

/**
 * Reads the address of a page.
 * @returns the request, with a sentence where a part of it could not be used; that part is then left out
 */
export function readRequest(
  query: Readonly<Record<string, string>>,
): PageRequest & { problem: Localised | null } {
  const given = {
    q: query.q,
    lang: query.lang || null,
    asOf: query.asOf || null,
    after: query.after || null,
  };
  const read = address.safeParse(given);
  if (read.success) return { ...read.data, problem: null };
  const wrong = read.error.issues[0]?.path[0];
  const rest = address.parse({
    ...given,
    q: wrong === 'q' ? '' : given.q?.slice(0, LONGEST_QUESTION),
    asOf: null,
  });
  return { ...rest, problem: wrong === 'q' ? words.tooLong : words.badDay };
}

/** The address that asks `q` and keeps what was chosen. */
export function askAddress(request: Partial<PageRequest>): string {
  const search = new URLSearchParams();
  for (const name of ['q', 'lang', 'asOf', 'after'] as const) {
    const value = request[name];
    if (value) search.set(name, value);
  }
  return search.size ? `/?${search}` : '/';
}
