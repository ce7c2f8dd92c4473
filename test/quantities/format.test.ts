import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Currency,
  findQuantities,
  formatAmount,
  formatDate,
  formatNumber,
  formatOrdinal,
  formatPeople,
  formatPercent,
  formatYears,
  koreanNumber,
} from '../../src/quantities/index.ts';
import { LANGUAGES } from '../../src/text/localised.ts';
import { figuresIn, valuesIn } from './say.ts';

describe('formatAmount', () => {
  it.each([
    [1_038_900_000_000, 'KRW', '1,038.9 billion won', '1조389억 원'],
    [1_519_200_000_000, 'KRW', '1,519.2 billion won', '1조5,192억 원'],
    [1_000_000_000_000, 'KRW', '1,000 billion won', '1조 원'],
    [706_950_000_000, 'KRW', '706.95 billion won', '7,069.5억 원'],
    [96_000_000, 'KRW', '96 million won', '9,600만 원'],
    [1_400, 'KRW', '1,400 won', '1,400 원'],
    [0, 'KRW', '0 won', '0 원'],
    [4_700_000_000, 'USD', '4.7 billion dollars', '47억 달러'],
    [830_000_000, 'USD', '830 million dollars', '8억3,000만 달러'],
    [333_010_000, 'USD', '333.01 million dollars', '3억3,301만 달러'],
    [1_234_560_000, 'USD', '1.23456 billion dollars', '12억3,456만 달러'],
    [200_000_000_000, 'JPY', '200 billion yen', '2,000억 엔'],
    [-92_000_000_000, 'KRW', '-92 billion won', '-920억 원'],
    [999_999_999_999, 'KRW', '1,000 billion won', '1조 원'],
  ] as [number, Currency, string, string][])('%d %s', (value, currency, en, ko) => {
    expect(formatAmount(value, currency)).toEqual({ en, ko });
  });

  const reads = (value: number, currency: Currency): void => {
    for (const lang of LANGUAGES) {
      const [figure, ...more] = findQuantities(formatAmount(value, currency)[lang]);
      expect(more).toEqual([]);
      expect(figure, lang).toMatchObject({ kind: 'amount', currency, value });
    }
  };

  it('is read as the same value in both languages: won, to 100 million', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (hundredMillions) =>
        reads(hundredMillions * 1e8, 'KRW'),
      ),
    );
  });

  it('is read as the same value in both languages: dollars, to 10,000', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (tenThousands) =>
        reads(tenThousands * 1e4, 'USD'),
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (tenThousands) => reads(tenThousands * 1e4, 'USD')),
    );
  });

  it('is read as the same value in both languages: yen, to 10,000', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (tenThousands) =>
        reads(tenThousands * 1e4, 'JPY'),
      ),
    );
  });

  it('is read to what is written where the value has more digits, alike in both languages', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e8, max: 1e14, noNaN: true }),
        fc.constantFrom<Currency>('KRW', 'USD'),
        (value, currency) => {
          for (const lang of LANGUAGES) {
            const [figure] = findQuantities(formatAmount(value, currency)[lang]);
            expect(
              figure?.kind === 'amount' && Math.abs(figure.value - value) <= 5_001,
              `${lang} ${value}`,
            ).toBe(true);
          }
        },
      ),
    );
  });
});

describe('koreanNumber', () => {
  it.each([
    [9_999, '9,999'],
    [28_500, '2.85만'],
    [120_000, '12만'],
    [333_000_000, '3억3,300만'],
    [1_000_050_000_000, '1조5,000만'],
    [100_000_000, '1억'],
    [99_999_999_999, '1,000억'],
    [-0.001, '0'],
  ])('%d', (value, written) => {
    expect(koreanNumber(value)).toBe(written);
  });
});

describe('formatNumber, formatPercent, formatPeople', () => {
  it.each([
    [formatNumber(1038.9), '1,038.9'],
    [formatNumber(1038.956), '1,038.96'],
    [formatNumber(1038.956, 0), '1,039'],
    [formatNumber(-8.2), '-8.2'],
    [formatNumber(-0.001), '0'],
    [formatPercent(8.24).en, '8.2%'],
    [formatPercent(8.24, 2).ko, '8.24%'],
    [formatPercent(-0.04).en, '0%'],
    [formatPeople(28_500).en, '28,500'],
    [formatPeople(28_500).ko, '28,500명'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('a percentage of one decimal is read as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (tenths) => {
        for (const lang of LANGUAGES)
          expect(figuresIn(formatPercent(tenths / 10)[lang])).toEqual([`${tenths / 10}%`]);
      }),
    );
  });

  it('a number of people is read as itself', () => {
    fc.assert(
      fc.property(fc.nat(999_999), (people) => {
        expect(valuesIn(formatPeople(people).ko)).toMatchObject([
          { kind: 'count', value: people, unit: 'people' },
        ]);
      }),
    );
  });
});

describe('formatDate', () => {
  it.each([
    ['2019-02-10', '10 February 2019', '2019년 2월 10일'],
    ['2019-03', 'March 2019', '2019년 3월'],
    ['2019', '2019', '2019년'],
  ])('%s', (date, en, ko) => {
    expect(formatDate(date)).toEqual({ en, ko });
  });

  const days = fc
    .date({ min: new Date('1900-01-01T00:00Z'), max: new Date('2099-12-31T00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('is read as the same day, month or year in both languages', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
        const date = day.slice(0, length);
        for (const lang of LANGUAGES) {
          expect(figuresIn(formatDate(date)[lang])).toEqual([length === 4 ? `year ${date}` : date]);
        }
      }),
    );
  });
});

describe('formatOrdinal', () => {
  it.each([
    [1, '1st', '제1차'],
    [2, '2nd', '제2차'],
    [3, '3rd', '제3차'],
    [4, '4th', '제4차'],
    [10, '10th', '제10차'],
    [11, '11th', '제11차'],
    [12, '12th', '제12차'],
    [13, '13th', '제13차'],
    [21, '21st', '제21차'],
    [111, '111th', '제111차'],
  ])('%d', (value, en, ko) => {
    expect(formatOrdinal(value)).toEqual({ en, ko });
  });

  it('is read as the same ordinal in both languages', () => {
    for (let value = 1; value <= 999; value += 1) {
      for (const lang of LANGUAGES) {
        expect(valuesIn(formatOrdinal(value)[lang])).toEqual([{ kind: 'ordinal', value, spelt: false }]);
      }
    }
  });
});

describe('formatYears', () => {
  it.each([
    [[], '', ''],
    [[2019], '2019', '2019년'],
    [[2019, 2020], '2019–2020', '2019–2020년'],
    [[2021, 2019, 2020, 2019], '2019–2021', '2019–2021년'],
    [[2019, 2021], '2019, 2021', '2019년, 2021년'],
    [[2014, 2015, 2016, 2019, 2021, 2022], '2014–2016, 2019, 2021–2022', '2014–2016년, 2019년, 2021–2022년'],
  ] as [number[], string, string][])('%j', (years, en, ko) => {
    expect(formatYears(years, 'en')).toBe(en);
    expect(formatYears(years, 'ko')).toBe(ko);
  });

  it('written out again holds the same years', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1950, max: 2050 })),
        fc.constantFrom(...LANGUAGES),
        (years, lang) => {
          const runs = formatYears(years, lang).split(', ').filter(Boolean);
          const written = runs.flatMap((run) => {
            const [from, to = from] = run.replace('년', '').split('–').map(Number) as [number, number?];
            return Array.from({ length: to - from + 1 }, (_, i) => from + i);
          });
          expect(written).toEqual([...new Set(years)].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('leaves the years it was given as they were', () => {
    const years = [2021, 2019];
    formatYears(years, 'en');
    expect(years).toEqual([2021, 2019]);
  });
});
