import { escapeText, plainLine } from './escape.ts';

/**
 * Escaped text with some words in bold, wherever a word begins with one of them.
 * @param words as they stand in the text, in any case
 */
export function boldWords(text: string, words: readonly string[]): string {
  const line = plainLine(text);
  const wanted = words.map(plainLine).filter((word) => word !== '');
  if (wanted.length === 0) return escapeText(line);
  const alternatives = wanted.sort((a, b) => b.length - a.length).map(RegExpEscape);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(${alternatives.join('|')})`, 'giu');
  // Splitting at a pattern with one group puts what it found at the odd places.
  return line
    .split(found)
    .map((piece, index) =>
      index % 2 === 1 ? `**${escapeInside(piece)}**` : escapeInside(piece, index === 0),
    )
    .join('');
}

const RegExpEscape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Escapes a piece and keeps the spaces at its ends, where it joins the next. */
function escapeInside(piece: string, first = false): string {
  const [, before = '', body = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece) ?? [];
  const escaped = escapeText(body);
  // What only the start of a line would make into markup needs no escape further on, but it does no harm either.
  return (first ? '' : before) + escaped + after;
}
