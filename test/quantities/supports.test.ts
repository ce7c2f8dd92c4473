import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amount, findQuantities, type Quantity, supports } from '../../src/quantities/index.ts';
import { quantities } from './arbitraries.ts';

const only = (text: string): Quantity => {
  const found = findQuantities(text);
  if (found.length !== 1) throw new Error(`${found.length} figures in "${text}"`);
  return found[0]!;
};
const bearsOut = (claim: string, evidence: string, year?: number): boolean =>
  supports(only(claim), only(evidence), year ?? null);

describe('supports: the evidence says the same in another notation', () => {
  it.each([
    ['1,038.9 billion won', '1조389억 원'],
    ['1조 389억 원', '1.0389 trillion won'],
    ['1.0389 trillion', '1,038.9 billion won'],
    ['1,038.9 billion won', '10389억'],
    ['$5bn', '50억 달러'],
    ['8.2%', '8.2퍼센트'],
    ['10 February 2019', '2019년 2월 10일'],
    ['February 2019', '2019-02-10'],
    ['10 February', '2019.2.10'],
    ['2019', '10 February 2019'],
    ["'19", '2019년'],
    ['10th', '제10차'],
    ['tenth', '10차'],
    ['10th', '10번'],
    ['10 rounds', '10차'],
    ['28,500 troops', '2만8,500명'],
    ['five years', '5년'],
  ])('%s: %s', (claim, evidence) => {
    expect(bearsOut(claim, evidence)).toBe(true);
  });
});

describe('supports: the evidence says less, or something else', () => {
  it.each([
    ['1,519.2 billion won', '1.52 trillion won'],
    ['1,519.2 billion won', '1,519.3 billion won'],
    ['1,519.2 billion won', '1,519.2 billion dollars'],
    ['8.2%', '8%'],
    ['8.2%', '8.2'],
    ['10 February 2019', 'February 2019'],
    ['10 February 2019', '10 February 2018'],
    ['February 2019', '2019'],
    ['2019', 'FY2018'],
    ['2019', '2019.5'],
    ['10th', '11차'],
    ['28,500 troops', '2만9천명'],
  ])('%s: %s', (claim, evidence) => {
    expect(bearsOut(claim, evidence)).toBe(false);
  });
});

describe('supports: a date without its year is in the year of its source', () => {
  it.each([
    ['8 March 2019', '8 March', 2019, true],
    ['8 March 2019', '8 March', 2020, false],
    ['8 March 2019', '8 March', undefined, false],
    ['March 2019', '3월 8일', 2019, true],
    ['2019', '3월 8일', 2019, true],
    ['2019', '3월 8일', 2018, false],
    ['8 March 2019', '8 March 2018', 2019, false],
  ] as const)('%s: %s of %s', (claim, evidence, year, expected) => {
    expect(bearsOut(claim, evidence, year)).toBe(expected);
  });
});

describe('supports: properties', () => {
  it('every figure bears out itself', () => {
    fc.assert(
      fc.property(quantities, fc.option(fc.integer({ min: 1900, max: 2099 })), (quantity, year) => {
        expect(supports(quantity, quantity, year)).toBe(true);
      }),
    );
  });

  it('a number too long to be held bears out itself', () => {
    expect(bearsOut('9'.repeat(400), '9'.repeat(400))).toBe(true);
  });

  it('kinds do not mix, but for a number and its ordinal, and a year and a date in it', () => {
    const mixes = new Set(['ordinal count', 'count ordinal', 'year date']);
    fc.assert(
      fc.property(quantities, quantities, (claim, evidence) => {
        if (claim.kind === evidence.kind || mixes.has(`${claim.kind} ${evidence.kind}`)) return;
        expect(supports(claim, evidence, 2019)).toBe(false);
      }),
    );
  });

  // a naive model in whole tenths of a billion: no decimals, no tolerance
  const amount = (tenths: number, places: number): Amount => ({
    kind: 'amount',
    currency: 'KRW',
    value: tenths * 1e8,
    resolution: 10 ** places * 1e8,
    start: 0,
    end: 0,
  });

  it('rounding goes one way only: the exact bears out the rounded, never the other way round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 3 }), (tenths, places) => {
        const step = 10 ** places;
        const rounded = Math.round(tenths / step) * step;
        expect(supports(amount(rounded, places), amount(tenths, 0))).toBe(true);
        expect(supports(amount(tenths, 0), amount(rounded, places))).toBe(rounded === tenths);
      }),
    );
  });

  it('what is written as exactly as the claim must be the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -50, max: 50 }), (tenths, off) => {
        expect(supports(amount(tenths, 0), amount(tenths + off, 0))).toBe(off === 0);
      }),
    );
  });

  it('agrees with arithmetic in whole numbers for any two figures', () => {
    const places = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.nat(9_999), fc.nat(9_999), places, places, (a, b, claimPlaces, evidencePlaces) => {
        const claim = a * 10 ** claimPlaces;
        const evidence = b * 10 ** evidencePlaces;
        const expected =
          claim === evidence ||
          (evidencePlaces <= claimPlaces && 2 * Math.abs(claim - evidence) <= 10 ** claimPlaces);
        expect(supports(amount(claim, claimPlaces), amount(evidence, evidencePlaces))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('a currency that is not written goes with any, two that are must be the same', () => {
    const of = (currency: Amount['currency']): Amount => ({ ...amount(10, 0), currency });
    for (const a of ['KRW', 'USD', 'JPY', null] as const) {
      for (const b of ['KRW', 'USD', 'JPY', null] as const) {
        expect(supports(of(a), of(b))).toBe(a === null || b === null || a === b);
      }
    }
  });
});
