import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeAssistant } from '../golden/run.ts';

/** Sets whose expected source was the first hit, and among the first three, when it was last measured. */
const FIRST = 61;
const AMONG_THREE = 61;

const sets = z
  .array(z.strictObject({ q: z.string(), expect: z.array(z.string()).min(1) }))
  .parse(parse(readFileSync(new URL('sets.yaml', import.meta.url), 'utf8')));

const { knowledge } = makeAssistant();

describe('ranking: the passage that was looked for', () => {
  const ranked = sets.map(({ q, expect: wanted }) => {
    const sources = knowledge.passages.search(q, 20).map(({ id }) => knowledge.passage(id)?.article);
    return { q, wanted, sources, place: sources.findIndex((source) => source && wanted.includes(source)) };
  });
  const notFirst = ranked
    .filter(({ place }) => place !== 0)
    .map(
      ({ q, wanted, sources, place }) => `${q}: ${wanted.join(', ')} is at ${place}, behind ${sources[0]}`,
    );

  it('has sets in both languages whose sources exist', () => {
    expect(sets.filter(({ q }) => /\p{Script=Hangul}/u.test(q)).length).toBeGreaterThan(20);
    expect(sets.flatMap(({ expect: wanted }) => wanted).filter((id) => !knowledge.article(id))).toEqual([]);
  });

  it(`comes first in ${FIRST} of ${sets.length}`, () => {
    expect(sets.length - notFirst.length, notFirst.join('\n')).toBeGreaterThanOrEqual(FIRST);
  });

  it(`is among the first three in ${AMONG_THREE} of ${sets.length}`, () => {
    const found = ranked.filter(({ place }) => place >= 0 && place < 3);
    expect(found.length, notFirst.join('\n')).toBeGreaterThanOrEqual(AMONG_THREE);
  });
});
