import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { EXTRA, problemsOf, withFiles } from './small-corpus.ts';

/** The problems of a row with this value that cites one passage with this text. */
const problems = (passage: string, value: Record<string, unknown>): string[] =>
  problemsOf(
    withFiles({
      'articles/source.md': `---\npublisher: A\npublisherKo: 가\ntitle: T\ndate: 2025-01-02\nurl: null\nlanguage: en\nkind: news\n---\n## p1\n- en: ${passage}\n`,
      [EXTRA]: stringify([
        {
          id: 'extra',
          subject: 'event',
          attribute: 'said',
          value,
          from: '2025',
          certainty: 'high',
          passages: ['source#p1'],
        },
      ]),
    }),
  );
const won = (amount: number) => ({ amount, unit: 'billion KRW' });
const inWords = (en: string, ko: string) => ({ text: { en, ko } });

describe('a passage bears out a fact that is as exact as itself, or less', () => {
  it.each([
    ['It is 1,519.2 billion won.', won(1519.2)],
    ['It is 1,519.2 billion won.', won(1519)],
    ['It is 1,519.2 billion won.', inWords('About 1.52 trillion won.', '약 1.52조 원.')],
    ['It is 1.5192 trillion won.', won(1519.2)],
    ['It is 1,519.23 billion won.', won(1519.2)],
    ['It is ₩1.5192tn.', won(1519.2)],
    ['It is 1조5192억 원.', won(1519.2)],
    ['It rose by 8.24%.', { percent: 8.2 }],
    ['It rose by 8.2%.', { percent: 8 }],
    ['It was 1.4 trillion.', won(1400)],
  ])('%s', (passage, value) => {
    expect(problems(passage, value)).toEqual([]);
  });
});

describe('a rounded passage does not bear out an exact fact', () => {
  it.each([
    ['It is 1.52 trillion won.', won(1519.2)],
    ['It is 1.52 trillion won.', inWords('It is 1,519.2 billion won.', '1조 5,192억 원이다.')],
    ['It is 1,519 billion won.', won(1519.2)],
    ['It is 1,519.2 billion won.', won(1519.23)],
    ['It is 1,519.2 billion won.', won(1520)],
    ['It is 1,519.2 billion won.', won(1518)],
    ['It is 1,519.2 billion dollars.', won(1519.2)],
    ['It rose by 8%.', { percent: 8.2 }],
    ['It rose by 8.2%.', { percent: 9 }],
    ['It is 1,519.2.', won(1519.2)],
  ])('%s', (passage, value) => {
    const found = problems(passage, value);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([`corpus/${EXTRA}:1 unsupported-figure`]));
  });
});
