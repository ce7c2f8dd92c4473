import { describe, expect, it } from 'vitest';
import { commands, setUp } from './setup.ts';
import { textOf } from './stand-in/look.ts';

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
      ['person', 'name'],
      ['term', 'term'],
      ['check', 'claim'],
      ['timeline', 'topic'],
      ['cost', 'date'],
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

  it('offers something for every option that is typed, except a receipt', () => {
    for (const { name, options } of commands) {
      for (const option of options) {
        const offers = option.choices !== undefined || option.autocomplete !== undefined;
        expect(offers, `${name} ${option.name}`).toBe(option.name !== 'receipt');
      }
    }
  });

  it.each([
    [
      'person',
      'name',
      'bett',
      'en-US',
      'Timothy Betts · US chief negotiator for the 10th SMA',
      'Timothy Betts',
    ],
    ['person', 'name', 'chang won', 'ko', '장원삼 · 한국 측 제10차', '장원삼'],
    [
      'term',
      'term',
      'burden-sharing a',
      'en-US',
      'Special Measures Agreement · A time-limited',
      'Special Measures Agreement',
    ],
    ['cost', 'date', '12th', 'en-US', '2024-11-29 · 12th SMA in force', '2024-11-29'],
    ['timeline', 'topic', 'talk', 'en-US', 'talk', 'talk'],
  ])('shows the value: /sma %s %s %s', async (command, option, typed, locale, name, value) => {
    const { standIn } = await setUp();
    const [first] = await standIn.people.autocomplete(command, option, typed, { locale });
    expect(first?.name).toContain(name);
    expect(first?.value).toBe(value);
  });

  it('answers with what it offered', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    for (const [command, option] of [
      ['person', 'name'],
      ['term', 'term'],
    ] as const) {
      for (const { name, value } of await people.autocomplete(command, option, '')) {
        const { original } = await people.slash(command, { [option]: value });
        const said = textOf(original!);
        expect(said, `${command} ${name}`).toContain(name.split(' · ')[1]!.slice(0, 12));
      }
    }
  });

  it('offers numbers for numbers, with the value to be seen in the name', async () => {
    const { standIn } = await setUp();
    const [first] = await standIn.people.autocomplete('cost', 'year', '2019');
    expect(first?.value).toBe(2019);
    expect(first?.name).toContain('1,038.9');
  });
});
