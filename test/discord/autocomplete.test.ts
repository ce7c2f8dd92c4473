import { describe, expect, it } from 'vitest';
import { setUp } from './setup.ts';

const TYPED = [
  '',
  '2',
  '2019',
  '99999999',
  'zzzz',
  '@everyone',
  '\u200b',
  '가',
  'a'.repeat(3000),
  '-1',
  '1e9',
  'NaN',
];

describe('autocomplete', () => {
  it('offers between 1 and 25 choices, whatever is typed', async () => {
    const { standIn } = await setUp();
    const fields = [
      ['cost', 'year'],
      ['cost', 'number'],
      ['ask', 'question'],
      ['source', 'source'],
    ] as const;
    for (const [command, option] of fields) {
      for (const typed of TYPED) {
        for (const locale of ['en-US', 'ko']) {
          const choices = await standIn.people.autocomplete(command, option, typed, { locale });
          expect(choices.length, `${option} "${typed.slice(0, 20)}"`).toBeGreaterThan(0);
          expect(choices.length).toBeLessThanOrEqual(25);
        }
      }
    }
    expect(standIn.refused()).toEqual([]);
  });

  it('offers numbers for numbers, with the value to be seen in the name', async () => {
    const { standIn } = await setUp();
    const [first] = await standIn.people.autocomplete('cost', 'year', '2019');
    expect(first?.value).toBe(2019);
    expect(first?.name).toContain('1,038.9');
  });
});
