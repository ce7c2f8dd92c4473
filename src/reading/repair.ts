import type { Lexicon } from '../lexicon/lexicon.ts';
import { overlaps } from '../lexicon/overlaps.ts';

/** Words that are right as they stand: those of the lexicon, and those of the corpus. */
export interface KnownWords {
  readonly lexicon: Lexicon;
  knows(word: string): boolean;
}

/** At most so many words of a question are put right; the rest is left as it is. */
const MAX_REPAIRS = 8;
/** Longer words are no slips of a known one. */
const MAX_WORD = 24;

/** Everyday words that look like words of the lexicon and must not be turned into them. */
const EVERYDAY = new Set(
  `about above after again along among around basic before being below better bills birth black board bring brought
  build called carry cause chance change check child class clear close coming could count course court cover crime
  daily death doing drive early every extra facts field final first floor force found fresh front given going great
  green group happy heard heart heavy house human image issue large later laugh least leave legal level light limit
  lived local lower lucky lunch major maybe media might money month moral mother music needs never night north noted
  nurse ocean offer often order other owner paper party peace phone piece place plane plant point power press pretty
  print prior prize proof proud quick quiet quite radio raise range rapid reach ready right river round royal scene
  scope score sense serve seven shall share sharp sheet shift shirt shock short shown sight since small smart smile
  solid solve sorry sound south space spare speak speed spent spoke sport staff stage stand start state steel stick
  still stock stone stood store storm story strip study stuff style sugar table taken taste taxes teach terms thank
  their theme there these thick thing think third those three throw tight times title today topic total touch tough
  tower track trade train treat trend trial tried truck truly trust truth twice under union until upper usual value
  video visit voice waste watch water weather where which while white whole whose woman women world worry worse worst
  worth would wrong youth please thanks really because should another between through without during against someone
  something anything nothing everything people country number husband spring meeting weeks months thousand hundred thirteen
  fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety million billion`.split(
    /\s+/,
  ),
);

/**
 * Puts right slips in words that the lexicon does not know, within a bounded distance. Never touches figures.
 * @returns the text with the words exchanged, and what was exchanged
 */
export function repairSpelling(
  text: string,
  { lexicon, knows }: KnownWords,
): { text: string; repairs: { from: string; to: string }[] } {
  const repairs: { from: string; to: string }[] = [];
  const covered = overlaps(lexicon.tag(text), text.length);
  const repaired = text.replace(/[a-z]{5,}|[가-힣]{3,}/gu, (word, offset: number) => {
    if (repairs.length >= MAX_REPAIRS || word.length > MAX_WORD || EVERYDAY.has(word)) return word;
    const isLatin = /^[a-z]/.test(word);
    if (
      isLatin
        ? lexicon.latinWords.has(word) || covered(offset, offset + word.length)
        : covered(offset, offset + 2)
    )
      return word;
    if (knows(word)) return word;
    const better = isLatin
      ? nearestLatin(word, lexicon)
      : (apart(word, knows) ?? nearestKorean(word, lexicon));
    if (!better) return word;
    repairs.push({ from: word, to: better });
    return better;
  });
  return { text: repaired, repairs };
}

/** 머니머신: two words of the corpus written as one; what is behind the second may be a particle. */
function apart(word: string, knows: (word: string) => boolean): string | null {
  if (word.length < 4) return null;
  const [first, second] = [word.slice(0, 2), word.slice(2, 4)];
  return knows(first) && knows(second) ? `${first} ${word.slice(2)}` : null;
}

/** Known words by length and first letter, so that a slip is compared with few. */
const buckets = new WeakMap<Lexicon, Map<string, string[]>>();

function bucketsOf(lexicon: Lexicon): Map<string, string[]> {
  const known = buckets.get(lexicon);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const word of lexicon.latinWords) {
    const key = `${word[0]}${word.length}`;
    made.set(key, [...(made.get(key) ?? []), word]);
  }
  buckets.set(lexicon, made);
  return made;
}

function nearestLatin(word: string, lexicon: Lexicon): string | null {
  const allowed = word.length >= 8 ? 2 : 1;
  let best: { word: string; distance: number } | null = null;
  for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
    if (length < 5) continue;
    for (const known of bucketsOf(lexicon).get(`${word[0]}${length}`) ?? []) {
      const edits = editDistance(word, known, allowed);
      if (edits > allowed) continue;
      // of equally near words the one with the same letters: froce is force, not froze
      const distance = edits - (sameLetters(word, known) ? 0.5 : 0);
      if (!best || distance < best.distance) best = { word: known, distance };
    }
  }
  return best?.word ?? null;
}

const sameLetters = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('');

/** Compares the front of a Korean run with the known words, letter by letter (jamo); the rest may be a particle. */
function nearestKorean(run: string, lexicon: Lexicon): string | null {
  for (const known of lexicon.koreanWords) {
    if (known.length < 3 || run.length < known.length) continue;
    const front = run.slice(0, known.length);
    // all syllables but one must be the same, the first of three too, so that short words do not fly together
    const shared = [...known].filter((syllable, index) => front[index] === syllable).length;
    if (shared < known.length - 1 || (known.length === 3 && front[0] !== known[0])) continue;
    if (editDistance(jamo(front), jamo(known), 1) <= 1) return known + run.slice(known.length);
  }
  return null;
}

const jamo = (text: string): string => text.normalize('NFD');

/** Damerau–Levenshtein distance (optimal string alignment), given up above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
