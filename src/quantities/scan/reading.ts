import type { Lexeme } from '../lexemes.ts';
import type { Quantity } from '../types.ts';

/** A rule looks at the lexemes from `at` on; null: not mine. */
export interface Found {
  readonly quantities: Quantity[];
  /** Index of the first lexeme behind what was used. */
  readonly next: number;
}
export type Rule = (lexemes: readonly Lexeme[], at: number) => Found | null;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

export const numberOf = ({ text }: Lexeme): number =>
  Number(text.includes(',') ? text.replaceAll(',', '') : text);

/** 1 for an integer, 0.1 for one decimal, … */
export function digitSize(lexeme: Lexeme): number {
  const point = lexeme.text.indexOf('.');
  return point < 0 ? 1 : 10 ** (point + 1 - lexeme.text.length);
}

export const isInteger = (lexeme: Lexeme | undefined): lexeme is Lexeme =>
  lexeme?.type === 'number' && !lexeme.text.includes('.') && !lexeme.text.includes(',');

export const skipSpace = (lexemes: readonly Lexeme[], at: number): number =>
  lexemes[at]?.type === 'space' ? at + 1 : at;

export const isApostrophe = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.type === 'symbol' && (lexeme.text === "'" || lexeme.text === '’' || lexeme.text === '‘');

const DASHES = new Set('-–—~∼〜');

export const isDash = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.type === 'symbol' && DASHES.has(lexeme.text);

export function asYear(lexeme: Lexeme | undefined): number | null {
  if (!isInteger(lexeme) || lexeme.text.length !== 4) return null;
  const year = Number(lexeme.text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** Whether a word of a table is written in Hangul, and so may have a particle behind. */
export const isKorean = (word: string): boolean => /^[가-힣]/.test(word);

/** '19 → 2019, '91 → 1991: the agreements began in 1991, their prehistory in the fifties. */
export const expandYear = (short: number): number => (short >= 50 ? 1900 + short : 2000 + short);

/** Clears floating-point dust: values are sums of products of decimals. */
export const tidy = (value: number): number =>
  Number.isInteger(value) && value < 1e13 ? value : Number(value.toPrecision(13));
