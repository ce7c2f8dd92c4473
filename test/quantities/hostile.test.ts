import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/quantities/index.ts';
import { lex } from '../../src/quantities/lexemes.ts';
import { jumbles, repetitions } from './arbitraries.ts';

const texts = fc.oneof(jumbles, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

describe('findQuantities: any text', () => {
  it('does not throw; figures lie inside the text and in order of appearance', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of findQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds values that are numbers, days that are in a calendar and years that have four digits', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const figure of findQuantities(text)) {
          if ('value' in figure) expect(figure.value).toBeGreaterThanOrEqual(0);
          if ('resolution' in figure) expect(figure.resolution).toBeGreaterThanOrEqual(0);
          if ('year' in figure && figure.year !== null) {
            expect(figure.year).toBeGreaterThanOrEqual(1900);
            expect(figure.year).toBeLessThanOrEqual(2099);
          }
          if (figure.kind !== 'date') continue;
          expect(figure.month).toBeGreaterThanOrEqual(1);
          expect(figure.month).toBeLessThanOrEqual(12);
          if (figure.day !== null) expect(figure.day).toBeGreaterThanOrEqual(1);
          if (figure.day !== null) expect(figure.day).toBeLessThanOrEqual(31);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is cut into lexemes that are the text again: none is empty, none is dropped', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lexemes = lex(text);
        expect(lexemes.length).toBeLessThanOrEqual(text.length);
        expect(lexemes.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });

  it('is cut where the kind of character changes, and every lexeme is of the kind of its characters', () => {
    const kinds = {
      number: /^(\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?|\.\d+)$/,
      latin: /^[a-z]+$/iu,
      hangul: /^[가-힣]+$/,
      space: /^\s+$/,
      symbol: /^[^\da-z가-힣\s]$/iu,
    };
    fc.assert(
      fc.property(texts, (text) => {
        const lexemes = lex(text);
        for (const { type, start, end } of lexemes) expect(text.slice(start, end)).toMatch(kinds[type]);
        for (const [index, { type }] of lexemes.entries()) {
          if (type === 'latin' || type === 'hangul' || type === 'space')
            expect(lexemes[index + 1]?.type).not.toBe(type);
        }
      }),
    );
  });

  it('yields at most two figures a lexeme', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findQuantities(text).length).toBeLessThanOrEqual(2 * lex(text).length);
      }),
    );
  });

  it('reads what stands before a full stop and a new line as if nothing came behind', () => {
    fc.assert(
      fc.property(jumbles, jumbles, (before, after) => {
        const found = findQuantities(`${before} . x\n${after}`);
        const alone = findQuantities(`${before} . x\n`);
        expect(found.slice(0, alone.length)).toEqual(alone);
      }),
    );
  });
});

// Each of these once took time that grows with the square or the cube of its length; the time limit of the test
// is what they meet if it does again.
describe('findQuantities: hostile texts are done in one pass', () => {
  it.each([
    ['spaces behind a year in brackets', `(2014${' '.repeat(100_000)}x 5 billion won`],
    ['commas behind a year in brackets', `(2014) ${','.repeat(100_000)}x 5 billion won`],
    ['amounts without a currency', '1억, '.repeat(50_000)],
    ['bare numbers before a scale', `${'5, '.repeat(50_000)}5 billion won`],
    ['signs before a scale', `${'$1, '.repeat(50_000)}$2 billion`],
    ['years in brackets', `${'(2014) '.repeat(50_000)}5 billion won`],
    ['Korean units', '1조2억3만'.repeat(20_000)],
    ['small Korean units', '1천'.repeat(50_000)],
    ['days', `4월 ${'1, '.repeat(50_000)}`],
    ['months', '4월 1, '.repeat(50_000)],
    ['days of English months', 'May 1 and '.repeat(50_000)],
    ['digits', '9'.repeat(100_000)],
    ['digits with commas', ',999'.repeat(50_000)],
    ['points', '1.'.repeat(50_000)],
    ['marks of a year', "'19".repeat(50_000)],
    ['dashes', '2019-'.repeat(50_000)],
    ['U.S.', '5 U.S. '.repeat(50_000)],
  ])('%s', (_name, text) => {
    expect(findQuantities(text).length).toBeLessThanOrEqual(2 * lex(text).length);
  });

  it('any short piece three thousand times over', () => {
    fc.assert(
      fc.property(repetitions, (text) => {
        expect(findQuantities(text).length).toBeLessThanOrEqual(2 * lex(text).length);
      }),
      { numRuns: 50 },
    );
  });
});
