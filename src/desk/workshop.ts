import type { Assistant } from '../assistant/types.ts';
import type { TextFile } from '../corpus/additions.ts';
import type { CorpusFile } from '../corpus/load.ts';
import type { Language } from '../text/localised.ts';

/** A question that answers are compared by. */
export interface TrialQuestion {
  readonly text: string;
  /** null: as its words are. */
  readonly lang: Language | null;
  readonly from: 'logged' | 'curator' | 'suggested' | 'golden';
}

/** What the desk needs of the program in order to change what is answered. */
export interface Workshop {
  /** What the corpus of now was read from, additions included. */
  files(): readonly CorpusFile[];
  /** An assistant over that and files in the making, which must be sound. */
  tryOut(draft: readonly TextFile[]): Promise<Assistant>;
  /** Reads the corpus again with what was added; a broken one leaves the old one in place. */
  reload(): Promise<Reloaded>;
  /** Questions with known answers that stand beside the corpus; none in a program without its tests. */
  golden(): Promise<readonly TrialQuestion[]>;
}

export interface Reloaded {
  readonly exchanged: boolean;
  /** What happened, in plain sentences. */
  readonly told: string;
}
