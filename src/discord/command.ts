import type { Assistant } from '../assistant/types.ts';
import type { SimpleQuery } from '../query/schema.ts';
import type { Localised } from '../text/localised.ts';

/** One option of a subcommand; Discord's limits (name 32, description 100, 25 choices) are checked at load. */
export interface CommandOption {
  /** ^[a-z-]{1,32}$ */
  readonly name: string;
  readonly nameKo: string;
  readonly type: 'string' | 'integer';
  readonly description: Localised;
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Longest string. */
  readonly maxLength?: number;
  readonly choices?: readonly { readonly name: Localised; readonly value: string }[];
  /** Where the choices while typing come from. */
  readonly autocomplete?: Parameters<Assistant['suggest']>[0];
}

/** The values of the options that were given. */
export type OptionValues = Readonly<Record<string, string | number | undefined>>;

/** A sentence that says what was wrong with the options and what would work. */
export interface BadOption {
  readonly problem: Localised;
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
  toQuery(values: OptionValues): SimpleQuery | { readonly ask: string } | BadOption;
}
