import { ORDINAL_WORDS } from '../words.ts';
import { isInteger, type Rule } from './reading.ts';

export const ORDINAL_SUFFIX = /^(st|nd|rd|th)$/;

/** 10th, tenth, 10차. */
export const ordinal: Rule = (lexemes, at) => {
  const first = lexemes[at]!;
  if (first.type === 'latin') {
    const value = ORDINAL_WORDS.get(first.text);
    if (value === undefined) return null;
    return {
      quantities: [{ kind: 'ordinal', value, spelt: true, start: first.start, end: first.end }],
      next: at + 1,
    };
  }
  if (!isInteger(first) || first.text.length > 3) return null;
  const after = lexemes[at + 1];
  if (!after) return null;
  const english = ORDINAL_SUFFIX.test(after.text);
  const korean = after.type === 'hangul' && /^차(?!례)/.test(after.text);
  if (!english && !korean) return null;
  const end = english ? after.end : after.start + 1;
  return {
    quantities: [{ kind: 'ordinal', value: Number(first.text), spelt: false, start: first.start, end }],
    next: at + 2,
  };
};
