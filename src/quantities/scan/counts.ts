import type { Lexeme } from '../lexemes.ts';
import type { Count } from '../types.ts';
import { COUNTERS, KOREAN_NUMERALS, NUMBER_WORDS } from '../words.ts';
import { type Counter, counterIn } from './counters.ts';
import { behindUS } from './currencies.ts';
import { digitSize, numberOf, type Rule, skipSpace } from './reading.ts';

/** Any number that nothing else took, with what it counts: 28,500 US troops, five years, 다섯 차례. */
export const count: Rule = (lexemes, at) => {
  const first = lexemes[at]!;
  let value: number;
  let spelt = false;
  let resolution = 1;
  if (first.type === 'number') {
    value = numberOf(first);
    resolution = digitSize(first);
  } else if (first.type === 'latin' && NUMBER_WORDS.has(first.text)) {
    value = NUMBER_WORDS.get(first.text)!;
    spelt = true;
  } else if (first.type === 'hangul') {
    const numeral = KOREAN_NUMERALS.get(first.text);
    const word = lexemes[skipSpace(lexemes, at + 1)];
    if (
      numeral === undefined ||
      word?.type !== 'hangul' ||
      !/^(차례|번|달|해|개|명|가지|항목)/.test(word.text)
    )
      return null;
    value = numeral;
    spelt = true;
  } else return null;
  const p = lexemes[at + 1]?.text === '-' ? at + 2 : skipSpace(lexemes, at + 1);
  const counter = counterAt(lexemes, p);
  const unit = counter?.unit ?? unitBehindWord(lexemes, p);
  const end = counter ? lexemes[p]!.start + counter.length : first.end;
  return {
    quantities: [{ kind: 'count', value, resolution, unit, spelt, start: first.start, end }],
    next: at + 1,
  };
};

function counterAt(lexemes: readonly Lexeme[], at: number): Counter | null {
  const word = lexemes[at];
  if (word?.type === 'hangul') return counterIn(word.text);
  const unit = word?.type === 'latin' ? COUNTERS.get(word.text) : undefined;
  return unit ? { unit, length: word!.text.length } : null;
}

/** "28,500 US troops", "5 straight years": one word between. */
function unitBehindWord(lexemes: readonly Lexeme[], at: number): Count['unit'] {
  // in "SMA 11 6 years" the years are counted by the number between
  if (lexemes[at] === undefined || lexemes[at].type === 'number') return null;
  const us = behindUS(lexemes, at);
  return counterAt(lexemes, us > at ? us : skipSpace(lexemes, at + 1))?.unit ?? null;
}
