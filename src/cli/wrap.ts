import { displayWidth } from '../render/plain.ts';

export interface WrapOptions {
  /** Columns of a line. */
  readonly width: number;
  /** What stands before the first line; counts as part of it. */
  readonly first?: string;
  /** What stands before the other lines; as `first` unless given. */
  readonly rest?: string;
}

/**
 * Breaks a text into lines at spaces, Hangul counted two columns. A word that is longer than a line is broken inside,
 * except a link, which stays whole on a line of its own.
 */
export function wrap(text: string, { width, first = '', rest = first }: WrapOptions): string[] {
  const lines: string[] = [];
  let line = first;
  let used = displayWidth(first);
  let empty = true;
  const next = (): void => {
    lines.push(line.trimEnd());
    line = rest;
    used = displayWidth(rest);
    empty = true;
  };
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const size = displayWidth(word);
    if (!empty && used + 1 + size > width) next();
    const fits = used + size + (empty ? 0 : 1) <= width;
    const pieces =
      fits || isLink(word) ? [word] : pieceUp(word, Math.max(2, width - used), width - displayWidth(rest));
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) next();
      line += empty ? piece : ` ${piece}`;
      used += displayWidth(piece) + (empty ? 0 : 1);
      empty = false;
    }
  }
  if (!empty) next();
  return lines;
}

const isLink = (word: string): boolean => /^https?:\/\//u.test(word);

/** Cuts a word so that its first piece fits into `first` columns and the others into `rest`. */
function pieceUp(word: string, first: number, rest: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let room = first;
  for (const character of word) {
    const size = displayWidth(character);
    if (size > room && piece !== '') {
      pieces.push(piece);
      piece = '';
      room = Math.max(2, rest);
    }
    piece += character;
    room -= size;
  }
  return [...pieces, piece];
}
