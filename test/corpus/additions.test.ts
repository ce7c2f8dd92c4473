import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import { addedFile, loadWithAdditions, readDraft } from '../../src/corpus/additions.ts';
import { CorpusError } from '../../src/corpus/errors.ts';
import type { CorpusFile } from '../../src/corpus/load.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { answerMarkdown } from '../../src/page/markdown.ts';
import { renderPlain } from '../../src/render/plain.ts';
import { CONTRIBUTIONS, filesOf, SOUND, type Texts, withChange } from './small-corpus.ts';

const article = (passage: string, title = 'Barracks'): string => `---
publisher: Daily
publisherKo: 데일리
title: ${title}
date: 2025-05-01
url: null
language: en
kind: news
---

## p1
- en: ${passage}
`;
const row = (id: string, fields: string): string => `- id: ${id}
  subject: event
  attribute: said
  value: { text: { en: Something was said., ko: 무언가 말했다. } }
  from: 2025-05-01
  certainty: high
  ${fields}
`;
const added = (addition: string, texts: Texts): CorpusFile[] =>
  Object.entries(texts).map(([path, text]) => addedFile({ path, text }, addition));

const own = filesOf(SOUND);
const good = added('aaa', { 'articles/daily.md': article('The barracks were painted green in Uijeongbu.') });

describe('what the operator added', () => {
  it('is read behind the corpus, and marked; without additions nothing is other than it was', () => {
    const alone = loadWithAdditions(own);
    expect(alone).toEqual({ corpus: loadCorpus(own), files: own, leftOut: [] });
    const facts = added('bbb', { 'facts/contributions.yaml': row('painted', 'passages: [daily#p1]') });
    const { corpus, leftOut } = loadWithAdditions([...own, ...good, ...facts]);
    expect(leftOut).toEqual([]);
    expect([...corpus.articles.values()].at(-1)).toMatchObject({
      id: 'daily',
      addition: 'aaa',
      where: { file: 'added/aaa/articles/daily.md', line: 1 },
    });
    expect(corpus.rows.at(-1)).toMatchObject({ id: 'painted', addition: 'bbb' });
    expect(corpus.rows.slice(0, -1)).toEqual(alone.corpus.rows);
    const versions = [alone.corpus, corpus, loadWithAdditions([...own, ...good]).corpus];
    expect(new Set(versions.map(({ version }) => version)).size).toBe(3);
  });

  it.each<[string, Texts, string]>([
    ['an id that is taken', { 'articles/mofa-2019-02-10.md': article('It is taken.') }, 'duplicate-article'],
    ['a broken file', { 'articles/other.md': 'no front matter' }, 'front-matter'],
    ['a file of no kind', { 'notes.txt': 'note' }, 'stray-file'],
    ['an invisible character', { 'articles/other.md': article('It is\u200b green.') }, 'invisible-character'],
    [
      'a row id that is taken',
      { 'facts/x.yaml': row('growth-2019', 'passages: [daily#p1]') },
      'duplicate-row',
    ],
    ['a passage that is gone', { 'facts/x.yaml': row('painted', 'passages: [gone#p1]') }, 'missing-passage'],
    [
      'a row that contradicts another',
      {
        'facts/x.yaml': `- id: other-2019
  subject: contribution
  attribute: agreed
  agreement: 10
  year: 2019
  value: { amount: 1040, unit: billion KRW, bound: over }
  from: 2019-02-10
  certainty: medium
  passages: [yonhap-2024-10-04#p2]
`,
      },
      'undeclared-conflict',
    ],
  ])('%s: that addition alone is left out, with the first rule that it breaks', (_, texts, rule) => {
    const other = added('ccc', texts);
    const { corpus, files, leftOut } = loadWithAdditions([...own, ...other, ...good]);
    expect(leftOut).toMatchObject([{ addition: 'ccc', problem: { rule } }]);
    expect(leftOut[0]?.problem.where.file).toMatch(/^added\/ccc\//);
    expect(files).toEqual([...own, ...good]);
    expect(corpus).toEqual(loadWithAdditions([...own, ...good]).corpus);
  });

  it('that rests on what is left out is left out as well, the later of two that clash alone', () => {
    const onGood = added('ddd', { 'facts/d.yaml': row('painted', 'passages: [daily#p1]') });
    const broken = [...good, ...added('aaa', { 'articles/b.md': 'broken' })];
    const { leftOut } = loadWithAdditions([...own, ...broken, ...onGood]);
    expect(leftOut.map(({ addition }) => addition)).toEqual(['aaa', 'ddd']);
    const again = added('eee', { 'articles/daily.md': article('The barracks were painted red.') });
    const { corpus, leftOut: clash } = loadWithAdditions([...own, ...good, ...again]);
    expect(clash.map(({ addition }) => addition)).toEqual(['eee']);
    expect(corpus.passages.get('daily#p1')?.text.en).toContain('green');
  });

  it('does not hide that the corpus itself is broken', () => {
    const broken = filesOf(withChange(CONTRIBUTIONS, 'amount: 1038.9', 'amount: 1039.8'));
    expect(() => loadWithAdditions([...broken, ...good])).toThrow(CorpusError);
    expect(() => loadWithAdditions([...broken, ...good])).not.toThrow(/added\//);
  });

  it('may dispute a row of the corpus, which then names it back', () => {
    const disputed = added('fff', {
      'articles/daily.md': article('In 2019 the growth was 9.1%.'),
      'facts/x.yaml': `- id: growth-2019-daily
  subject: growth
  attribute: yearly
  year: 2019
  value: { percent: 9.1 }
  from: 2025-05-01
  certainty: medium
  passages: [daily#p1]
  conflicts: [growth-2019]
`,
    });
    const { corpus, leftOut } = loadWithAdditions([...own, ...disputed]);
    expect(leftOut).toEqual([]);
    expect(corpus.rows.find(({ id }) => id === 'growth-2019')?.conflicts).toEqual(['growth-2019-daily']);
  });

  it('is quoted with its source, and said to be added', () => {
    const assistant = createAssistant(loadWithAdditions([...own, ...good]).corpus);
    const { answer } = assistant.ask({
      text: 'Were the barracks in Uijeongbu painted green?',
      context: null,
      today: '2026-03-01',
    });
    expect(answer.citations).toMatchObject([{ passage: 'daily#p1', added: true }]);
    expect(renderPlain(answer)).toMatch(/① Daily, 2025-05-01, added by the operator/);
    expect(renderPlain(answer, { lang: 'ko' })).toMatch(/① 데일리, 2025-05-01, 운영자가 추가/);
    expect(answerMarkdown(answer, 'en')).toContain('Daily, 1 May 2025, added by the operator');
    expect(assistant.passage('daily#p1')?.added).toBe(true);
    expect(assistant.passage('mofa-2019-02-10#p1')?.added).toBe(false);
  });
});

describe('a draft', () => {
  it('is checked against all that is there, and can be asked before it is kept', () => {
    const present = [...own, ...good];
    expect(readDraft(present, []).problems).toEqual([]);
    const draft = [
      { path: 'articles/draft-1.md', text: article('The fence was mended in 2025.') },
      { path: 'facts/draft-1.yaml', text: row('mended', 'passages: [draft-1#p1]\n  year: 2024') },
    ];
    expect(readDraft(present, draft).problems).toMatchObject([
      { where: { file: 'added/draft/facts/draft-1.yaml', line: 1 }, rule: 'unsupported-figure' },
    ]);
    const { corpus, problems } = readDraft(present, draft.slice(0, 1));
    expect(problems).toEqual([]);
    expect(corpus.passages.get('draft-1#p1')?.text.en).toContain('fence');
    expect(loadWithAdditions(present).corpus.passages.has('draft-1#p1')).toBe(false);
  });
});
