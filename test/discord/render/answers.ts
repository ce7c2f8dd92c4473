import fc from 'fast-check';
import { type Answer, STATUSES, type Statement } from '../../../src/answer/types.ts';
import { part } from '../../../src/query/schema.ts';
import type { Localised } from '../../../src/text/localised.ts';

/** Any Answer, however long and however hostile its texts. */

const NASTY = [
  '@everyone @here',
  '<@1> <@&2> <#3> </a:4> <t:5>',
  '```',
  '`',
  '**b**_i_~~s~~||p||',
  '[a](https://b.example)',
  '# h',
  '> q',
  '- l',
  '\\',
  '\u200b\u202e\u0000\ud800',
  '1. x',
  'as ④ says',
  'https://c.example',
];
const sentence = fc.oneof(
  fc.lorem({ maxCount: 1, mode: 'sentences' }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(...NASTY),
  fc.constantFrom('2019년 분담금은 1조389억 원이었다.', 'In 2019 it was 1,038.9 billion won.'),
  fc.integer({ min: 1, max: 5000 }).map((length) => 'x'.repeat(length)),
);
const text = (most: number) => fc.array(sentence, { maxLength: most }).map((all) => all.join(' '));
const localised = (most = 4): fc.Arbitrary<Localised> => fc.record({ en: text(most), ko: text(most) });

const PASSAGES = Array.from({ length: 40 }, (_, index) => `passage-${index + 1}`);
const passages = fc.subarray(PASSAGES, { minLength: 1, maxLength: 6 });
const step = localised(1).map((line) => ({
  operation: 'difference' as const,
  operands: [],
  result: { kind: 'percent' as const, value: 1, resolution: 1 },
  text: line,
}));

const statement = fc.record({
  role: fc.constantFrom<Statement['role']>(
    'premise',
    'answer',
    'detail',
    'conflict',
    'unsure',
    'superseded',
    'passage',
  ),
  text: localised(8),
  passages,
  rows: fc.constant([]),
  steps: fc.array(step, { maxLength: 3 }),
  marked: fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
}) as unknown as fc.Arbitrary<Statement>;

const table = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.record({
    columns: fc.array(localised(1), { minLength: width, maxLength: width }),
    rows: fc.array(
      fc.record({
        cells: fc.array(localised(1), { minLength: width, maxLength: width }),
        passages,
        steps: fc.constant([]),
      }),
      { maxLength: 60 },
    ),
  }),
);

const url = fc.oneof(
  fc.constant(null),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  text(1),
);

export const answers: fc.Arbitrary<Answer> = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    statements: fc.array(statement, { maxLength: 12 }),
    table: fc.option(table),
    chart: fc.option(
      fc.record({
        kind: fc.constant('bar' as const),
        title: localised(2),
        unit: localised(1),
        points: fc.constant([{ label: '2019', value: 1 }]),
      }),
    ),
    notice: fc.option(localised(6)),
    suggestions: fc.array(fc.record({ text: localised(2) }), { maxLength: 4 }),
    sources: fc.array(
      fc.record({
        publisher: localised(1),
        title: text(2),
        url,
        date: fc.constantFrom('2019', '2019-02', '2019-02-10'),
      }),
      { minLength: 40, maxLength: 40 },
    ),
    receipt: fc.oneof(fc.stringMatching(/^[\w-]{4,40}$/), text(1)),
    lang: fc.constantFrom('en' as const, 'ko' as const),
  })
  .map(({ sources, ...given }) => {
    const used = new Set(
      [...given.statements, ...(given.table?.rows ?? [])].flatMap((each) => each.passages),
    );
    const citations = [...used].map((passage, index) => ({
      ...sources[PASSAGES.indexOf(passage)]!,
      mark: index + 1,
      passage,
      source: `source-${PASSAGES.indexOf(passage) % 25}`,
      text: { en: 'text', ko: '글' },
    }));
    return {
      ...given,
      query: { lang: given.lang, mode: 'ask' as const, parts: [part({ kind: 'meta', about: 'help' })] },
      citations,
      asOf: '2026-11-25',
      corpus: 'v1',
    };
  });
