import type { Lexeme } from '../lexemes.ts';
import type { Currency } from '../types.ts';
import { CURRENCY_AFTER } from '../words.ts';
import { isKorean, skipSpace } from './reading.ts';

/** The currency behind a number or its scale: won, US dollars, of yen, 달러를. */
export function currencyAfter(
  lexemes: readonly Lexeme[],
  at: number,
): { currency: Currency; next: number } | null {
  let p = lexemes[at]?.text === '-' ? at + 1 : skipSpace(lexemes, at);
  if (lexemes[p]?.text === 'us' || lexemes[p]?.text === 'korean' || lexemes[p]?.text === 'of') {
    p = skipSpace(lexemes, p + 1);
  } else p = behindUS(lexemes, p);
  const lexeme = lexemes[p];
  if (!lexeme) return null;
  const exact = CURRENCY_AFTER.get(lexeme.text);
  if (exact) return { currency: exact, next: p + 1 };
  const korean = lexeme.type === 'hangul' ? koreanCurrency(lexeme.text) : null;
  return korean && { currency: korean.currency, next: p + 1 };
}

/** Words that only begin like a currency: 원칙 is a principle, 불법 against the law. */
const NO_CURRENCY = '원[칙래자조본문안]|불[참법평구신안확응]';
const KOREAN_CURRENCY = new RegExp(
  `^(?!${NO_CURRENCY})(?:${[...CURRENCY_AFTER.keys()].filter(isKorean).join('|')})`,
);

/** 원을, 달러로: the currency with its particle. */
export function koreanCurrency(text: string): { currency: Currency; length: number } | null {
  const word = KOREAN_CURRENCY.exec(text)?.[0];
  return word === undefined ? null : { currency: CURRENCY_AFTER.get(word)!, length: word.length };
}

/** "U.S." is one word to a reader and four lexemes here. */
export function behindUS(lexemes: readonly Lexeme[], at: number): number {
  if (lexemes[at]?.text !== 'u') return at;
  const written =
    lexemes[at + 1]?.text === '.' && lexemes[at + 2]?.text === 's' && lexemes[at + 3]?.text === '.';
  return written ? skipSpace(lexemes, at + 4) : at;
}
