import { describe, expect, it } from 'vitest';
import {
  AGREEMENTS,
  CONTRIBUTIONS,
  EVENTS,
  EXTRA,
  MEMOIR,
  MOFA,
  problemsOf,
  SOUND,
  withChange,
  withFiles,
  withRows,
  YONHAP,
} from './small-corpus.ts';

/** What is broken, in which corpus, and every problem that the loader must name. */
type Case = readonly [
  what: string,
  texts: Readonly<Record<string, string | Uint8Array>>,
  ...problems: [path: string, line: number, rule: string][],
];

const longText = `- en: ${'word '.repeat(140)}end`;

/** One sound row; the cases break its YAML. */
const ROW = `- id: extra
  subject: event
  attribute: said
  value: { text: { en: Something was said., ko: 무언가 말했다. } }
  from: 2019-02-10
  certainty: high
  passages: [mofa-2019-02-10#p1]
`;
const withRow = (from: string, to: string) => withChange(EXTRA, from, to, withFiles({ [EXTRA]: ROW }));

const SYNTAX: Case[] = [
  ['a bracket that is not closed', withRow('#p1]', '#p1'), [EXTRA, 8, 'yaml']],
  [
    'a second colon in the front matter',
    withChange(MOFA, 'title: 10th', 'title: SMA: 10th'),
    [MOFA, 4, 'yaml'],
  ],
  [
    'a key twice in a row',
    withRow('  certainty: high\n', '  certainty: high\n  subject: event\n'),
    [EXTRA, 7, 'yaml'],
  ],
  ['a key twice in the front matter', withChange(MOFA, 'author: null', 'kind: news'), [MOFA, 9, 'yaml']],
  ['a tag nobody knows', withRow('attribute: said', 'attribute: !slug said'), [EXTRA, 3, 'yaml']],
  ['an alias', withRow('from: 2019-02-10\n', 'from: &day 2019-02-10\n  date: *day\n'), [EXTRA, 6, 'yaml']],
  ['an alias of nothing', withRow('from: 2019-02-10\n', 'from: *day\n'), [EXTRA, 5, 'yaml']],
  ['a tab for an indent', withRow('  certainty', '\tcertainty'), [EXTRA, 6, 'yaml']],
  ['a second document', withRow('- id', '---\n- id: first\n---\n- id'), [EXTRA, 3, 'yaml']],
  [
    'not UTF-8',
    { ...SOUND, [MEMOIR]: Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xbe, 0xc8) },
    [MEMOIR, 1, 'encoding'],
    [CONTRIBUTIONS, 33, 'missing-passage'],
  ],
  [
    'an invisible character in a passage',
    withChange(MOFA, 'the talks', 'the\u200b talks'),
    [MOFA, 20, 'invisible-character'],
  ],
  [
    'an invisible character in the front matter',
    withChange(MOFA, 'kind: gov', 'kind:  gov\u00ad'),
    [MOFA, 9, 'invisible-character'],
    [MOFA, 9, 'schema'],
  ],
  [
    'an invisible character in a row',
    withChange(CONTRIBUTIONS, 'Another way', 'Another\u2067 way'),
    [CONTRIBUTIONS, 22, 'invisible-character'],
  ],
  [
    'a carriage return that ends no line',
    withChange(MOFA, '139 for, ', '139 for,\r '),
    [MOFA, 17, 'invisible-character'],
  ],
  [
    'a character that was lost',
    withChange(YONHAP, '다른 집계', '다\ufffd 집계'),
    [YONHAP, 17, 'invisible-character'],
  ],
];

const FILES: Case[] = [
  ['a file that is neither', withFiles({ 'README.md': '# Corpus' }), ['README.md', 1, 'stray-file']],
  ['facts with another ending', withFiles({ 'facts/more.yml': '[]' }), ['facts/more.yml', 1, 'stray-file']],
  [
    'an article in a folder below',
    withFiles({ 'articles/old/a.md': SOUND[MOFA]! }),
    ['articles/old/a.md', 1, 'stray-file'],
  ],
  ['facts that are no list', withFiles({ [EXTRA]: 'id: extra\n' }), [EXTRA, 1, 'list-of-rows']],
  ['facts that are empty', withFiles({ [EXTRA]: '' }), [EXTRA, 1, 'list-of-rows']],
  ['no file at all', {}, ['', 1, 'empty-corpus']],
  ['articles without facts', { [MOFA]: SOUND[MOFA]! }, ['', 1, 'empty-corpus']],
  [
    'facts without articles',
    { [EVENTS]: SOUND[EVENTS]! },
    ['', 1, 'empty-corpus'],
    [EVENTS, 1, 'missing-passage'],
    [EVENTS, 10, 'missing-passage'],
    [EVENTS, 19, 'missing-passage'],
  ],
  [
    'an article whose name is no id',
    withFiles({ 'articles/Blue_House.md': SOUND[MEMOIR]! }),
    ['articles/Blue_House.md', 1, 'file-name'],
  ],
];

const ARTICLES: Case[] = [
  [
    'no front matter',
    withFiles({ 'articles/bare.md': '## p1\n- en: A sentence.\n' }),
    ['articles/bare.md', 1, 'front-matter'],
  ],
  [
    'front matter that does not end',
    withFiles({ 'articles/open.md': '---\npublisher: A\n\n## p1\n- en: A sentence.\n' }),
    ['articles/open.md', 1, 'front-matter'],
  ],
  [
    'front matter without fields',
    withFiles({ 'articles/void.md': '---\n---\n## p1\n- en: A sentence.\n' }),
    ['articles/void.md', 2, 'schema'],
  ],
  ['no publisher', withChange(MOFA, 'publisher: Ministry of Foreign Affairs\n', ''), [MOFA, 2, 'schema']],
  [
    'an empty title',
    withChange(MOFA, 'title: 10th agreement initialled', 'title: "  "'),
    [MOFA, 4, 'schema'],
  ],
  ['a date in words', withChange(MOFA, 'date: 2019-02-10', 'date: 10 February 2019'), [MOFA, 6, 'schema']],
  [
    'a day that is not in the calendar',
    withChange(MOFA, 'date: 2019-02-10', 'date: 2019-02-29'),
    [MOFA, 6, 'schema'],
  ],
  ['a year without quotes, which is a number', withChange(MEMOIR, '"1991"', '1991'), [MEMOIR, 5, 'schema']],
  ['an address without its scheme', withChange(MOFA, 'https://www.mofa', 'www.mofa'), [MOFA, 7, 'schema']],
  [
    'an address of another scheme',
    withChange(MOFA, 'https://www.mofa', 'ftp://www.mofa'),
    [MOFA, 7, 'schema'],
  ],
  [
    'a language the bot does not speak',
    withChange(MOFA, 'language: en', 'language: jp'),
    [MOFA, 8, 'schema'],
  ],
  ['a kind that is none', withChange(MOFA, 'kind: government', 'kind: ministry'), [MOFA, 9, 'schema']],
  [
    'two fields that do not belong',
    withChange(MOFA, 'author: null', 'auther: null\nreporter: null'),
    [MOFA, 5, 'unknown-field'],
    [MOFA, 6, 'unknown-field'],
  ],
  [
    'no passage',
    withFiles({ 'articles/empty.md': SOUND[MEMOIR]!.split('\n## p1')[0]! }),
    ['articles/empty.md', 10, 'no-passages'],
  ],
  [
    'a passage id twice',
    withChange(MOFA, 'in 2018.\n', 'in 2018.\n\n## p3\n- en: Chang Won-sam led them again.\n'),
    [MOFA, 22, 'duplicate-passage'],
  ],
  [
    'a passage that is too long',
    withChange(MOFA, '## p3\n', `## p4\n${longText}\n\n## p3\n`),
    [MOFA, 20, 'passage-length'],
  ],
  [
    'a heading without text',
    withChange(MOFA, '## p3\n', '## p4\n\n## p3\n'),
    [MOFA, 19, 'passage-empty'],
    [MOFA, 19, 'passage-language'],
  ],
  [
    'a language without text',
    withChange(MOFA, 'in 2018.\n', 'in 2018.\n- ko: \n'),
    [MOFA, 21, 'passage-empty'],
  ],
  [
    'a language without text or space',
    withChange(MOFA, 'in 2018.\n', 'in 2018.\n- ko:\n'),
    [MOFA, 21, 'passage-empty'],
  ],
  [
    'a language twice',
    withChange(MOFA, '- en: Chang Won-sam', '- en: He was born in Seoul.\n- en: Chang Won-sam'),
    [MOFA, 21, 'passage-twice'],
  ],
  [
    'a passage without the language of its source',
    withChange(
      YONHAP,
      '- ko: 다른 집계로는 2019년 분담금이 1조400억 원이다.',
      '- en: Others count 1,040 billion won for 2019.',
    ),
    [YONHAP, 16, 'passage-language'],
  ],
  [
    'a line that is neither heading nor text',
    withChange(MOFA, '## p3\n', '## p3\nThe talks:\n'),
    [MOFA, 20, 'passage-line'],
  ],
  [
    'a text above the first heading',
    withChange(MOFA, '---\n\n## p1', '---\n- en: The talks.\n\n## p1'),
    [MOFA, 11, 'passage-line'],
  ],
  [
    'a text in a third language',
    withChange(MOFA, 'in 2018.\n', 'in 2018.\n- ja: 日本語\n'),
    [MOFA, 21, 'passage-line'],
  ],
  [
    'a heading that is no id',
    withChange(MOFA, 'in 2018.\n', 'in 2018.\n\n## The talks\n'),
    [MOFA, 22, 'passage-line'],
  ],
  [
    'a passage that repeats another',
    withChange(MOFA, '## p3\n', '## p4\n- en: CHANG Won-sam led the talks for Korea in 2018.\n\n## p3\n'),
    [MOFA, 22, 'repeated-passage'],
  ],
  [
    'an amount in one language only',
    withChange(YONHAP, '1,519.2 billion', '1,519.3 billion'),
    [YONHAP, 12, 'languages-differ'],
  ],
  [
    'a percentage in one language only',
    withChange(MOFA, '전보다 8.2% 많다', '전보다 많다'),
    [MOFA, 12, 'languages-differ'],
  ],
];

const ROWS: Case[] = [
  [
    'a field that does not belong',
    withChange(AGREEMENTS, '  agreement: 12\n', '  agreement: 12\n  sma: 12\n'),
    [AGREEMENTS, 14, 'unknown-field'],
  ],
  [
    'a field that does not belong, deep down',
    withRows({ value: { text: { en: 'A', ko: '가' } }, name: { en: 'A', ko: '가', ja: 'あ' } }),
    [EXTRA, 15, 'unknown-field'],
  ],
  [
    'a year in quotes, which is no number',
    withChange(CONTRIBUTIONS, 'yearly\n  year: 2019', 'yearly\n  year: "2019"'),
    [CONTRIBUTIONS, 27, 'schema'],
  ],
  ['an entry that is no row', withFiles({ [EXTRA]: '- just words\n' }), [EXTRA, 1, 'schema']],
  [
    'a missing field: the line of its row',
    withChange(AGREEMENTS, '  attribute: period\n  agreement: 12', '  agreement: 12'),
    [AGREEMENTS, 10, 'schema'],
  ],
  ['a subject that is none', withRows({ subject: 'weather' }), [EXTRA, 2, 'schema']],
  ['an id with a space', withRows({ id: 'two words' }), [EXTRA, 1, 'schema']],
  [
    'a reference that is no passage id',
    withRows({ passages: ['mofa-2019-02-10#p1', 'mofa'] }),
    [EXTRA, 12, 'schema'],
  ],
  ['no passage cited', withRows({ passages: [] }), [EXTRA, 10, 'schema']],
  ['a day that is not in the calendar', withRows({ date: '2019-04-31' }), [EXTRA, 12, 'schema']],
  ['a value of two shapes', withRows({ value: { percent: 8.2, date: '2019-02-10' } }), [EXTRA, 4, 'schema']],
  ['a value of no shape', withRows({ value: {} }), [EXTRA, 4, 'schema']],
  ['a unit that is none', withRows({ value: { amount: 1038.9, unit: 'billion won' } }), [EXTRA, 4, 'schema']],
  [
    'a list of one amount',
    withRows({ value: { amounts: [{ amount: 1038.9, unit: 'billion KRW' }] } }),
    [EXTRA, 5, 'schema'],
  ],
  [
    'a row id twice',
    withChange(EVENTS, 'id: ratified-2019', 'id: growth-2019'),
    [EVENTS, 19, 'duplicate-row'],
  ],
  [
    'a passage that does not exist',
    withRows({ passages: ['mofa-2019-02-10#p9'] }),
    [EXTRA, 1, 'missing-passage'],
  ],
  ['a person without name', withRows({ subject: 'person' }), [EXTRA, 1, 'name-missing']],
  ['a term without name', withRows({ subject: 'term' }), [EXTRA, 1, 'name-missing']],
  [
    'a formula that is of no rule',
    withRows({ grows: { by: 'prices', yearsBefore: 2 } }),
    [EXTRA, 1, 'growth-rule'],
  ],
  ['low certainty without a note', withRows({ certainty: 'low' }), [EXTRA, 1, 'unsure-without-note']],
  [
    'a source that was not read, unmarked',
    withRows({ passages: ['memoir-1991#p1'] }),
    [EXTRA, 1, 'unread-source'],
  ],
  ['until before from', withRows({ from: '2019-02-10', until: '2019-02-09' }), [EXTRA, 1, 'time-order']],
  [
    'until in an earlier year than from',
    withRows({ from: '2019-02-10', until: '2018' }),
    [EXTRA, 1, 'time-order'],
  ],
  [
    'years the wrong way round',
    withRows({ attribute: 'span', value: { years: [2030, 2026] }, passages: ['yonhap-2024-10-04#p1'] }),
    [EXTRA, 1, 'time-order'],
  ],
  ['an agreement that is not known', withRows({ agreement: 9 }), [EXTRA, 1, 'unknown-agreement']],
  [
    'a year outside the agreement',
    withRows({
      subject: 'contribution',
      agreement: 12,
      year: 2019,
      value: { amount: 1038.9, unit: 'billion KRW' },
    }),
    [EXTRA, 1, 'year-outside-agreement'],
  ],
];

const FIGURES: Case[] = [
  ['an amount', withChange(CONTRIBUTIONS, '1038.9', '1038.8'), [CONTRIBUTIONS, 1, 'unsupported-figure']],
  [
    'an amount in another currency',
    withChange(CONTRIBUTIONS, 'amount: 45, unit: million USD', 'amount: 0.045, unit: billion KRW'),
    [CONTRIBUTIONS, 33, 'unsupported-figure'],
  ],
  [
    'one of two amounts',
    withRows({
      value: {
        amounts: [
          { amount: 1038.9, unit: 'billion KRW' },
          { amount: 830, unit: 'million USD' },
        ],
      },
    }),
    [EXTRA, 1, 'unsupported-figure'],
  ],
  [
    'a percentage',
    withChange(CONTRIBUTIONS, 'percent: 8.2', 'percent: 8.3'),
    [CONTRIBUTIONS, 24, 'unsupported-figure'],
  ],
  [
    'one of two percentages',
    withRows({ value: { percents: [8.2, 13.9] } }),
    [EXTRA, 1, 'unsupported-figure'],
  ],
  [
    'the day of a date',
    withChange(EVENTS, 'date: 2019-04-05', 'date: 2019-04-06'),
    [EVENTS, 19, 'unsupported-figure'],
  ],
  ['a date as a value', withRows({ value: { date: '2019-03-08' } }), [EXTRA, 1, 'unsupported-figure']],
  [
    'a number of a vote',
    withChange(EVENTS, 'against: 33', 'against: 34'),
    [EVENTS, 19, 'unsupported-figure'],
  ],
  [
    'a number of people',
    withRows({ value: { count: 28500, of: 'people' } }),
    [EXTRA, 1, 'unsupported-figure'],
  ],
  [
    'the year of a row',
    withChange(CONTRIBUTIONS, 'yearly\n  year: 2019', 'yearly\n  year: 2020'),
    [CONTRIBUTIONS, 24, 'unsupported-figure'],
  ],
  [
    'the last year of a period',
    withChange(AGREEMENTS, '[2026, 2030]', '[2026, 2031]'),
    [AGREEMENTS, 10, 'unsupported-figure'],
  ],
  [
    'a figure in the words of a row, in both languages',
    withRows({ value: { text: { en: 'It was 9,602 million won.', ko: '96억200만 원이었다.' } } }),
    [EXTRA, 1, 'unsupported-figure'],
    [EXTRA, 1, 'unsupported-figure'],
  ],
  [
    'a rounded source for an exact figure',
    withChange(
      YONHAP,
      '2026년 분담금은 1조 5,192억 원이다.\n- en: The 12th agreement runs from 2026 to 2030. The contribution for 2026 is 1,519.2 billion won.',
      '2026년 분담금은 1조 5,200억 원이다.',
      withRows({
        subject: 'contribution',
        attribute: 'agreed',
        agreement: 12,
        year: 2026,
        value: { amount: 1519.2, unit: 'billion KRW' },
        passages: ['yonhap-2024-10-04#p1'],
      }),
    ),
    [EXTRA, 1, 'unsupported-figure'],
  ],
];

/** A second source says 8.3% where the row growth-2019 says 8.2%. */
const otherGrowth = (fields: Record<string, unknown>) =>
  withChange(
    YONHAP,
    '1조400억 원이다.',
    '1조400억 원으로 8.3% 많다.',
    withRows({
      subject: 'growth',
      attribute: 'yearly',
      year: 2019,
      value: { percent: 8.3 },
      passages: ['yonhap-2024-10-04#p2'],
      ...fields,
    }),
  );

const PEOPLE_AND_CONFLICTS: Case[] = [
  [
    'a name that stands in no passage',
    withChange(
      EVENTS,
      'actors: [chang-won-sam]\n  from: "2018"\n  certainty: high\n  passages: [mofa-2019-02-10#p3]',
      'from: "2018"\n  certainty: high\n  passages: [mofa-2019-02-10#p1]',
    ),
    [EVENTS, 10, 'unsupported-name'],
  ],
  [
    'a person without a row',
    withChange(EVENTS, 'us: []', 'us: [harry-harris]'),
    [EVENTS, 10, 'unknown-person'],
  ],
  [
    'somebody who acted and has no row',
    withChange(EVENTS, 'actors: [chang-won-sam]', 'actors: [chang-won-sam, donald-trump]'),
    [EVENTS, 10, 'unknown-person'],
  ],
  ['two values for the same, undeclared', otherGrowth({}), [EXTRA, 1, 'undeclared-conflict']],
  [
    'a conflict that only the earlier row names',
    withChange(CONTRIBUTIONS, '  conflicts: [contribution-2019]\n', ''),
    [CONTRIBUTIONS, 1, 'one-sided-conflict'],
    [CONTRIBUTIONS, 12, 'undeclared-conflict'],
  ],
  [
    'a conflict that only the later row names',
    withChange(CONTRIBUTIONS, '  conflicts: [contribution-2019-other]\n', ''),
    [CONTRIBUTIONS, 11, 'one-sided-conflict'],
  ],
  [
    'a conflict with a row that does not exist',
    withRows({ conflicts: ['nobody'] }),
    [EXTRA, 1, 'missing-row'],
  ],
];

/** Close to a break, and none. */
const SOUND_ENOUGH: Case[] = [
  ['another value of another attribute', otherGrowth({ attribute: 'first-year' })],
  [
    'the same value twice',
    withRows({ subject: 'growth', attribute: 'yearly', year: 2019, value: { percent: 8.2 } }),
  ],
  [
    'a value that replaces another',
    withChange(
      CONTRIBUTIONS,
      'percent: 8.2 }',
      'percent: 8.2 }\n  until: 2024-10-04',
      otherGrowth({ from: '2024-10-04' }),
    ),
  ],
  [
    'two values that name each other',
    withChange(
      CONTRIBUTIONS,
      'percent: 8.2 }',
      'percent: 8.2 }\n  conflicts: [extra]',
      otherGrowth({ conflicts: ['growth-2019'] }),
    ),
  ],
  [
    'two things said on one day',
    withRows({}, { id: 'again', value: { text: { en: 'Something else.', ko: '다른 말.' } } }),
  ],
  ['until within the year of from', withRows({ from: '2019-02-10', until: '2019' })],
  [
    'a name by its alias',
    withChange(
      EVENTS,
      'ko: 장원삼 }',
      'ko: 장원삼 }\n  aliases: { en: [the talks for Korea], ko: [] }',
      withChange(EVENTS, 'en: Chang Won-sam', 'en: Jang Won-sam'),
    ),
  ],
  [
    'an unread source beside one that was read',
    withRows({ passages: ['memoir-1991#p1', 'mofa-2019-02-10#p1'] }),
  ],
  [
    'a date that is the day of the source',
    withRows({ date: '2024-10-04', passages: ['yonhap-2024-10-04#p2'] }),
  ],
  ['a date whose year is that of the source', withChange(MOFA, 'on 5 April 2019', 'on 5 April')],
  ['a fall, written without its sign', withRows({ value: { percent: -8.2 } })],
  [
    'number words, which are prose',
    withRows({ value: { text: { en: 'Two sides met for the first time.', ko: '양측이 처음 만났다.' } } }),
  ],
  [
    'a passage in one language',
    withChange(
      MOFA,
      '- ko: 제10차 특별협정은 2019년 2월 10일 가서명되었다. 한국은 2019년에 1조389억 원을 내며 이는 전보다 8.2% 많다.\n',
      '',
    ),
  ],
  [
    'a year beyond the agreement in another subject',
    withRows({ subject: 'dollars', agreement: 12, year: 2019 }),
  ],
  [
    'a byte-order mark and lines that end in spaces',
    withFiles({ [MEMOIR]: `\ufeff${SOUND[MEMOIR]!.replaceAll('dollars.', 'dollars.  ')}` }),
  ],
];

/** As reported: `corpus/path:line rule`; a problem of the corpus as a whole stands at `corpus`. */
const expected = (problems: readonly [string, number, string][]): string[] =>
  problems.map(([path, line, rule]) => `${path ? `corpus/${path}` : 'corpus'}:${line} ${rule}`);

it('the corpus that the cases break is sound', () => {
  expect(problemsOf(SOUND)).toEqual([]);
  expect(problemsOf(withRows({}))).toEqual([]);
});

const GROUPS: Record<string, Case[]> = {
  'the syntax of a file': SYNTAX,
  'which files there are': FILES,
  'an article': ARTICLES,
  'a row': ROWS,
  'figures that stand in no passage': FIGURES,
  'people and conflicts': PEOPLE_AND_CONFLICTS,
  'nothing at all': SOUND_ENOUGH,
};

for (const [group, cases] of Object.entries(GROUPS)) {
  describe(`broken, and named with file, line and rule: ${group}`, () => {
    for (const [what, texts, ...problems] of cases) {
      it(what, () => expect(problemsOf(texts)).toEqual(expected(problems)));
    }
  });
}
