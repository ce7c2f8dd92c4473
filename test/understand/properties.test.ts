import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { SimpleQuery } from '../../src/query/schema.ts';

const assistant = createAssistant(loadCorpus(readCorpusFolder('corpus')));
const TODAY = '2026-11-25';

const queriesOf = (text: string): SimpleQuery[] => [
  ...assistant.ask({ text, context: null, today: TODAY }).answer.query.parts,
];

/** What was understood, without the words themselves. */
function meaningOf(text: string): unknown {
  return queriesOf(text).map((query) => ('words' in query ? { ...query, words: '' } : query));
}

const YEARS = Array.from({ length: 36 }, (_, index) => 1991 + index);
const someYears = fc
  .shuffledSubarray(YEARS, { minLength: 1, maxLength: 6 })
  .filter((years) => new Set(years).size > 0);
const agreement = fc.integer({ min: 1, max: 12 });
const inOrder = (years: readonly number[]): number[] => [...years].sort((a, b) => a - b);

describe('a question about amounts', () => {
  it('means exactly the years that it names, in any order, in both languages', () => {
    fc.assert(
      fc.property(someYears, fc.constantFrom(', ', ' and ', ' & '), (years, between) => {
        const english = queriesOf(`how much did korea pay in ${years.join(between)}?`);
        const korean = queriesOf(`${years.map((year) => `${year}년`).join(', ')} 방위비분담금 얼마야?`);
        for (const [query] of [english, korean])
          expect(query).toMatchObject({ kind: 'cost', years: inOrder(years), agreements: [] });
      }),
    );
  });

  it('may name them as people do', () => {
    fc.assert(
      fc.property(fc.constantFrom(...YEARS), (year) => {
        const short = String(year).slice(2);
        for (const said of [`${year}`, `FY${year}`, `fy ${year}`, `'${short}`])
          expect(queriesOf(`how much did korea pay in ${said}`)[0]).toMatchObject({
            kind: 'cost',
            years: [year],
          });
        for (const said of [`${year}년`, `${year}년도`, `${year} 년`, `${year}`])
          expect(queriesOf(`${said} 분담금 얼마`)[0]).toMatchObject({ kind: 'cost', years: [year] });
      }),
    );
  });

  it('means every year of a range', () => {
    const range = fc
      .tuple(fc.constantFrom(...YEARS), fc.constantFrom(...YEARS))
      .map(inOrder)
      .filter(([from, to]) => from! < to!);
    fc.assert(
      fc.property(range, ([from, to]) => {
        const years = YEARS.filter((year) => year >= from! && year <= to!);
        const texts = [
          `how much in total from ${from} to ${to}`,
          `total contribution ${from}-${to}`,
          `${from}~${to}년 분담금 합계`,
          `${from}년부터 ${to}년까지 분담금 총액`,
        ];
        for (const text of texts)
          expect(queriesOf(text)[0], text).toMatchObject({ kind: 'aggregate', of: 'total', years });
      }),
    );
  });
});

describe('the order of the words', () => {
  const PHRASES: readonly (readonly string[])[] = [
    ['2019년', '방위비분담금', '달러로', '얼마야'],
    ['12차 협정', '국회 표결', '결과'],
    ['9차 협정', '서명자', '누구'],
    ['contribution', 'in 2016', 'in dollars'],
  ];

  it('changes nothing', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...PHRASES)
          .chain((phrases) =>
            fc.tuple(
              fc.constant(phrases),
              fc.shuffledSubarray([...phrases], { minLength: phrases.length, maxLength: phrases.length }),
            ),
          ),
        ([phrases, shuffled]) => {
          expect(meaningOf(shuffled.join(' '))).toEqual(meaningOf(phrases.join(' ')));
        },
      ),
    );
  });
});

describe('English and Korean', () => {
  const year = fc.constantFrom(...YEARS);
  const PAIRS: readonly (readonly [
    (year: number, n: number) => string,
    (year: number, n: number) => string,
  ])[] = [
    [(y) => `how much did korea pay in ${y}`, (y) => `${y}년 방위비분담금 얼마야`],
    [(y) => `contribution of ${y} in dollars`, (y) => `${y}년 분담금 달러로`],
    [(_, n) => `who signed the ${ordinal(n)} SMA`, (_, n) => `${n}차 협정 누가 서명했어`],
    [(_, n) => `when was SMA ${n} signed`, (_, n) => `${n}차 협정 언제 서명됐어`],
    [(_, n) => `total of the ${ordinal(n)} SMA`, (_, n) => `${n}차 협정 총액`],
    [(_, n) => `chief negotiators of the ${ordinal(n)} agreement`, (_, n) => `${n}차 협정 수석대표`],
    [(y) => `contribution per soldier in ${y}`, (y) => `${y}년 분담금 병사 1인당`],
  ];

  it('give the same Query', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAIRS), year, agreement, ([english, korean], y, n) => {
        expect(meaningOf(korean(y, n)), `${english(y, n)} / ${korean(y, n)}`).toEqual(
          meaningOf(english(y, n)),
        );
      }),
    );
  });
});

describe('a figure to be checked', () => {
  const NOTATIONS: readonly ((billions: number) => string)[] = [
    (b) => `${b} billion won`,
    (b) => `${b.toLocaleString('en-US')}bn won`,
    (b) => `₩${b / 1000}tn`,
    (b) => `${b / 1000} trillion won`,
    (b) => `${Math.round(b * 10)}억 원`,
    (b) =>
      `${Math.floor(b / 1000) > 0 ? `${Math.floor(b / 1000)}조 ` : ''}${Math.round((b % 1000) * 10)}억원`,
  ];

  it('is the same in every notation', () => {
    const tenths = fc.integer({ min: 6000, max: 19_999 }).filter((value) => value % 10_000 >= 1000);
    fc.assert(
      fc.property(tenths, fc.constantFrom(...NOTATIONS), (value, notation) => {
        const billions = value / 10;
        const [query] = queriesOf(`check: korea paid ${notation(billions)} in 2019`);
        expect(query?.premises, notation(billions)).toContainEqual(
          expect.objectContaining({ type: 'amount', year: 2019, value: Math.round(billions * 1e9) }),
        );
      }),
    );
  });
});

function ordinal(n: number): string {
  return `${n}${n > 3 ? 'th' : ['th', 'st', 'nd', 'rd'][n]}`;
}
