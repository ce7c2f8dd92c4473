import { stemmer } from 'stemmer';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { EntryType } from '../lexicon/types.ts';
import { findQuantities, type Quantity } from '../quantities/index.ts';
import { normalise } from '../text/normalise.ts';

/** English words that say nothing of a subject. */
const STOP = new Set(
  `a an and are as at be been but by can could did do does for from had has have he her his how i in into is it its
  me more most my no not of on or our out over she so some such than that the their them then there these they this
  those to too under until up upon us was we were what when where which while who whom why will with would you your
  about after all also any because before between both during each few further here if just nor off once only own same
  should tell give show please`.split(/\s+/),
);

/** Particles and endings behind a Korean noun, longest first. */
const PARTICLES =
  /(?:에서는|으로는|에서도|이라는|이라고|까지는|부터는|에게서|에서의|으로써|으로서|에서|으로|에게|까지|부터|처럼|보다|마다|이나|라는|라고|이란|에는|와의|과의|들의|들은|들이|은|는|이|가|을|를|의|에|로|와|과|도|만|나|란|요)$/u;

/** Types of words that say what a text is about, and so count for search. */
const MEANING: ReadonlySet<EntryType> = new Set(['topic', 'milestone', 'part', 'actor', 'person', 'term', 'elsewhere']);

/**
 * The terms of a text for the index: English stems, Korean words without particles and their pairs of syllables,
 * `=` terms for figures (the same in every notation), `@` terms for what the lexicon knows (the same in both languages).
 */
export function termsOf(raw: string, lexicon: Lexicon): string[] {
  const text = normalise(raw);
  const terms: string[] = [];
  for (const [word] of text.matchAll(/[a-z]+(?:'[a-z]+)?/gu)) {
    const bare = word.replace(/'.*$/u, '');
    if (bare.length > 1 && !STOP.has(bare)) terms.push(stemmer(bare));
  }
  for (const [run] of text.matchAll(/[가-힣]+/gu)) terms.push(...koreanTerms(run));
  for (const quantity of findQuantities(text)) terms.push(...figureTerms(quantity));
  for (const tag of lexicon.tag(text)) {
    if (MEANING.has(tag.type)) for (const key of tag.keys) terms.push(`@${key}`);
  }
  return terms;
}

function koreanTerms(run: string): string[] {
  const stem = run.length > 2 ? run.replace(PARTICLES, '') : run;
  const bare = stem.length >= 1 ? stem : run;
  const pairs: string[] = [];
  for (let at = 0; at + 2 <= bare.length; at += 1) pairs.push(bare.slice(at, at + 2));
  return bare.length <= 2 ? [bare] : [bare, ...pairs];
}

/** A figure as terms: exact, and rounded to three digits so that "1.52 trillion" meets "1,519.2 billion". */
export function figureTerms(quantity: Quantity): string[] {
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
      if (year) parts.push(`=y${year}`, `=d${year}-${month}${day ? `-${day}` : ''}`);
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
