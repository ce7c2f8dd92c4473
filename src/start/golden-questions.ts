import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { TrialQuestion } from '../desk/workshop.ts';
import { LANGUAGES } from '../text/localised.ts';

/** What is needed of a golden question; those of a thread only mean something after the ones before them. */
const questions = z.array(
  z.looseObject({
    q: z.string(),
    lang: z.enum(LANGUAGES).nullable().catch(null),
    thread: z.string().optional(),
  }),
);

/**
 * The golden questions that stand beside a corpus in a clone of the repository; none where there are none, as in a
 * program that was installed without its tests. A file that is no list of questions is passed over: it is no part of
 * the program.
 * @param folder of the corpus
 */
export function readGoldenQuestions(folder: string): TrialQuestion[] {
  const golden = join(folder, '..', 'test', 'golden');
  if (!existsSync(golden)) return [];
  return readdirSync(golden)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const read = questions.safeParse(parse(readFileSync(join(golden, name), 'utf8')));
      if (!read.success) return [];
      return read.data
        .filter(({ thread }) => thread === undefined)
        .map(({ q, lang }): TrialQuestion => ({ text: q, lang, from: 'golden' }));
    });
}
