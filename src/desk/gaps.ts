import { createHash } from 'node:crypto';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { queryGroups } from '../search/terms.ts';
import type { CountedGap } from '../store/kept-store.ts';
import { LANGUAGES, type Language } from '../text/localised.ts';

/** Questions that were not covered and ask for much the same, in either language. */
export interface GapCluster {
  /** Names the cluster in addresses; the same for as long as its first question leads it. */
  readonly id: string;
  /** Most often asked first; never empty. */
  readonly gaps: readonly CountedGap[];
  /** How many times any of them was asked. */
  readonly count: number;
  readonly languages: readonly Language[];
  /** UTC date on which one of them was last asked. */
  readonly lastDay: string;
}

/** What a question speaks of. */
interface Features {
  readonly lang: Language;
  /** Names and topics that the lexicon knows, and figures: the same in both languages. */
  readonly meaning: ReadonlySet<string>;
  /** The figures among them. */
  readonly figures: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** From this likeness on two questions are one gap. */
const ALIKE = 0.5;

/** How much of the likeness of two questions in one language is what they mean, the rest being their words. */
const MEANING_SHARE = 0.6;

/** So many names and figures in common say that two questions in one language are alike, whatever their words. */
const SHARED_MEANING = 2;

/**
 * Puts questions together that ask for much the same: each joins the cluster whose first question is most like it.
 * The same questions in the same order give the same clusters.
 * @param gaps most often asked first
 */
export function clusterGaps(gaps: readonly CountedGap[], { lexicon }: Knowledge): GapCluster[] {
  const clusters: { readonly lead: Features; readonly gaps: CountedGap[] }[] = [];
  for (const gap of gaps) {
    const features = featuresOf(gap.lang, queryGroups(gap.words, lexicon).flat());
    const best = clusters
      .map((cluster) => ({ cluster, likeness: likenessOf(cluster.lead, features) }))
      .reduce<{ cluster: (typeof clusters)[number] | null; likeness: number }>(
        (a, b) => (b.likeness > a.likeness ? b : a),
        { cluster: null, likeness: 0 },
      );
    if (best.cluster && best.likeness >= ALIKE) best.cluster.gaps.push(gap);
    else clusters.push({ lead: features, gaps: [gap] });
  }
  return clusters
    .map((cluster) => describe(cluster.gaps))
    .sort((a, b) => b.count - a.count || b.lastDay.localeCompare(a.lastDay));
}

function featuresOf(lang: Language, terms: readonly string[]): Features {
  const isFigure = (term: string): boolean => term.startsWith('=');
  const means = (term: string): boolean => isFigure(term) || term.startsWith('@');
  return {
    lang,
    meaning: new Set(terms.filter(means)),
    figures: new Set(terms.filter(isFigure)),
    words: new Set(terms.filter((term) => !means(term))),
  };
}

function likenessOf(a: Features, b: Features): number {
  // asked of another year or amount it is another question
  if (a.figures.size > 0 && b.figures.size > 0 && shared(a.figures, b.figures) === 0) return 0;
  const words = overlap(a.words, b.words);
  if (a.meaning.size === 0 || b.meaning.size === 0) return words;
  const meaning = overlap(a.meaning, b.meaning);
  const same = shared(a.meaning, b.meaning);
  // in two languages they share no words
  if (a.lang !== b.lang) return same >= SHARED_MEANING || shared(a.figures, b.figures) > 0 ? meaning : 0;
  const mixed = MEANING_SHARE * meaning + (1 - MEANING_SHARE) * words;
  return same >= SHARED_MEANING ? Math.max(meaning, mixed) : mixed;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count += 1;
  return count;
}

/** Share of all terms that both have, 0–1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

function describe(gaps: readonly CountedGap[]): GapCluster {
  const [lead] = gaps;
  const days = gaps.map(({ day }) => day).sort();
  return {
    id: createHash('sha256').update(`${lead?.lang}\n${lead?.words}`).digest('hex').slice(0, 12),
    gaps,
    count: gaps.reduce((sum, { count }) => sum + count, 0),
    languages: LANGUAGES.filter((lang) => gaps.some((gap) => gap.lang === lang)),
    lastDay: days.at(-1) ?? '',
  };
}
