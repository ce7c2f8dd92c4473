import type { Tag } from '../lexicon/lexicon.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Language } from '../text/localised.ts';

/** Said relative to the one of the day; the newest is the last one that is known then, in force or not. */
export type RelativeAgreement = 'current' | 'next' | 'previous' | 'newest' | 'before-previous';

/** The slots of a question, resolved against the day it is asked. */
export interface Slots {
  /** Calendar years meant, ascending; a range is written out. */
  readonly years: readonly number[];
  /** The years came as a range or a period, not one by one. */
  readonly isRange: boolean;
  /** A year was said relative to another one: "the year before", 이듬해. */
  readonly shift: number;
  /** All years of the series are meant. */
  readonly allYears: boolean;
  readonly agreements: readonly number[];
  readonly relativeAgreement: RelativeAgreement | null;
  /** First or last years of agreements, as they are said: one for all, or one for each. */
  readonly edges: readonly ('first' | 'last')[];
  readonly currency: 'KRW' | 'USD' | null;
  /** Both currencies are asked for. */
  readonly bothCurrencies: boolean;
  /** A day said to look from, YYYY-MM-DD. */
  readonly asOf: string | null;
  readonly side: 'kr' | 'us' | null;
}

/** A question read: words found, figures found, slots filled. What it means is decided by the kinds. */
export interface Reading {
  /** Normalised, spelling repaired. */
  readonly text: string;
  readonly lang: Language;
  readonly tags: readonly Tag[];
  readonly quantities: readonly Quantity[];
  readonly slots: Slots;
  /** Everything that can be a cue: keys of tags, and of slots and figures ("slot:year", "amount:USD:5", "agreement:12"). */
  readonly keys: ReadonlySet<string>;
  /** Words that were put right: what was written, what was read. */
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
  /** UTC date of the question. */
  readonly today: string;
}

/** Ids of one type of entry that the question names, in order, each once. */
export function idsOf(reading: Reading, type: string): string[] {
  const ids = reading.tags
    .filter((tag) => tag.type === type)
    .flatMap((tag) => tag.keys)
    .map((key) => key.slice(type.length + 1));
  return [...new Set(ids)];
}
