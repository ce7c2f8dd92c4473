import type { Draft } from '../answer/draft.ts';
import type { Facts } from '../knowledge/facts.ts';
import type { QueryKind, QueryOf } from '../query/schema.ts';
import type { Reading } from '../reading/reading.ts';

/**
 * One kind of question: what speaks for it, how its slots are filled, how it is answered.
 * Adding a kind is one folder: this record, its answerer, its messages.
 */
export interface Kind<K extends QueryKind> {
  readonly kind: K;
  /**
   * How much each cue speaks for (or, below zero, against) this kind. A cue is a key of the reading: a word of the
   * lexicon ("cue:why"), a slot ("slot:year"), a figure ("percent:8.3"), or several joined by + that must all be there.
   * `type:*` stands for any key of the type and counts once.
   */
  readonly cues: Readonly<Record<string, number>>;
  /** Of these sets one must be there whole, or the kind is out of the question. */
  readonly needs?: readonly (readonly string[])[];
  /** Whether its rows are chosen by the words of the question, so that some other text may speak of more of them. */
  byWords?(query: QueryOf<K>): boolean;
  /** Slots of the reading as a Query of this kind. */
  fill(reading: Reading, facts: Facts): QueryOf<K>;
  /** The answer from the facts as of a day, before citations are chosen and checked. */
  answer(query: QueryOf<K>, facts: Facts): Draft;
}

/** Keeps the literal types of a kind. */
export const defineKind = <K extends QueryKind>(kind: Kind<K>): Kind<K> => kind;
