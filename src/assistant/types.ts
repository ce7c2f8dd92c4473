import type { Answer } from '../answer/types.ts';
import type { Query } from '../query/schema.ts';
import type { ThreadContext } from '../query/thread-context.ts';
import type { Language } from '../text/localised.ts';

export type { ThreadContext };

export interface Question {
  /** What the person wrote, raw. Cut at 4,000 characters. */
  readonly text: string;
  /** A language that overrides that of the text. */
  readonly lang?: Language | undefined;
  /** What the thread remembers, or null for a fresh question. */
  readonly context: ThreadContext | null;
  /** UTC date, YYYY-MM-DD. */
  readonly today: string;
  /** Answer as of this day; null: as the text says, else today. */
  readonly asOf?: string | null | undefined;
}

export interface Reply {
  readonly answer: Answer;
  /** What the thread should remember from now on. */
  readonly context: ThreadContext;
}

/** What autocomplete can offer. */
export const SUGGESTED = [
  'year',
  'agreement',
  'question',
  'claim',
  'source',
  'person',
  'term',
  'topic',
  'day',
] as const;
export type Suggested = (typeof SUGGESTED)[number];

/** The one way in and the one way out, for every front end. Pure: no clock, no network, no randomness. */
export interface Assistant {
  /** Free text: understood, answered, verified. Never throws for what a person writes. */
  ask(question: Question): Reply;
  /** A Query made by a command, answered and verified. */
  answer(query: Query, today: string): Answer;
  /** A passage by its id, for the button that shows it; null when the corpus does not hold it. */
  passage(id: string): PassageView | null;
  /** Up to `limit` values for autocomplete, best first, never empty. */
  suggest(what: Suggested, typed: string, lang: Language, limit: number): Choice[];
}

export interface PassageView {
  readonly id: string;
  readonly text: { readonly en: string | null; readonly ko: string | null };
  readonly publisher: { readonly en: string; readonly ko: string };
  readonly title: string;
  readonly date: string;
  readonly url: string | null;
  /** False for a source that is known but was not read. */
  readonly seen: boolean;
  /** Whether the operator added the source to the corpus. */
  readonly added: boolean;
}

export interface Choice {
  /** At most 100 characters, as Discord wants it. */
  readonly name: string;
  readonly value: string;
}
