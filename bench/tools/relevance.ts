import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Corpus } from '../../src/corpus/schema.ts';
import { comparable, type Item } from '../../test/golden/run.ts';

/** How good what is found is, by fixed sets of questions. */

const sets = z.array(z.object({ q: z.string(), expect: z.array(z.string()) }));

/** The search queries of test/ranking, each with the sources that it should find. */
export const rankingSets = () =>
  sets.parse(parse(readFileSync(new URL('../../test/ranking/sets.yaml', import.meta.url), 'utf8')));

const TEN = 10;
const discount = (place: number): number => 1 / Math.log2(place + 2);

/** nDCG@10 of sources in the order in which they were found: 1 when all that were expected come first. */
export function ndcg(found: readonly string[], expected: readonly string[]): number {
  const gained = [...new Set(found)]
    .slice(0, TEN)
    .reduce((sum, id, place) => sum + (expected.includes(id) ? discount(place) : 0), 0);
  const best = Array.from({ length: Math.min(TEN, expected.length) }, (_, place) => discount(place));
  return gained / best.reduce((sum, each) => sum + each, 0);
}

/** Questions that have one answer, whatever was asked before and on the day of the others. */
export const answerable = (items: readonly Item[]): Item[] =>
  items.filter(
    ({ expect, thread, must_contain: wanted, asked_as_of: asOf }) =>
      expect.split('|').includes('answered') && !thread && !asOf && wanted.length > 0,
  );

/** Whether passages say what an answer has to; more than one may be needed, so the first three count together. */
export function holds({ must_contain: wanted }: Item, { passages }: Corpus, ids: readonly string[]): boolean {
  const text = comparable(
    ids
      .slice(0, 3)
      .flatMap((id) => Object.values(passages.get(id)?.text ?? {}))
      .join('\n'),
  );
  return wanted.every((choices) => choices.some((choice) => text.includes(comparable(choice))));
}
