/** The smallest pieces that figures are made of; positions are offsets in the text. */
export interface Lexeme {
  readonly type: 'number' | 'latin' | 'hangul' | 'symbol' | 'space';
  /** Lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Every alternative consumes what it matches and none nests a quantifier: linear in the length of the text.
// The long s and the sign of the kelvin are Latin letters of other shape.
const PIECE = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|[A-Za-z\u017f\u212a]+|[가-힣]+|\s+|./gsu;

/** Cuts a text into lexemes; nothing is dropped. */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let start = 0;
  for (const piece of text.match(PIECE) ?? []) {
    const end = start + piece.length;
    lexemes.push({ type: typeOf(piece), text: piece.toLowerCase(), start, end });
    start = end;
  }
  return lexemes;
}

/** The type of a piece, by its first character; a point may begin a number. */
function typeOf(piece: string): Lexeme['type'] {
  const code = piece.charCodeAt(0);
  if (code === 0x20) return 'space';
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return 'latin';
  if (code >= 0xac00 && code <= 0xd7a3) return 'hangul';
  if (code >= 0x30 && code <= 0x39) return 'number';
  if (code === 0x2e) return piece.length > 1 ? 'number' : 'symbol';
  if (code === 0x17f || code === 0x212a) return 'latin';
  return /^\s/.test(piece) ? 'space' : 'symbol';
}
