import { describe, expect, it } from 'vitest';
import { NEAR } from '../../src/bring/duplicates.ts';
import { likeness, sketchOf } from '../../src/bring/fingerprint.ts';
import {
  articleFile,
  Comparison,
  type CutArticle,
  cutArticle,
  KnownArticles,
} from '../../src/bring/index.ts';
import { readDraft } from '../../src/corpus/additions.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { factsAsOf } from '../../src/knowledge/facts.ts';
import { buildKnowledge } from '../../src/knowledge/knowledge.ts';

const files = readCorpusFolder('corpus');
const corpus = loadCorpus(files);
const article = (text: string, head: object = {}): CutArticle =>
  cutArticle({
    head: { publisher: 'Daily', title: 'On the agreement', date: '2019-03-10', ...head },
    paragraphs: [text],
  });

describe('figures beside the rows', () => {
  const comparison = new Comparison(factsAsOf(buildKnowledge(corpus), '2026-11-25'));
  const found = (text: string, head = {}): string[] =>
    comparison
      .findings(article(text, head))
      .map(({ text, relation, row }) => `${text} ${relation} ${row?.id ?? ''}`.trim());

  it.each<[string, string[]]>([
    ['In 2019 Seoul will pay 1,038.9 billion won.', ['1,038.9 billion won agrees contribution-2019-krw']],
    [
      'In 2019 Seoul will pay 1.04 trillion won.',
      ['1.04 trillion won agrees as rounded contribution-2019-krw'],
    ],
    ['In 2019 Seoul will pay 1,039.8 billion won.', ['1,039.8 billion won disagrees contribution-2019-krw']],
    ['In 2019 Seoul will pay 77.7 trillion won.', ['77.7 trillion won new']],
    ['The contribution of 2019 rose by 8.2 percent.', ['8.2 percent agrees growth-2019']],
    ['The contribution of 2019 rose by 9.9 percent.', ['9.9 percent disagrees growth-2019']],
    ['The 10th agreement was signed on March 8, 2019.', ['March 8, 2019 agrees sma-10-signed']],
    ['The 10th agreement was signed on March 9, 2019.', ['March 9, 2019 disagrees sma-10-signed']],
    ['The agreement was signed on March 9.', ['March 9 disagrees sma-10-signed']],
    ['Chang Won-sam spoke.', ['Chang Won-sam names chang-won-sam']],
    ['It rained.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('in Korean as well', () => {
    expect(found('2019년 분담금은 1조389억 원이다.', { language: 'ko' })).toEqual([
      '1조389억 원 agrees contribution-2019-krw',
    ]);
  });
});

describe('duplicates', () => {
  const REPORT =
    'South Korea and the United States signed an agreement on the cost of American troops on Friday. Seoul will pay more than one trillion won for the first time, officials said after the ceremony in the capital. The National Assembly has to approve the accord before it takes effect next month. Critics said that the period of one year was too short for both governments. Talks on the next agreement are to begin soon, according to the ministry.';
  const other = REPORT.replace('on Friday', 'in Seoul on Friday').replace(
    'Critics said',
    'Observers told reporters',
  );

  it('word for word the same is refused, however it is set', () => {
    const known = new KnownArticles(corpus);
    const first = article(REPORT);
    expect(known.meet(first)).toBeNull();
    expect(known.meet(article(REPORT.toUpperCase().replaceAll(' ', '  '), { publisher: 'Other' }))).toEqual({
      exact: true,
      of: first.id,
      likeness: 1,
    });
  });

  it('nearly the same is named, the same address too, and another report is neither', () => {
    const known = new KnownArticles(corpus);
    const first = article(REPORT, { url: 'https://d.example/1' });
    known.meet(first);
    const near = known.meet(article(other));
    expect(near).toMatchObject({ exact: false, of: first.id });
    expect(near?.likeness).toBeGreaterThan(NEAR);
    const moved = article('Nothing of that is in here, it was taken away.', { url: 'https://d.example/1' });
    expect(known.meet(moved)).toEqual({ exact: false, of: first.id, likeness: null });
    expect(
      known.meet(article('On Monday the weather was fine in all of the capital, and nobody spoke.')),
    ).toBeNull();
  });

  it('an article of the corpus, and of an addition, is known', () => {
    const [known] = [...corpus.articles.values()].filter(
      ({ language, passages }) => language === 'en' && passages.length > 1,
    );
    const texts = known!.passages.flatMap((id) => corpus.passages.get(id)?.text.en ?? []);
    const copy: CutArticle = { ...article('It is a copy.'), passages: texts };
    expect(new KnownArticles(corpus).meet(copy)).toMatchObject({ exact: true, of: known!.id });
    const added = article(REPORT);
    const with_ = readDraft(files, [articleFile(added)]);
    expect(with_.problems).toEqual([]);
    expect(new KnownArticles(with_.corpus).meet(added)).toMatchObject({ exact: true, of: added.id });
  });

  it('the likeness of sketches is near that of the texts, and the line lies above all pairs of the corpus', () => {
    const words = (from: number, to: number): string[] =>
      Array.from({ length: to - from }, (_, at) => `w${from + at}`);
    const [a, b] = [sketchOf([words(0, 3_000).join(' ')]), sketchOf([words(1_000, 4_000).join(' ')])];
    expect(likeness(a, b)).toBeCloseTo(0.5, 0.5);
    expect(likeness(a, a)).toBe(1);
    const sketches = [...corpus.articles.values()].map(({ passages }) =>
      sketchOf(passages.flatMap((id) => corpus.passages.get(id)?.text.en ?? [])),
    );
    let highest = 0;
    sketches.forEach((one, at) => {
      for (const two of sketches.slice(0, at))
        if (one.length > 20 && two.length > 20) highest = Math.max(highest, likeness(one, two));
    });
    expect(highest).toBeLessThan(NEAR);
  });
});

it('the file of an article is sound in the corpus, whatever its texts hold', () => {
  const odd = article('He said: "no" — # yes. `It` is {fine}: [so] \\ he said.\n', {
    title: '"Quoted": \\ #1 - it\'s {odd}',
    author: "O'Neil: x",
    url: 'https://d.example/?a=1&b="2"',
  });
  const { corpus: with_, problems } = readDraft(files, [articleFile(odd)]);
  expect(problems).toEqual([]);
  expect(with_.articles.get(odd.id)).toMatchObject(odd.head);
  expect(with_.passages.get(`${odd.id}#p1`)?.text.en).toBe(odd.passages[0]);
});
