import type { Lexicon, Tag } from '../lexicon/lexicon.ts';
import { overlaps } from '../lexicon/overlaps.ts';
import type { EntryType } from '../lexicon/types.ts';
import { findQuantities, type Quantity } from '../quantities/index.ts';
import { normalise } from '../text/normalise.ts';
import { onceEach } from './once-each.ts';
import { type TermGroup, wordsIn, wordTerms } from './words.ts';

/** Types of words that say what a text is about, and so count for search. */
const MEANING: ReadonlySet<EntryType> = new Set([
  'topic',
  'milestone',
  'part',
  'actor',
  'person',
  'term',
  'elsewhere',
]);

/** Cues that only make a text a question; they say nothing of what it is about. */
const ASKING: ReadonlySet<string> = new Set(
  `how-much how-many when which-year who why what-is list timeline check tag-question anything-on it he and not now
  greeting how-works opinion predict first-time`
    .split(/\s+/)
    .map((id) => `cue:${id}`),
);

export type { TermGroup } from './words.ts';

/**
 * The terms of a text for the index: of its words, `=` terms for figures (the same in every notation), `@` terms for what
 * the lexicon knows (the same in both languages).
 */
export const termsOf = (raw: string, lexicon: Lexicon): string[] => termsWith(wordTerms, raw, lexicon);

/** The same for many texts: a word that comes again is not cut again. */
export function manyTermsOf(lexicon: Lexicon): (raw: string) => string[] {
  const known = onceEach(wordTerms);
  return (raw) => termsWith(known, raw, lexicon);
}

function termsWith(ofWord: (word: string) => TermGroup, raw: string, lexicon: Lexicon): string[] {
  const text = normalise(raw);
  const terms: string[] = [];
  for (const group of groupsOf(text, lexicon.tag(text, MEANING), ofWord)) {
    for (const term of group) terms.push(term);
  }
  return terms;
}

/** The terms of a question, by what they come from; what only asks is left out. */
export function queryGroups(raw: string, lexicon: Lexicon): TermGroup[] {
  const text = normalise(raw);
  const tags = lexicon.tag(text);
  const asking = tags.filter((tag) => tag.keys.every((key) => ASKING.has(key)));
  const meaning = tags.filter((tag) => MEANING.has(tag.type));
  const saysMore = overlaps(meaning, text.length);
  const bare: string[] = [];
  let at = 0;
  for (const { start, end } of asking) {
    if (start < at || saysMore(start, end)) continue;
    bare.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return groupsOf(bare.join('') + text.slice(at), tags, wordTerms);
}

function groupsOf(text: string, tags: readonly Tag[], ofWord: (word: string) => TermGroup): TermGroup[] {
  const groups: TermGroup[] = [];
  for (const word of wordsIn(text)) groups.push(ofWord(word));
  for (const quantity of findQuantities(text)) groups.push(figureTerms(quantity));
  for (const tag of tags) if (MEANING.has(tag.type)) groups.push(tag.keys.map((key) => `@${key}`));
  return groups.filter((group) => group.length > 0);
}

/** A figure as terms: exact, and rounded to three digits so that "1.52 trillion" meets "1,519.2 billion". */
function figureTerms(quantity: Quantity): TermGroup {
  switch (quantity.kind) {
    case 'amount': {
      const rounded = Number(quantity.value.toPrecision(3));
      return [`=${quantity.value}`, `=~${rounded}`];
    }
    case 'percent':
      return [`=${quantity.value}%`];
    case 'date': {
      const { year, month, day } = quantity;
      const parts = [`=m${month}${day ? `-${day}` : ''}`];
      if (year) parts.push(`=y${year}`, `=d${year}-${month}`, ...(day ? [`=d${year}-${month}-${day}`] : []));
      return parts;
    }
    case 'year':
      return [`=y${quantity.year}`];
    case 'ordinal':
      return quantity.spelt && quantity.value < 3 ? [] : [`=o${quantity.value}`];
    case 'count':
      return quantity.spelt || quantity.value < 13 ? [] : [`=${quantity.value}`];
    default:
      return quantity satisfies never;
  }
}
