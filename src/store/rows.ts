import { z } from 'zod';
import type { ThreadContext } from '../assistant/types.ts';
import { isoDate, query, simpleQuery } from '../query/schema.ts';
import { LANGUAGES } from '../text/localised.ts';
import type { CountedGap } from './kept-store.ts';
import type { Receipt } from './types.ts';

/** What the rows must be on their way out. A row may be older than the program: its kind of Query may be gone. */

/** A column of JSON text. The issue says nothing of the content: the engine's own message would quote it. */
function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

export const threadRow = z.object({
  context: json(
    z.object({
      query,
      before: simpleQuery.nullable().default(null),
      agreements: z.array(z.number().int()).default([]),
      askedBack: z.array(z.string()),
    }),
  ),
}) satisfies z.ZodType<{ context: ThreadContext }>;

export const receiptRow = z.object({
  id: z.string(),
  query: json(query),
  today: isoDate,
  corpus: z.string(),
}) satisfies z.ZodType<Receipt>;

export const gapRow = z.object({
  words: z.string(),
  lang: z.enum(LANGUAGES),
  status: z.enum(['partial', 'not-covered', 'off-topic', 'ambiguous']),
  day: isoDate,
  count: z.number().int().positive(),
}) satisfies z.ZodType<CountedGap>;
