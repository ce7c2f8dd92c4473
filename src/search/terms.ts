import { stemmer } from 'stemmer';
import type { Lexicon, Tag } from '../lexicon/lexicon.ts';
import type { EntryType } from '../lexicon/types.ts';
import { findQuantities, type Quantity } from '../quantities/index.ts';
import { normalise } from '../text/normalise.ts';

/** English words that say nothing of a subject. */
const STOP = new Set(
  `a an and are as at be been but by can could did do does for from had has have he her his how i in into is it its
  me more most my no not of on or our out over she so some such than that the their them then there these they this
  those to too under until up upon us was we were what when where which while who whom why will with would you your
  about after all also any because before between both during each few further here if just nor off once only own same
  should tell give show please know want pls thing things someone anyone somebody something says said people really
  much many lot kind per yes ok okay hi hello thanks im ive youre theyre dont doesnt didnt isnt wasnt cant wont`.split(
    /\s+/,
  ),
);

/** Particles and endings behind a Korean noun, longest first. */
const PARTICLES =
  /(?:에서는|으로는|에서도|이라는|이라고|까지는|부터는|에게서|에서의|으로써|으로서|에서|으로|에게|까지|부터|처럼|보다|마다|이나|라는|라고|이란|에는|와의|과의|들의|들은|들이|은|는|이|가|을|를|의|에|로|와|과|도|만|나|란|요)$/u;

/** Korean words that say nothing of a subject. */
const STOP_KO = new Set(
  `그 이 저 것 거 게 수 등 때 중 및 또 더 좀 그럼 그리고 관련 대해 대한 있나 있어 있었 했어 한거 하는 했나 어떻게 알려줘 알려
  보여줘 해줘 줘 부탁 내용 자료 얘기 이야기 정리 라고 하던데 라는데 뭐라고 했더라 해서 대해서 관련해서 있었는지 찾아 찾아줘 혹시 정확히 쪽 둘 다`.split(
    /\s+/,
  ),
);

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

/** Terms that come from one word, one figure or one name of a text. */
export type TermGroup = readonly string[];

/**
 * The terms of a text for the index, by the word that they come from: English stems, Korean words without particles and
 * their pairs of syllables, `=` terms for figures (the same in every notation), `@` terms for what the lexicon knows
 * (the same in both languages).
 */
export function termGroups(raw: string, lexicon: Lexicon): TermGroup[] {
  const text = normalise(raw);
  return groupsOf(text, lexicon.tag(text, MEANING));
}

/** The same for a question: what only asks is left out. */
export function queryGroups(raw: string, lexicon: Lexicon): TermGroup[] {
  const text = normalise(raw);
  const tags = lexicon.tag(text);
  const asking = tags.filter((tag) => tag.keys.every((key) => ASKING.has(key)));
  const meaning = tags.filter((tag) => MEANING.has(tag.type));
  let bare = text;
  for (const { start, end } of asking) {
    if (meaning.some((tag) => tag.start < end && tag.end > start)) continue;
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
  }
  return groupsOf(bare, tags);
}

/** All terms of a text, for the index. */
export const termsOf = (raw: string, lexicon: Lexicon): string[] => termGroups(raw, lexicon).flat();

function groupsOf(text: string, tags: readonly Tag[]): TermGroup[] {
  const groups: TermGroup[] = [];
  for (const word of text.match(/[a-z]+(?:'[a-z]+)?/gu) ?? []) {
    const bare = word.replace(/'.*$/u, '');
    if (bare.length > 1 && !STOP.has(bare)) groups.push([stemmer(bare)]);
  }
  for (const run of text.match(/[가-힣]+/gu) ?? []) {
    const terms = koreanTerms(run);
    if (!STOP_KO.has(terms[0]!)) groups.push(terms);
  }
  for (const quantity of findQuantities(text)) {
    const terms = figureTerms(quantity);
    if (terms.length > 0) groups.push(terms);
  }
  for (const tag of tags) if (MEANING.has(tag.type)) groups.push(tag.keys.map((key) => `@${key}`));
  return groups;
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
