import { escapeInline, escapeText, plainLine } from './escape.ts';

/**
 * Escaped text with some words in bold, wherever a word begins with one of them.
 * @param words as they stand in the text, in any case
 */
export function boldWords(text: string, words: readonly string[]): string {
  const line = plainLine(text);
  const wanted = words.map(plainLine).filter((word) => word !== '');
  if (wanted.length === 0) return escapeText(line);
  const alternatives = wanted.sort((a, b) => b.length - a.length).map(literally);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(${alternatives.join('|')})`, 'giu');
  // Splitting at a pattern with one group puts what it found at the odd places.
  return line
    .split(found)
    .map((piece, index) => (index % 2 === 1 ? `**${escapePiece(piece, index)}**` : escapePiece(piece, index)))
    .join('');
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Escapes a piece and keeps the spaces at its ends, where it joins the next. */
function escapePiece(piece: string, index: number): string {
  const [, before = '', body = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece) ?? [];
  return index === 0 ? escapeText(body) + after : before + escapeInline(body) + after;
}
