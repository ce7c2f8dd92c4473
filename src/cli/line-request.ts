import { z } from 'zod';
import { isoDate } from '../query/schema.ts';
import { LANGUAGES } from '../text/localised.ts';

const text = (name: string) =>
  z.string({
    error: ({ input }) =>
      input === undefined ? `The field "${name}" is missing.` : `The field "${name}" must be a string.`,
  });

/** A question on a line of standard input. A field that is null counts as not given; unknown ones are ignored. */
const lineRequest = z.object(
  {
    q: text('q'),
    lang: z.enum(LANGUAGES, { error: 'The field "lang" must be "en" or "ko".' }).nullish(),
    /** Questions of one thread share their context. */
    thread: text('thread').nullish(),
    asOf: isoDateSaying('The field "asOf" must be a calendar date in the form YYYY-MM-DD.').nullish(),
  },
  { error: 'The line must hold a JSON object.' },
);
export type LineRequest = z.infer<typeof lineRequest>;

function isoDateSaying(error: string) {
  return z.string({ error }).refine((date) => isoDate.safeParse(date).success, { error });
}

/** The request of a line, or one plain sentence that says what is wrong with it. */
export function readLineRequest(
  line: string,
): { readonly request: LineRequest } | { readonly wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { wrong: 'The line is not JSON.' };
  }
  const { success, data, error } = lineRequest.safeParse(value);
  return success ? { request: data } : { wrong: error.issues[0]?.message ?? 'The line has a wrong form.' };
}
