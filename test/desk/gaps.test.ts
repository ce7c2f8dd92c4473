import { beforeAll, describe, expect, test } from 'vitest';
import { clusterGaps } from '../../src/desk/gaps.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { CountedGap } from '../../src/store/kept-store.ts';
import { projectKnowledge } from './knowledge.ts';

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = projectKnowledge();
});

const gap = (words: string, lang: 'en' | 'ko' = 'en', count = 1, day = '2026-11-20'): CountedGap => ({
  words,
  lang,
  count,
  day,
  status: 'not-covered',
});

const clustersOf = (...gaps: CountedGap[]): string[][] =>
  clusterGaps(gaps, knowledge).map((cluster) => cluster.gaps.map(({ words }) => words));

describe('questions that ask for much the same are one gap', () => {
  test.each([
    [
      'the same words otherwise ordered',
      'How much will Korea pay in 2035?',
      'In 2035 how much will korea pay',
    ],
    ['one word more', 'What did Germany pay for Ramstein?', 'what did germany pay for ramstein exactly'],
  ])('%s', (_, one, other) => {
    expect(clustersOf(gap(one), gap(other))).toEqual([[one, other]]);
  });

  test('in two languages, where they name the same things', () => {
    const en = 'How much does labor cost in 2035?';
    const ko = '2035년 인건비는 얼마야?';
    expect(clustersOf(gap(en), gap(ko, 'ko'))).toEqual([[en, ko]]);
  });

  test.each([
    ['How much will Korea pay in 2035?', 'How much will Korea pay in 2036?'],
    ['Who cleans Camp Humphreys?', 'Who signed the lease in Pyeongtaek?'],
    ['hello there', 'what is the weather'],
  ])('and not: %s / %s', (one, other) => {
    expect(clustersOf(gap(one), gap(other))).toHaveLength(2);
  });
});

test('a cluster says how often, in which languages and when it was last asked; the most asked comes first', () => {
  const clusters = clusterGaps(
    [
      gap('Who cleans Camp Humphreys?', 'en', 3, '2026-11-02'),
      gap('How much does labor cost in 2035?', 'en', 2, '2026-11-01'),
      gap('2035년 인건비는 얼마야?', 'ko', 4, '2026-11-09'),
    ],
    knowledge,
  );
  expect(clusters.map(({ count, languages, lastDay }) => ({ count, languages, lastDay }))).toEqual([
    { count: 6, languages: ['en', 'ko'], lastDay: '2026-11-09' },
    { count: 3, languages: ['en'], lastDay: '2026-11-02' },
  ]);
});

test('the same questions give the same clusters, under the same names', () => {
  const gaps = [
    gap('Who cleans Camp Humphreys?'),
    gap('2035년 인건비는 얼마야?', 'ko'),
    gap('no words here'),
  ];
  expect(clusterGaps(gaps, knowledge)).toEqual(clusterGaps(gaps, knowledge));
  expect(new Set(clusterGaps(gaps, knowledge).map(({ id }) => id)).size).toBe(3);
});
