import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBadOption } from '../../src/discord/command.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { readOptions } from '../../src/discord/option-values.ts';
import { simpleQuery } from '../../src/query/schema.ts';

const commands = await loadCommands(fileURLToPath(new URL('../../commands', import.meta.url)));
const context = { today: '2026-11-25' };

function run(name: string, raw: Record<string, unknown>) {
  const command = commands.find((each) => each.name === name)!;
  const values = readOptions(command.options, raw);
  return isBadOption(values) ? values : command.toQuery(values, context);
}

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('commands as questions', () => {
  it.each<[string, Record<string, unknown>, object]>([
    ['cost', {}, { kind: 'cost', years: [], agreements: [], currency: null, part: null, asOf: null }],
    [
      'cost',
      { year: 2019, currency: 'USD', part: 'labour' },
      { kind: 'cost', years: [2019], currency: 'USD', part: 'labour' },
    ],
    ['cost', { year: '2019' }, { years: [2019] }],
    ['cost', { from: 2014, to: 2016 }, { years: [2014, 2015, 2016] }],
    ['cost', { from: 2024 }, { years: [2024, 2025, 2026] }],
    ['cost', { from: 2030 }, { years: [2030] }],
    ['cost', { to: 1993 }, { years: [1991, 1992, 1993] }],
    ['cost', { to: 1990 }, { years: [1990] }],
    ['cost', { number: 11, date: '2021-04-08' }, { agreements: [11], asOf: '2021-04-08' }],
    ['change', { from: 2018, to: 2019 }, { kind: 'change', mode: 'span', years: [2018, 2019] }],
    ['change', { mode: 'steps' }, { mode: 'steps' }],
    ['total', { from: 1991, to: 2026 }, { kind: 'aggregate', of: 'total', years: years(1991, 2026) }],
    ['total', { of: 'average', number: 9 }, { of: 'average', agreements: [9] }],
    ['timeline', { topic: 'ratification' }, { kind: 'timeline', words: 'ratification' }],
    ['agreement', {}, { kind: 'agreement', agreements: [], years: [], aspects: [] }],
    ['agreement', { number: 12, aspect: 'rule' }, { agreements: [12], aspects: ['rule'] }],
    ['compare', { first: 10, second: 11 }, { kind: 'compare', agreements: [10, 11], years: [] }],
    ['compare', { from: 2010, to: 2020 }, { agreements: [], years: [2010, 2020] }],
    ['source', {}, { kind: 'meta', about: 'sources' }],
    ['source', { source: 'yonhap-2019' }, { kind: 'source', id: 'yonhap-2019' }],
    ['about', {}, { kind: 'meta', about: 'about' }],
    ['help', {}, { kind: 'meta', about: 'help' }],
    [
      'demand',
      { year: 2019, topic: 'five billion' },
      { kind: 'demand', years: [2019], words: 'five billion' },
    ],
    ['ask', { question: ' how much? ', date: '2019-01-01' }, { ask: 'how much?', asOf: '2019-01-01' }],
    ['check', { claim: 'It was 5 billion' }, { ask: 'check: It was 5 billion' }],
    ['check', { claim: '50억 달러였다' }, { ask: '검증: 50억 달러였다' }],
    ['term', { term: 'SOFA' }, { ask: { en: 'What does SOFA mean?', ko: 'SOFA 뜻이 뭐야?' } }],
    ['person', { name: '장원삼' }, { ask: { en: 'Who is 장원삼?', ko: '장원삼 누구야?' } }],
  ])('%s %j', (name, raw, expected) => {
    expect(run(name, raw)).toMatchObject(expected);
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['cost', { year: 1988 }, /from 1989 to 2100/],
    ['cost', { year: 2019.5 }, /whole number/],
    ['cost', { year: 'soon' }, /whole number/],
    ['cost', { currency: 'EUR' }, /one of: Korean won, US dollars, Both/],
    ['cost', { date: '10.2.2019' }, /YYYY-MM-DD/],
    ['cost', { date: '2019-02-30' }, /YYYY-MM-DD/],
    ['cost', { from: 2020, to: 2019 }, /swap/],
    ['cost', { from: 1989, to: 2049 }, /1989 to 2048/],
    ['compare', { first: 10 }, /“first” and “second”/],
    ['compare', { from: 2010, to: 2010 }, /“from” and “to”/],
    ['ask', {}, /“question” is needed/],
    ['ask', { question: '  ' }, /“question” is needed/],
    ['ask', { question: 'x'.repeat(4001) }, /at most 4000/],
  ])('%s case %# is told what would work', (name, raw, expected) => {
    const result = run(name, raw);
    expect(isBadOption(result)).toBe(true);
    const { problem } = result as { problem: { en: string; ko: string } };
    expect(problem.en).toMatch(expected);
    expect(problem.ko).toMatch(/[가-힣]/);
  });

  it('makes a Query or a sentence of anything', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.integer({ min: 1985, max: 2105 }),
      fc.double(),
      fc.constantFrom('KRW', 'labour', '2020-02-02', null),
    );
    for (const command of commands) {
      const given = fc.record(Object.fromEntries(command.options.map(({ name }) => [name, value])), {
        requiredKeys: [],
      });
      fc.assert(
        fc.property(given, (raw) => {
          const result = run(command.name, raw);
          const asked = 'ask' in result || 'receipt' in result || 'open' in result;
          expect(isBadOption(result) || asked || simpleQuery.safeParse(result).success).toBe(true);
        }),
      );
    }
  });
});
