import type { DraftStatement } from '../answer/draft.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Premise } from '../query/schema.ts';
import type { Localised } from '../text/localised.ts';

/** What became of a premise: it holds, it is wrong, it held once, or the rows do not tell. */
export interface Finding {
  readonly premise: Premise;
  readonly verdict: 'held' | 'wrong' | 'outdated' | 'open';
  /** What the rows say of the same. */
  readonly truth: readonly DraftStatement[];
  /** The wrong figure or name as the person put it, to be quoted. */
  readonly claimed: Localised | null;
  readonly quoted: readonly Quantity[];
}

/** The rows do not tell. */
export const open = (premise: Premise): Finding => ({
  premise,
  verdict: 'open',
  truth: [],
  claimed: null,
  quoted: [],
});

export const verdict = (held: boolean): 'held' | 'wrong' => (held ? 'held' : 'wrong');
