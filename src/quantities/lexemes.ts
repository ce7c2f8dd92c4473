/** The smallest pieces that figures are made of; positions are offsets in the text. */
export interface Lexeme {
  readonly type: 'number' | 'latin' | 'hangul' | 'symbol' | 'space';
  /** Lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Every alternative consumes what it matches and none nests a quantifier: linear in the length of the text.
const PIECE = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|([a-z]+)|([가-힣]+)|(\s+)|(.)/gisu;

/** Cuts a text into lexemes; nothing is dropped. */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const match of text.matchAll(PIECE)) {
    const type = match[1]
      ? 'number'
      : match[2]
        ? 'latin'
        : match[3]
          ? 'hangul'
          : match[4]
            ? 'space'
            : 'symbol';
    const start = match.index;
    lexemes.push({ type, text: match[0].toLowerCase(), start, end: start + match[0].length });
  }
  return lexemes;
}
