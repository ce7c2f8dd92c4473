import type { Count } from '../types.ts';
import { COUNTERS, KOREAN_NUMERALS, NUMBER_WORDS } from '../words.ts';
import { counterIn } from './counters.ts';
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
  let unit: Count['unit'] = null;
  let end = first.end;
  const p = lexemes[at + 1]?.text === '-' ? at + 2 : skipSpace(lexemes, at + 1);
  // "28,500 US troops", "5 straight years": one word between
  const us = behindUS(lexemes, p);
  for (const q of [p, us > p ? us : skipSpace(lexemes, p + 1)]) {
    const word = lexemes[q];
    if (!word || unit) break;
    const korean = word.type === 'hangul' ? counterIn(word.text) : null;
    unit = korean?.unit ?? (word.type === 'latin' ? (COUNTERS.get(word.text) ?? null) : null);
    if (unit && q === p) end = korean ? word.start + korean.length : word.end;
  }
  return {
    quantities: [{ kind: 'count', value, resolution, unit, spelt, start: first.start, end }],
    next: at + 1,
  };
};
