import type { Lexeme } from '../lexemes.ts';
import type { Currency, Quantity } from '../types.ts';
import { CURRENCY_BEFORE, NUMBER_WORDS } from '../words.ts';
import { currencyAfter } from './currencies.ts';
import { koreanNumber } from './korean-numbers.ts';
import { asYear, digitSize, numberOf, type Rule, skipSpace, tidy } from './reading.ts';
import { scaleAt } from './scales.ts';

/** $1.2 billion, 1,038.9 billion won, 900 million, 5 thousand. */
export const englishAmount: Rule = (lexemes, at) => {
  let p = at;
  let currency: Currency | null = null;
  const first = lexemes[p]!;
  if (first.text === 'us' && lexemes[p + 1]?.text === '$') p += 1;
  const prefix = CURRENCY_BEFORE.get(lexemes[p]?.text ?? '');
  if (prefix) {
    currency = prefix;
    p = skipSpace(lexemes, p + 1);
  }
  const number = lexemes[p];
  if (number?.type !== 'number') return spelledAmount(lexemes, at);
  if (koreanNumber(lexemes, p)) return prefix ? { quantities: [], next: p } : null;
  const scale =
    prefix === undefined && isModel(lexemes, p)
      ? null
      : (scaleAt(lexemes, p + 1) ?? scaleAt(lexemes, behindYear(lexemes, p + 1)));
  let next = scale?.next ?? p + 1;
  if (!currency) {
    const after = currencyAfter(lexemes, next);
    const word = after && lexemes[after.next - 1]!;
    // "who in 2016 won", "in 2019 dollars", "2019엔": a year
    if (!scale && word && asYear(number) !== null && (word.type === 'latin' || word.text.startsWith('엔')))
      return null;
    if (after) {
      currency = after.currency;
      next = after.next;
    }
  }
  if (!scale && !currency) return null;
  const factor = scale?.factor ?? 1;
  const value = tidy(numberOf(number) * factor);
  const resolution = tidy(digitSize(number) * factor);
  const span = { start: first.start, end: lexemes[next - 1]!.end };
  if (!currency && factor === 1e3) {
    return { quantities: [{ kind: 'count', value, resolution, unit: null, spelt: false, ...span }], next };
  }
  const quantities: Quantity[] = [{ kind: 'amount', currency, value, resolution, ...span }];
  const between = lexemes[behindYear(lexemes, p + 1) - 2];
  const bracketed = scale && asYear(between);
  if (bracketed) quantities.push({ kind: 'year', year: bracketed, start: between!.start, end: between!.end });
  return { quantities, next };
};

/** F-35B, F15K: a letter behind the number of a model is no scale. */
function isModel(lexemes: readonly Lexeme[], at: number): boolean {
  const letter = lexemes[at + 1];
  if (letter?.type !== 'latin' || letter.text.length > 1) return false;
  const name = lexemes[at - 1]?.text === '-' ? lexemes[at - 2] : lexemes[at - 1];
  return name?.type === 'latin';
}

/** The last member of a list may have its year before the scale: "960.2 (2018) billion won". */
function behindYear(lexemes: readonly Lexeme[], at: number): number {
  const open = skipSpace(lexemes, at);
  const inBrackets =
    lexemes[open]?.text === '(' && asYear(lexemes[open + 1]) !== null && lexemes[open + 2]?.text === ')';
  return inBrackets ? open + 3 : at;
}

/** "five billion dollars", "a billion", "half a billion". */
const spelledAmount: Rule = (lexemes, at) => {
  const first = lexemes[at]!;
  const article = skipSpace(lexemes, at + 1);
  const half = first.text === 'half' && lexemes[article]?.text === 'a';
  const value = half ? 0.5 : first.text === 'a' ? 1 : NUMBER_WORDS.get(first.text);
  if (first.type !== 'latin' || value === undefined) return null;
  const scale = scaleAt(lexemes, (half ? article : at) + 1);
  if (!scale || scale.factor < 1e6) return null;
  const after = currencyAfter(lexemes, scale.next);
  const next = after?.next ?? scale.next;
  return {
    quantities: [
      {
        kind: 'amount',
        currency: after?.currency ?? null,
        value: value * scale.factor,
        resolution: half ? scale.factor / 2 : scale.factor,
        start: first.start,
        end: lexemes[next - 1]!.end,
      },
    ],
    next,
  };
};
