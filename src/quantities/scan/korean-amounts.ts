import type { Lexeme } from '../lexemes.ts';
import type { Currency } from '../types.ts';
import { CURRENCY_BEFORE } from '../words.ts';
import { type Counter, counterIn } from './counters.ts';
import { currencyAfter, koreanCurrency } from './currencies.ts';
import { koreanNumber, WORD_FIRST } from './korean-numbers.ts';
import { numberOf, type Rule, skipSpace } from './reading.ts';

/** 1조389억원, 5억 달러, 2만 8,500명: an amount, or a count when no currency is there. */
export const koreanAmount: Rule = (lexemes, at) => {
  const first = lexemes[at]!;
  const wordFirst = first.type === 'hangul' && WORD_FIRST.test(first.text);
  if (first.type !== 'number' && !wordFirst) return null;
  // 제5조 is an article of a law, not five trillion
  const article = skipSpace(lexemes, at + 1);
  if (first.type === 'number' && lexemes[article]?.text.startsWith('조') && isNamed(lexemes, at)) {
    const value = numberOf(first);
    const span = { start: first.start, end: first.end };
    return { quantities: [{ kind: 'ordinal', value, spelt: false, ...span }], next: article + 1 };
  }
  const number = koreanNumber(lexemes, at);
  if (!number) return null;
  let start = first.start;
  const before = lexemes[at - 1]?.type === 'space' ? lexemes[at - 2] : lexemes[at - 1];
  let prefix: Currency | undefined;
  if (before && CURRENCY_BEFORE.has(before.text)) {
    prefix = CURRENCY_BEFORE.get(before.text);
    start = before.start;
  }
  const host = lexemes[number.at]!;
  let end = host.start + number.used;
  let currency: Currency | null = prefix ?? null;
  let counter: Counter | null = null;
  let next = number.at + 1;
  // 1조여 원: "some"
  const used = number.used + (host.type === 'hangul' && host.text[number.used] === '여' ? 1 : 0);
  const rest = host.text.slice(used);
  if (rest) {
    const written = koreanCurrency(rest);
    counter = counterIn(rest);
    if (written) currency = written.currency;
    const length = written?.length ?? counter?.length;
    if (length) end = host.start + used + length;
  } else {
    const after = currencyAfter(lexemes, next);
    const word = lexemes[skipSpace(lexemes, next)];
    if (after) {
      const lexeme = lexemes[after.next - 1]!;
      currency = after.currency;
      end = lexeme.type === 'hangul' ? lexeme.start + koreanCurrency(lexeme.text)!.length : lexeme.end;
      next = after.next;
    } else if (word?.type === 'hangul') {
      counter = counterIn(word.text);
      if (counter) end = word.start + counter.length;
    }
  }
  const { value, resolution } = number;
  if (currency === null && (counter !== null || value < 1e8)) {
    const unit = counter?.unit ?? null;
    return { quantities: [{ kind: 'count', value, resolution, unit, spelt: false, start, end }], next };
  }
  return { quantities: [{ kind: 'amount', currency, value, resolution, start, end }], next };
};

/** Whether 제 stands before a number, touching it or behind a space. */
function isNamed(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1];
  return before?.type === 'space' ? lexemes[at - 2]?.text === '제' : (before?.text.endsWith('제') ?? false);
}
