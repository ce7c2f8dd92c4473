import fc from 'fast-check';
import type { Quantity } from '../../src/quantities/index.ts';

const span = { start: fc.constant(0), end: fc.constant(1) };
const value = fc.oneof(fc.double({ min: 0, noNaN: true }), fc.integer({ min: 0, max: 1e15 }));
const resolution = fc.constantFrom(0, 0.01, 0.1, 1, 1e4, 1e8, 1e12);

/** Figures of every kind, also such as no text holds (an amount without end). */
export const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({
    kind: fc.constant('amount' as const),
    currency: fc.constantFrom('KRW', 'USD', 'JPY', null),
    value,
    resolution,
    ...span,
  }),
  fc.record({ kind: fc.constant('percent' as const), value, resolution, ...span }),
  fc.record({
    kind: fc.constant('date' as const),
    year: fc.option(fc.integer({ min: 1900, max: 2099 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.option(fc.integer({ min: 1, max: 31 })),
    ...span,
  }),
  fc.record({ kind: fc.constant('year' as const), year: fc.integer({ min: 1900, max: 2099 }), ...span }),
  fc.record({ kind: fc.constant('ordinal' as const), value: fc.nat(999), spelt: fc.boolean(), ...span }),
  fc.record({
    kind: fc.constant('count' as const),
    value,
    resolution,
    unit: fc.constantFrom('people', 'years', 'months', 'days', 'times', null),
    spelt: fc.boolean(),
    ...span,
  }),
);

const PIECES = [
  ...'0 1 5 10 19 20 31 99 250 2019 1,038.9 12,345 2019.2 .5 00 1e9 99999999999999999999'.split(' '),
  ...'조 억 만 천 백 십 여 천만 억원 원 달러 불 엔 년 월 일 일부터 차 차례 명 번 개월 제 프로 퍼센트 원칙 동안 전'.split(
    ' ',
  ),
  ...'billion trillion bn t m b k won dollars us u.s. korean of per cent percent pct th st may march february fy'.split(
    ' ',
  ),
  ...'a half five first and to or not from between about'.split(' '),
  ...'$ ₩ ¥ % ％ ( ) [ , . - – ~ ∼ · / : ; ’ ‘ \' "'.split(' '),
  ' ',
  '  ',
  '\n',
  '\t',
  '(2014)',
  ', ',
  '\u0000',
  '\ud83d\ude00',
  '\ud800',
  'İ',
  'K',
];

/** Texts made of what figures are made of, put together without sense. */
export const jumbles = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** One short piece many times over, between two others. */
export const repetitions = fc
  .tuple(
    fc.constantFrom(...PIECES),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(...PIECES, 'x 5 billion won'),
  )
  .map(([before, again, after]) => before + again.join('').repeat(3_000) + after);
