import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/errors.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus, readCorpus } from '../../src/corpus/load.ts';
import {
  AGREEMENTS,
  CONTRIBUTIONS,
  filesOf,
  MOFA,
  problemsOf,
  SOUND,
  type Texts,
  withChange,
  YONHAP,
} from './small-corpus.ts';

const everyText = (texts: Texts, change: (text: string) => string): Texts =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, change(text)]));

describe('a sound corpus', () => {
  const corpus = loadCorpus(filesOf(SOUND));

  it('holds the articles with their passages', () => {
    expect([...corpus.articles.keys()]).toEqual(['memoir-1991', 'mofa-2019-02-10', 'yonhap-2024-10-04']);
    expect(corpus.articles.get('mofa-2019-02-10')).toEqual({
      id: 'mofa-2019-02-10',
      publisher: 'Ministry of Foreign Affairs',
      publisherKo: '외교부',
      title: '10th agreement initialled',
      author: null,
      date: '2019-02-10',
      url: 'https://www.mofa.go.kr/eng/1',
      language: 'en',
      kind: 'government',
      seen: true,
      passages: ['mofa-2019-02-10#p1', 'mofa-2019-02-10#p2', 'mofa-2019-02-10#p3'],
      where: { file: 'corpus/articles/mofa-2019-02-10.md', line: 1 },
    });
    expect(corpus.passages.get('mofa-2019-02-10#p3')).toEqual({
      id: 'mofa-2019-02-10#p3',
      article: 'mofa-2019-02-10',
      text: { en: 'Chang Won-sam led the talks for Korea in 2018.', ko: null },
      where: { file: 'corpus/articles/mofa-2019-02-10.md', line: 19 },
    });
  });

  it('holds the rows in order of file and line', () => {
    expect(corpus.rows.map(({ id, where }) => `${where.file}:${where.line} ${id}`)).toEqual([
      'corpus/facts/agreements.yaml:1 sma-10-period',
      'corpus/facts/agreements.yaml:10 sma-12-period',
      'corpus/facts/contributions.yaml:1 contribution-2019',
      'corpus/facts/contributions.yaml:12 contribution-2019-other',
      'corpus/facts/contributions.yaml:24 growth-2019',
      'corpus/facts/contributions.yaml:33 contribution-1989',
      'corpus/facts/events.yaml:1 chang-won-sam',
      'corpus/facts/events.yaml:10 talks-2018',
      'corpus/facts/events.yaml:19 ratified-2019',
    ]);
    expect(corpus.rows[0]!.value).toEqual({ years: [2019, 2019] });
  });

  it('is the same in whichever order the files come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(filesOf(SOUND), { minLength: filesOf(SOUND).length }), (files) => {
        expect(loadCorpus(files)).toEqual(corpus);
      }),
      { numRuns: 20 },
    );
  });

  it('says by its version that anything changed', () => {
    const versions = [
      SOUND,
      withChange(MOFA, 'led the talks', 'led the long talks'),
      withChange(CONTRIBUTIONS, 'Another way', 'Yet another way'),
      { ...SOUND, 'facts/none.yaml': '[]' },
    ].map((texts) => loadCorpus(filesOf(texts)).version);
    expect(new Set(versions).size).toBe(versions.length);
    for (const version of versions) expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(loadCorpus(filesOf(SOUND)).version).toBe(versions[0]);
  });

  it('may be written on Windows: CRLF reads like LF', () => {
    const read = loadCorpus(filesOf(everyText(SOUND, (text) => text.replaceAll('\n', '\r\n'))));
    expect({ ...read, version: corpus.version }).toEqual(corpus);
  });

  it('with CRLF names the same lines', () => {
    const broken = withChange(MOFA, 'date: 2019-02-10', 'date: soon', withChange(AGREEMENTS, '2030', '2031'));
    const names = problemsOf(broken);
    expect(names).toHaveLength(2);
    expect(problemsOf(everyText(broken, (text) => text.replaceAll('\n', '\r\n')))).toEqual(names);
  });
});

describe('a corpus with several breaks', () => {
  const broken = withChange(
    YONHAP,
    '1,519.2 billion',
    '1,519.3 billion',
    withChange(
      CONTRIBUTIONS,
      'percent: 8.2',
      'percent: 8.4',
      withChange(CONTRIBUTIONS, '1038.9', '1039.9', withChange(AGREEMENTS, 'agreement: 12', 'sma: 12')),
    ),
  );
  const names = [
    'corpus/articles/yonhap-2024-10-04.md:12 languages-differ',
    'corpus/facts/agreements.yaml:13 unknown-field',
    'corpus/facts/contributions.yaml:1 unsupported-figure',
    'corpus/facts/contributions.yaml:24 unsupported-figure',
  ];

  it('names all of them, by file and line', () => {
    expect(problemsOf(broken)).toEqual(names);
  });

  it('sorts lines as numbers', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `- id: row-${i}\n  wrong: 1\n`).join('');
    const lines = readCorpus(filesOf({ ...SOUND, 'facts/extra.yaml': rows })).problems.map(
      ({ where }) => where.line,
    );
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(lines).size).toBeGreaterThan(12);
  });

  it('does not load: the error lists every problem with what to do', () => {
    const load = () => loadCorpus(filesOf(broken));
    expect(load).toThrow(CorpusError);
    try {
      load();
    } catch (error) {
      const lines = (error as CorpusError).message.split('\n');
      expect(lines).toEqual([
        'corpus/articles/yonhap-2024-10-04.md:12: languages-differ: yonhap-2024-10-04#p1: the amount 1,519,300,000,000 KRW stands in one language only. Write the same figures in both languages.',
        'corpus/facts/agreements.yaml:13: unknown-field: unknown field sma. Remove it or correct its name; the fields are described in src/corpus/schema.ts.',
        'corpus/facts/contributions.yaml:1: unsupported-figure: contribution-2019: the amount 1,039,900,000,000 KRW stands in none of mofa-2019-02-10#p1. Cite the passage in which it stands, correct the figure, or mark a rounded one as rounded.',
        'corpus/facts/contributions.yaml:24: unsupported-figure: growth-2019: 8.4 % stands in none of mofa-2019-02-10#p1. Cite the passage in which it stands, correct the figure, or mark a rounded one as rounded.',
      ]);
      expect((error as CorpusError).problems).toHaveLength(4);
    }
  });

  it('is read as far as it goes, for the check to say more', () => {
    const { corpus } = readCorpus(filesOf(broken));
    expect(corpus.rows.map(({ id }) => id)).not.toContain('sma-12-period');
    expect(corpus.rows.map(({ id }) => id)).toContain('sma-10-period');
  });
});

describe('whatever the bytes, the loader names problems and does not throw', () => {
  it('for bytes at random in each place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(SOUND)),
        fc.uint8Array({ maxLength: 200 }),
        (path, bytes) => {
          expect(readCorpus(filesOf({ ...SOUND, [path]: bytes })).problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('for a line taken out, twice there or torn apart', () => {
    const spoil = fc.constantFrom(
      (lines: string[], at: number) => lines.toSpliced(at, 1),
      (lines: string[], at: number) => lines.toSpliced(at, 0, lines[at]!),
      (lines: string[], at: number) => lines.with(at, lines[at]!.slice(0, Math.floor(lines[at]!.length / 2))),
      (lines: string[], at: number) => lines.with(at, `${lines[at]}: [`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SOUND)), fc.nat(), spoil, (path, seed, change) => {
        const lines = SOUND[path]!.split('\n');
        const text = change(lines, seed % lines.length).join('\n');
        for (const { where } of readCorpus(filesOf({ ...SOUND, [path]: text })).problems) {
          expect(where.line).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });
});

describe('the corpus of the bot', () => {
  it('is sound', () => {
    const files = readCorpusFolder(fileURLToPath(new URL('../../corpus', import.meta.url)));
    expect(readCorpus(files).problems).toEqual([]);
    const { articles, passages, rows } = loadCorpus(files);
    expect(files).toHaveLength(articles.size + new Set(rows.map(({ where }) => where.file)).size);
    expect(rows.length).toBeGreaterThan(0);
    expect([...articles.values()].flatMap((article) => article.passages)).toHaveLength(passages.size);
  });
});
