import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { type CorpusFile, readCorpus } from '../../src/corpus/load.ts';
import { checkForm } from '../../src/desk/draft/check.ts';
import { ARTICLE_FIELDS, type Draft, draftFrom, emptyDraft, ROW_FIELDS } from '../../src/desk/draft/draft.ts';
import { writeDraft } from '../../src/desk/draft/files.ts';
import { draftPatch } from '../../src/desk/draft/patch-of-draft.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { projectFiles, projectKnowledge } from './knowledge.ts';

const TODAY = '2026-11-25';

let files: CorpusFile[];
let knowledge: Knowledge;
let folder: string;
beforeAll(() => {
  files = projectFiles();
  knowledge = projectKnowledge();
  folder = mkdtempSync(join(tmpdir(), 'sma-draft-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A sound draft, as a form sends it, with some fields otherwise. */
const SOUND: Readonly<Record<string, string>> = {
  'article.id': 'desk-2026-11-20',
  'article.publisher': 'Desk News',
  'article.publisherKo': '데스크뉴스',
  'article.title': 'Humphreys: a "new" gate, #2',
  'article.date': '2026-11-20',
  'article.url': 'https://news.example/1?a=b&c=d',
  'article.language': 'en',
  'article.kind': 'news',
  'article.seen': 'yes',
  'passages.0.en': 'Cleaning Camp Humphreys cost 12.5 billion won in 2026.',
  'passages.0.ko': '2026년 캠프 험프리스 청소비는 125억 원이었다.',
  'rows.0.id': 'humphreys-cleaning-2026',
  'rows.0.subject': 'humphreys',
  'rows.0.attribute': 'cleaning',
  'rows.0.year': '2026',
  'rows.0.shape': 'amount',
  'rows.0.amount': '12.5',
  'rows.0.unit': 'billion KRW',
  'rows.0.from': '2026-11-20',
  'rows.0.certainty': 'high',
  'rows.0.checked': TODAY,
  'rows.0.passages': 'p1',
};
const draftOf = (more: Readonly<Record<string, string>> = {}): Draft =>
  draftFrom(new Map(Object.entries({ ...SOUND, ...more })));
const faults = (more: Readonly<Record<string, string>>): string[] =>
  checkForm(draftOf(more), files).map(({ field, rule }) => `${field} ${rule}`);

describe('what is wrong with a draft is named at its field', () => {
  test('nothing, if it is sound', () => {
    expect(faults({})).toEqual([]);
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['a figure that no passage holds', { 'rows.0.amount': '13.5' }, ['rows.0.amount unsupported-figure']],
    [
      'a figure that differs between the languages',
      { 'passages.0.ko': '청소비는 126억 원이었다. 2026년이다.' },
      ['passages.0.en languages-differ'],
    ],
    ['a passage that is not there', { 'rows.0.passages': 'p1, p7' }, ['rows.0.passages missing-passage']],
    ['an id that is taken', { 'rows.0.id': 'sma-10-period' }, ['rows.0.id duplicate-row']],
    ['a source that is there already', { 'article.id': 'bbs-2019-04' }, ['article.id duplicate-article']],
    ['an id that is a path', { 'article.id': '../../etc/passwd' }, ['article.id slug']],
    ['no title', { 'article.title': '' }, ['article.title missing']],
    ['a day that is none', { 'article.date': '2026-02-30' }, ['article.date date']],
    ['an address of another kind', { 'article.url': 'javascript:alert(1)' }, ['article.url url']],
    ['an amount in words', { 'rows.0.amount': 'twelve' }, ['rows.0.amount number']],
    ['a subject that there is not', { 'rows.0.subject': 'gossip' }, ['rows.0.subject choice']],
    ['an agreement that there is not', { 'rows.0.agreement': '77' }, ['rows.0.agreement unknown-agreement']],
    ['a note in one language', { 'rows.0.noteEn': 'Only once.' }, ['rows.0.noteKo missing']],
    ['unsure without saying why', { 'rows.0.certainty': 'low' }, ['rows.0.noteEn unsure-without-note']],
    ['a source that was not read', { 'article.seen': 'no' }, ['rows.0.certainty unread-source']],
    ['an invisible character', { 'article.title': 'A\u200bB' }, ['article.title invisible']],
    [
      'a passage that is too long',
      { 'passages.0.en': `${'Cleaning cost 12.5 billion won in 2026. '.repeat(20)}` },
      ['passages.0.en passage-length'],
    ],
    [
      'no passage',
      { 'passages.0.en': '', 'passages.0.ko': '' },
      ['passages.0.en no-passages', 'rows.0.passages missing-passage'],
    ],
  ])('%s', (_, more, expected) => {
    const found = faults(more);
    expect(found).toEqual(expected);
  });

  test('each in a sentence in both languages', () => {
    const problems = checkForm(draftOf({ 'rows.0.amount': '13.5', 'article.title': '' }), files);
    for (const { text } of problems) {
      expect(text.en).toMatch(/^[A-Z].*\.$/s);
      expect(text.ko).toMatch(/[가-힣]/);
    }
  });

  test('an empty form is missing its source, and its empty row is not counted', () => {
    const fields = checkForm(emptyDraft(TODAY), files).map(({ field }) => field);
    expect(fields).toContain('article.publisher');
    expect(fields.filter((field) => field?.startsWith('rows.'))).toEqual([]);
  });
});

test('whatever is filled in, the files stay within the corpus, and what is wrong is told, not thrown', () => {
  const names = [
    ...ARTICLE_FIELDS.map((field) => `article.${field}`),
    ...ROW_FIELDS.map((field) => `rows.0.${field}`),
    'passages.0.en',
    'passages.0.ko',
    'questions',
  ];
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '../../x',
      '- id: x',
      '---',
      '## p9',
      '"',
      '{ a: 1 }',
      '\n- en: x',
      '__proto__',
      '&a *a',
      '1e999',
      '%',
    ),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), hostile, { maxKeys: 4 }), (more) => {
      const draft = draftOf(more);
      for (const { path } of writeDraft(draft).files)
        expect(path).toMatch(/^(articles|facts)\/[a-z0-9-]+\.(md|yaml)$/);
      for (const { field } of checkForm(draft, files)) if (field) expect(names).toContain(field);
    }),
    { numRuns: 40 },
  );
});

test('a form without a problem is read again as it was filled in', () => {
  const { files: written } = writeDraft(
    draftOf({ 'rows.0.noteEn': 'It\'s: #1 – "so"', 'rows.0.noteKo': '참고: 하나' }),
  );
  const { corpus } = readCorpus([
    ...files,
    ...written.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text), addition: 'x' })),
  ]);
  const row = corpus.rows.find(({ id }) => id === 'humphreys-cleaning-2026');
  expect(row).toMatchObject({
    value: { amount: 12.5, unit: 'billion KRW' },
    year: 2026,
    checked: TODAY,
    passages: ['desk-2026-11-20#p1'],
    note: { en: 'It\'s: #1 – "so"', ko: '참고: 하나' },
  });
  expect(corpus.articles.get('desk-2026-11-20')?.title).toBe('Humphreys: a "new" gate, #2');
});

describe('the patch', () => {
  /** The corpus after `git apply`, as it is read. */
  const applied = (draft: Draft, name: string) => {
    const clone = join(folder, name);
    cpSync(fileURLToPath(new URL('../../corpus', import.meta.url)), join(clone, 'corpus'), {
      recursive: true,
    });
    writeFileSync(join(clone, 'draft.patch'), draftPatch(draft, files, knowledge));
    execFileSync('git', ['apply', 'draft.patch'], {
      cwd: clone,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: folder },
    });
    return readCorpus(readCorpusFolder(join(clone, 'corpus')));
  };

  test('applies to the files of the corpus, which are sound afterwards', () => {
    const { corpus, problems } = applied(draftOf(), 'plain');
    expect(problems).toEqual([]);
    const row = corpus.rows.find(({ id }) => id === 'humphreys-cleaning-2026');
    expect(row?.where.file).toBe('corpus/facts/humphreys.yaml');
    expect(corpus.articles.has('desk-2026-11-20')).toBe(true);
  });

  test('lets the row of the corpus that a drafted one disputes name it back', () => {
    const draft = draftOf({
      'passages.0.en': 'By another count the contribution for 2019 was 1,040 billion won.',
      'passages.0.ko': '다른 집계로 2019년 분담금은 1조400억 원이었다.',
      'rows.0.id': 'contribution-2019-desk',
      'rows.0.subject': 'contribution',
      'rows.0.attribute': 'agreed',
      'rows.0.agreement': '10',
      'rows.0.year': '2019',
      'rows.0.amount': '1,040',
      'rows.0.certainty': 'medium',
      'rows.0.conflicts': 'contribution-2019-krw',
    });
    const { corpus, problems } = applied(draft, 'disputed');
    expect(problems).toEqual([]);
    expect(corpus.rows.find(({ id }) => id === 'contribution-2019-krw')?.conflicts).toContain(
      'contribution-2019-desk',
    );
  });
});
