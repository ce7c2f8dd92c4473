import type { Corpus } from '../corpus/schema.ts';
import { fingerprint, likeness, sketchOf } from './fingerprint.ts';
import type { CutArticle } from './types.ts';

/**
 * From this share of common shingles on two articles are near copies. Two papers that print one report of an agency,
 * each shortened its own way, have more in common; no two of the sources that come with the program have as much
 * (test/bring): the nearest tell of one press release and have 0.31.
 */
export const NEAR = 0.4;

/** Articles with one shingle in common that are compared; more have a notice in common, not a report. */
const MOST_SHARING = 40;

/** What an article repeats; `exact` when it is word for word the same. */
export interface Repeat {
  readonly exact: boolean;
  /** Id of the article that was there before. */
  readonly of: string;
  /** Share of common shingles, 0–1; null where the address alone is the same. */
  readonly likeness: number | null;
}

/** The articles that are there, to be asked of each new one. */
export class KnownArticles {
  readonly #exact = new Map<string, string>();
  readonly #addresses = new Map<string, string>();
  readonly #sketches: { readonly id: string; readonly sketch: Uint32Array }[] = [];
  readonly #sharing = new Map<number, number[]>();

  constructor({ articles, passages }: Corpus) {
    for (const { id, url, passages: ids } of articles.values()) {
      const texts = ids.flatMap((each) => passages.get(each)?.text ?? []);
      // each language by itself: a copy is in one of them
      for (const lang of ['en', 'ko'] as const)
        this.#learn(
          id,
          url,
          texts.flatMap((text) => text[lang] ?? []),
        );
    }
  }

  /** What it repeats, if anything; what is no exact copy is known from then on. */
  meet({ id, head, passages }: CutArticle): Repeat | null {
    const same = this.#exact.get(fingerprint(passages));
    if (same !== undefined) return { exact: true, of: same, likeness: 1 };
    const near = this.#nearest(sketchOf(passages));
    const address = head.url === null ? undefined : this.#addresses.get(head.url);
    this.#learn(id, head.url, passages);
    if (near) return { exact: false, ...near };
    return address === undefined ? null : { exact: false, of: address, likeness: null };
  }

  #nearest(sketch: Uint32Array): { of: string; likeness: number } | null {
    const candidates = new Set<number>();
    for (const hash of sketch) for (const at of this.#sharing.get(hash) ?? []) candidates.add(at);
    let best: { of: string; likeness: number } | null = null;
    for (const at of candidates) {
      const { id, sketch: other } = this.#sketches[at]!;
      const share = likeness(sketch, other);
      if (share >= NEAR && share > (best?.likeness ?? 0)) best = { of: id, likeness: share };
    }
    return best;
  }

  #learn(id: string, url: string | null, texts: readonly string[]): void {
    if (texts.length === 0) return;
    this.#exact.set(fingerprint(texts), id);
    if (url !== null) this.#addresses.set(url, id);
    const sketch = sketchOf(texts);
    const at = this.#sketches.push({ id, sketch }) - 1;
    for (const hash of sketch) {
      const sharing = this.#sharing.get(hash);
      if (!sharing) this.#sharing.set(hash, [at]);
      else if (sharing.length < MOST_SHARING) sharing.push(at);
    }
  }
}
