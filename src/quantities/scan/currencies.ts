import type { Lexeme } from '../lexemes.ts';
import type { Currency } from '../types.ts';
import { CURRENCY_AFTER, KOREAN_CURRENCIES } from '../words.ts';
import { skipSpace } from './reading.ts';

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
const NO_CURRENCY = /^(원(칙|래|자|조|본|문|안)|불(참|법|평|구|신|안|확|응))/;

/** 원을, 달러로: the currency with its particle. */
export function koreanCurrency(text: string): { currency: Currency; length: number } | null {
  if (NO_CURRENCY.test(text)) return null;
  for (const [word, currency] of KOREAN_CURRENCIES)
    if (text.startsWith(word)) return { currency, length: word.length };
  return null;
}

/** "U.S." is one word to a reader and four lexemes here. */
export function behindUS(lexemes: readonly Lexeme[], at: number): number {
  const written = lexemes[at]?.text === 'u' && [1, 2, 3].map((i) => lexemes[at + i]?.text).join('') === '.s.';
  return written ? skipSpace(lexemes, at + 4) : at;
}
