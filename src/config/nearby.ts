/**
 * Names that were probably meant to be one of `known`: the same in another case, a slip away, or with a
 * word too many (DISCORD_BOT_TOKEN). One slip is allowed in a short name and two in a long one, so that
 * HOME is not taken for HOST.
 */
export function findSlips(
  given: Iterable<string>,
  known: readonly string[],
): { given: string; meant: string }[] {
  const slips: { given: string; meant: string }[] = [];
  for (const name of given) {
    if (known.includes(name)) continue;
    const upper = name.toUpperCase().replaceAll('-', '_');
    const meant = known
      .map((candidate) => ({
        candidate,
        slips: holdsWordsOf(upper, candidate) ? 1 : slipsBetween(upper, candidate),
      }))
      .filter(({ candidate, slips }) => slips <= (candidate.length <= 5 ? 1 : 2))
      .sort((a, b) => a.slips - b.slips)[0];
    if (meant) slips.push({ given: name, meant: meant.candidate });
  }
  return slips;
}

/** True if `given` has every word of a `known` name that has several. */
function holdsWordsOf(given: string, known: string): boolean {
  const words = known.split('_');
  const theirs = given.split('_');
  return words.length > 1 && words.every((word) => theirs.includes(word));
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  // names further apart in length than any bound need no table
  if (Math.abs(a.length - b.length) > 2) return Math.abs(a.length - b.length);
  const table: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j += 1) table[0]![j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, table[i - 2]![j - 2]! + 1);
      }
      table[i]![j] = least;
    }
  }
  return table[a.length]![b.length]!;
}
