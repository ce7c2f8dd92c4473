import { createHash } from 'node:crypto';

/** The letters and digits of a text, lower case, words parted by one space. */
const bare = (texts: readonly string[]): string =>
  texts
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same for texts of the same words, whatever stands between them: SHA-256 in hex. */
export const fingerprint = (texts: readonly string[]): string =>
  createHash('sha256').update(bare(texts)).digest('hex');

/** Words of a shingle: fewer are common turns of speech, more are broken by every small change. */
const SHINGLE = 4;
/** Shingles kept of an article: the share of common ones is off by some 4 in 100 then. */
const KEPT = 128;

/**
 * What is kept of a text to tell near copies: the smallest hashes of its shingles, a fair sample of them, the same one
 * of the same text (MinHash with one function, "bottom-k").
 */
export function sketchOf(texts: readonly string[]): Uint32Array {
  const words = bare(texts).split(' ');
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1)
    hashes.add(hashOf(words.slice(at, at + SHINGLE).join(' ')));
  return Uint32Array.from(hashes).sort().slice(0, KEPT);
}

/** FNV-1a, with its bits stirred once more: it is compared by size. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The share of shingles that two texts have in common (Jaccard), estimated from their sketches: 0–1. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let [x, y, seen, common] = [0, 0, 0, 0];
  const most = Math.min(KEPT, Math.max(a.length, b.length));
  // the smallest hashes of both together are a fair sample of both together
  while (seen < most && (x < a.length || y < b.length)) {
    const [left = Number.POSITIVE_INFINITY, right = Number.POSITIVE_INFINITY] = [a[x], b[y]];
    if (left === right) common += 1;
    if (left <= right) x += 1;
    if (right <= left) y += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : common / seen;
}
