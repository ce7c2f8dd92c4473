import { Hono } from 'hono';
import { z } from 'zod';
import { isoDate } from '../../query/schema.ts';
import { LANGUAGES } from '../../text/localised.ts';
import type { Frame } from '../frame.ts';
import { describeApi } from '../openapi.ts';
import { LONGEST_QUESTION, words } from '../words.ts';

const askRequest = z.object({
  q: z
    .string('q is missing: the question')
    .trim()
    .min(1, 'q is empty: the question')
    .max(LONGEST_QUESTION, words.tooLong.en),
  lang: z.enum(LANGUAGES, 'lang must be en or ko').optional(),
  asOf: isoDate.optional(),
  thread: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'thread must be 1 to 64 letters, digits, _ or -')
    .optional(),
});

const suggestRequest = z.object({
  what: z.enum(
    ['year', 'agreement', 'question', 'source'],
    'what must be year, agreement, question or source',
  ),
  typed: z.string().max(100).default(''),
  lang: z.enum(LANGUAGES, 'lang must be en or ko').default('en'),
});

/** The question of the examples in the description of the API. */
const EXAMPLE = 'How much did Korea pay in 2019?';

/** Values suggested while typing. */
const SUGGESTED = 12;

/** `/api/openapi.json`: what there is, with examples; `/api/ask`: an Answer as JSON; `/api/suggest`: what could be typed. */
export function apiRoutes(frame: Frame): Hono {
  const { assistant, conversations, today } = frame;
  return new Hono()
    .get('/ask', async (context) => {
      const read = askRequest.safeParse(context.req.query());
      if (!read.success) return context.json({ error: problemOf(read.error) }, 400);
      const { q, lang, asOf, thread } = read.data;
      const id = thread ? `api:${thread}` : null;
      const reply = assistant.ask({
        text: q,
        lang,
        context: await conversations.contextOf(id, null),
        today: today(),
        asOf,
      });
      await conversations.keep(id, reply, q);
      return context.json(reply.answer);
    })
    .get('/openapi.json', (context) => {
      const example = { text: EXAMPLE, context: null, today: today() };
      const { answer } = assistant.ask(example);
      const suggestions = assistant.suggest('year', '201', 'en', 3);
      return context.json(describeApi({ answer, suggestions, corpus: answer.corpus }));
    })
    .get('/suggest', (context) => {
      const read = suggestRequest.safeParse(context.req.query());
      if (!read.success) return context.json({ error: problemOf(read.error) }, 400);
      const { what, typed, lang } = read.data;
      return context.json(assistant.suggest(what, typed, lang, SUGGESTED));
    });
}

/** The first thing that is wrong, in a sentence. */
function problemOf({ issues }: z.ZodError): string {
  const issue = issues[0];
  return issue?.path[0] === 'asOf' ? words.badDay.en : (issue?.message ?? 'The request was not understood.');
}
