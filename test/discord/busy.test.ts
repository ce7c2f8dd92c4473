import { expect, it } from 'vitest';
import { everyCall } from './every-call.ts';
import { setUp } from './setup.ts';
import { isEphemeral, textOf } from './stand-in/look.ts';

it('turns away what is more than can be in hand, at once, and answers all that was taken on', async () => {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { standIn, log } = await setUp({
    mostAtOnce: 3,
    deferAfterMs: 0,
    between: (store) => everyCall(store, () => held),
  });
  const { people, world } = standIn;
  const taken = [2017, 2018, 2019].map((year) => people.beginSlash('cost', { year }));
  await expect.poll(() => taken.every(({ acknowledgedWith }) => acknowledgedWith)).toBe(true);
  for (const [locale, sentence] of [
    ['en-US', /^Too much is being asked at the moment/],
    ['ko', /^지금 질문이 한꺼번에 몰렸습니다/],
  ] as const) {
    const { original } = await people.slash('cost', { year: 2016 }, { user: world.bob, locale });
    expect(textOf(original!)).toMatch(sentence);
    expect(isEphemeral(original!)).toBe(true);
  }
  expect(await people.autocomplete('ask', 'question', 'how')).toEqual([]);
  letGo();
  await people.quiet();
  expect(taken.map(({ original }) => /950\.7|960\.2|1,038\.9/.test(textOf(original!)))).toEqual([
    true,
    true,
    true,
  ]);
  const { original } = await people.slash('cost', { year: 2016 }, { user: world.bob });
  expect(textOf(original!)).toContain('944.1');
  expect(log.filter((line) => line.includes('some are turned away'))).toHaveLength(1);
});
