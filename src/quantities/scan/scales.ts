import type { Lexeme } from '../lexemes.ts';
import { SCALES } from '../words.ts';
import { skipSpace } from './reading.ts';

/** The scale word behind a number: 1.4 trillion, 1.4t, 1.4-trillion. */
export function scaleAt(lexemes: readonly Lexeme[], at: number): { factor: number; next: number } | null {
  const touching = lexemes[at];
  const p = touching?.text === '-' ? at + 1 : skipSpace(lexemes, at);
  const lexeme = lexemes[p];
  if (lexeme?.type !== 'latin') return null;
  const factor = SCALES.get(lexeme.text);
  if (factor === undefined) return null;
  // a lone letter must touch the number: "5 b" and "20 t" are not amounts
  if (lexeme.text.length === 1 && p !== at) return null;
  return { factor, next: p + 1 };
}
