import type { Assistant, Reply, ThreadContext } from '../assistant/types.ts';
import type { Query } from '../query/schema.ts';
import type { Language } from '../text/localised.ts';
import { type BadOption, type Command, isBadOption } from './command.ts';
import { contextAbout } from './context.ts';
import { readOptions } from './option-values.ts';

export interface CommandRun {
  readonly assistant: Pick<Assistant, 'ask' | 'answer'>;
  /** UTC date, YYYY-MM-DD. */
  readonly today: string;
  /** The language of the person's Discord or page. */
  readonly locale: Language;
  /** A language that was asked for; overrides the locale and the language of a text. */
  readonly language?: Language | undefined;
  /** What the conversation is about; null outside of one. */
  readonly context: ThreadContext | null;
}

/**
 * Runs a subcommand. Knows nothing of Discord, so that the local page runs the same commands.
 * @param raw what was given for the options, unchecked
 */
export function runCommand(
  command: Command,
  raw: Readonly<Record<string, unknown>>,
  { assistant, today, locale, language, context }: CommandRun,
): Reply | BadOption {
  const values = readOptions(command.options, raw);
  if (isBadOption(values)) return values;
  const asked = command.toQuery(values, { today });
  if (isBadOption(asked)) return asked;
  if ('ask' in asked) {
    const ours = typeof asked.ask !== 'string';
    const lang = language ?? (ours ? locale : undefined);
    const text = typeof asked.ask === 'string' ? asked.ask : asked.ask[language ?? locale];
    return assistant.ask({ text, lang, context, today, asOf: asked.asOf });
  }
  const query: Query = { lang: language ?? locale, mode: 'ask', parts: [asked] };
  return { answer: assistant.answer(query, today), context: contextAbout(query, context) };
}
