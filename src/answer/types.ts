import type { Step } from '../knowledge/steps.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Query } from '../query/schema.ts';
import type { Language, Localised } from '../text/localised.ts';

/** Pure data: no Discord type, no Markdown, both languages, so that the same Answer can be flipped. */

export const STATUSES = ['answered', 'partial', 'not-covered', 'ambiguous', 'off-topic'] as const;
export type Status = (typeof STATUSES)[number];

/** What a sentence is there for. */
export type Role =
  /** A wrong premise, put right. Shown first. */
  | 'premise'
  /** The answer itself. The first one is the headline. */
  | 'answer'
  /** Supporting detail. */
  | 'detail'
  /** Sources disagree. */
  | 'conflict'
  /** The row is unsure. */
  | 'unsure'
  /** An old fact that has been replaced since. */
  | 'superseded'
  /** A passage shown because nothing better is there. */
  | 'passage';

/** One sentence or two, with what bears it out. */
export interface Statement {
  readonly role: Role;
  readonly text: Localised;
  /** Ids of the passages that support it, fewest that do; never empty. */
  readonly passages: readonly string[];
  /** Ids of the rows it was made from. */
  readonly rows: readonly string[];
  /** The arithmetic behind figures that were computed for it. */
  readonly steps: readonly Step[];
  /** Figures repeated from the question in order to put them right; they need no evidence. */
  readonly quoted?: readonly Quantity[];
  /** Words of a passage to show in bold, lower case; only for role 'passage'. */
  readonly marked?: readonly string[];
}

/** A table; the first column holds the names of the rows. */
export interface Table {
  readonly columns: readonly Localised[];
  readonly rows: readonly TableRow[];
}
export interface TableRow {
  readonly cells: readonly Localised[];
  /** Ids of the passages that support the row. */
  readonly passages: readonly string[];
  /** The arithmetic behind figures that were computed for it. */
  readonly steps: readonly Step[];
}

/** A series to draw; values in `unit`. */
export interface Chart {
  readonly kind: 'bar' | 'line';
  readonly title: Localised;
  readonly unit: Localised;
  readonly points: readonly { readonly label: string; readonly value: number }[];
}

/** A next question, in words that the bot understands. */
export interface Suggestion {
  readonly text: Localised;
}

/** A source in the order of first use; `mark` counts from 1 and is shown as ①②③. */
export interface Citation {
  readonly mark: number;
  readonly passage: string;
  readonly source: string;
  readonly publisher: Localised;
  readonly title: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  readonly date: string;
  readonly url: string | null;
  readonly text: Localised;
  /** There where the operator added the source to the corpus. */
  readonly added?: true;
}

export interface Answer {
  readonly status: Status;
  readonly query: Query;
  /** The language asked in. */
  readonly lang: Language;
  readonly statements: readonly Statement[];
  readonly table: Table | null;
  readonly chart: Chart | null;
  /** The day as of which the answer speaks, UTC. */
  readonly asOf: string;
  /** What the bot says of itself: what is not covered, what would work. Holds no fact about the subject. */
  readonly notice: Localised | null;
  readonly suggestions: readonly Suggestion[];
  readonly citations: readonly Citation[];
  /** Version of the corpus that it was made from. */
  readonly corpus: string;
  /** Short id: the same question on the same corpus and day has the same. */
  readonly receipt: string;
}
