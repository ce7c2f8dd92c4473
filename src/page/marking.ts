import { findQuantities, type Quantity, supports } from '../quantities/index.ts';

/** A stretch of a passage; `marked` if it is what bears the answer out. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** What a passage was cited for. */
export interface Claim {
  /** The figures of the statements that cite it. */
  readonly quantities: readonly Quantity[];
  /** Words looked for, lower case. */
  readonly words: readonly string[];
}

/** The figures of a statement, in whichever languages it is said. */
export function claimOf(texts: readonly string[], words: readonly string[] = []): Claim {
  return { quantities: texts.flatMap(findQuantities), words };
}

/**
 * Cuts a passage into stretches, those marked that hold a figure of the claim or a word looked for.
 * Joined again they are the passage, letter for letter.
 * @param year the year of the source, for dates written without one
 */
export function markSupport(passage: string, claim: Claim, year: number | null): Stretch[] {
  const figures = findQuantities(passage).filter((evidence) =>
    claim.quantities.some((quantity) => supports(quantity, evidence, year)),
  );
  const spans = [...figures, ...claim.words.flatMap((word) => findWord(passage, word))].sort(
    (a, b) => a.start - b.start,
  );
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) stretches.push({ text: passage.slice(at, from), marked: false });
    stretches.push({ text: passage.slice(from, end), marked: true });
    at = end;
  }
  if (at < passage.length) stretches.push({ text: passage.slice(at), marked: false });
  return stretches;
}

/** Every place of a word: from its start to the end of the written word in Latin script, anywhere in Korean. */
function findWord(passage: string, word: string): { start: number; end: number }[] {
  if (!word.trim()) return [];
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const pattern = /\p{Script=Hangul}/u.test(word)
    ? new RegExp(escaped, 'giu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${escaped}[\\p{Script=Latin}\\p{N}]*`, 'giu');
  return [...passage.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
