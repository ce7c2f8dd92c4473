import type { Lexeme } from '../lexemes.ts';
import { type Rule, skipSpace } from './reading.ts';

const SMALL = new Map(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`
    .split(/\s+/)
    .map((word, index) => [word, index + 1] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
);

/** "Two thousand (and) nineteen", "nineteen ninety-one", "twenty twenty-six". */
export const speltYear: Rule = (lexemes, at) => {
  const first = lexemes[at]!;
  let p = skipSpace(lexemes, at + 1);
  const century = first.text === 'nineteen' ? 1900 : first.text === 'twenty' ? 2000 : null;
  if (first.text === 'two' && lexemes[p]?.text === 'thousand') {
    p = skipSpace(lexemes, p + 1);
    if (lexemes[p]?.text === 'and') p = skipSpace(lexemes, p + 1);
    return yearOf(lexemes, at, p, 2000, 1);
  }
  // "twenty five" is no year
  return century === null ? null : yearOf(lexemes, at, p, century, 10);
};

function yearOf(lexemes: readonly Lexeme[], from: number, at: number, century: number, least: number) {
  const tens = TENS.get(lexemes[at]?.text ?? '');
  const joined = /^[\s-]$/.test(lexemes[at + 1]?.text ?? '') ? lexemes[at + 2] : undefined;
  const unit = tens === undefined ? undefined : SMALL.get(joined?.text ?? '');
  const value =
    tens === undefined
      ? SMALL.get(lexemes[at]?.text ?? '')
      : tens + (unit !== undefined && unit < 10 ? unit : 0);
  if (value === undefined || value < least) return null;
  const last = tens !== undefined && unit !== undefined && unit < 10 ? at + 2 : at;
  const span = { start: lexemes[from]!.start, end: lexemes[last]!.end };
  return { quantities: [{ kind: 'year' as const, year: century + value, ...span }], next: last + 1 };
}
