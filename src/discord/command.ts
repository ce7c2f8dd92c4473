import type { Suggested } from '../assistant/types.ts';
import type { SimpleQuery } from '../query/schema.ts';
import type { Localised } from '../text/localised.ts';
import type { LanguageChoice } from './personal/choices.ts';

/** One option of a subcommand; Discord's limits (name 32, description 100, 25 choices) are checked at load. */
export interface CommandOption {
  /** ^[a-z-]{1,32}$ */
  readonly name: string;
  readonly nameKo: string;
  readonly type: 'string' | 'integer';
  readonly description: Localised;
  /** Required options stand first; they are sorted so when the command is registered. */
  readonly required?: boolean;
  /** Smallest integer. */
  readonly min?: number;
  /** Largest integer. */
  readonly max?: number;
  /** Longest string, in UTF-16 units; Discord allows up to 6,000. */
  readonly maxLength?: number;
  /** A string that must be a day of the calendar, YYYY-MM-DD. */
  readonly format?: 'date';
  readonly choices?: readonly { readonly name: Localised; readonly value: string }[];
  /** Where the choices while typing come from. */
  readonly autocomplete?: Suggested;
}

/** The values of the options that were given, checked against the options. */
export type OptionValues = Readonly<Record<string, string | number | undefined>>;

/** A sentence that says what was wrong with the options and what would work. */
export interface BadOption {
  readonly problem: Localised;
}

/** Text to be understood, as if the person had written it. */
export interface AskText {
  /** A record when the words are ours: then the language of the person is used. */
  readonly ask: string | Localised;
  /** Answer as of this UTC day, YYYY-MM-DD. */
  readonly asOf?: string | undefined;
}

/** The receipt of an answer, to be looked at. */
export interface ShowReceipt {
  readonly receipt: string;
}

/** Something of Discord's own that is not an answer. */
export type OpenPanel =
  | { readonly open: 'settings' | 'privacy' }
  | { readonly open: 'language'; readonly choice: LanguageChoice | undefined };

/** What a command knows besides its options. */
export interface CommandContext {
  /** UTC date, YYYY-MM-DD. */
  readonly today: string;
}

/**
 * A subcommand of /sma: data and one pure function. One file in `commands/`, default export, `satisfies Command`.
 * `ask` commands hand over text to be understood; the others make a Query directly.
 */
export interface Command {
  /** ^[a-z-]{1,32}$, the same as the name of its file */
  readonly name: string;
  readonly nameKo: string;
  readonly description: Localised;
  readonly options: readonly CommandOption[];
  /** Makes sense in Discord alone; the page leaves it out, and the options of every answer are not added. */
  readonly discordOnly?: true;
  /** The answer is shown with its chart. */
  readonly picture?: true;
  toQuery(
    values: OptionValues,
    context: CommandContext,
  ): SimpleQuery | AskText | ShowReceipt | OpenPanel | BadOption;
}

/** Whether values or a query are the sentence about a bad option instead; an option named "problem" holds no record. */
export function isBadOption(value: object): value is BadOption {
  return 'problem' in value && typeof value.problem === 'object';
}
