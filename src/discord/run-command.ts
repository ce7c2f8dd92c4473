import type { Assistant, Reply, ThreadContext } from '../assistant/types.ts';
import type { Query } from '../query/schema.ts';
import { type Language, type Localised, message } from '../text/localised.ts';
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

/** What was asked for with the options. @param raw what was given for them, unchecked */
export function readCommand(
  command: Command,
  raw: Readonly<Record<string, unknown>>,
  today: string,
): ReturnType<Command['toQuery']> {
  const values = readOptions(command.options, raw);
  return isBadOption(values) ? values : command.toQuery(values, { today });
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
  const asked = readCommand(command, raw, today);
  if (isBadOption(asked)) return asked;
  if ('open' in asked) return { problem: onlyInDiscord };
  if ('receipt' in asked) return { problem: receiptHasPage(asked) };
  if ('ask' in asked) {
    const ours = typeof asked.ask !== 'string';
    const lang = language ?? (ours ? locale : undefined);
    const text = typeof asked.ask === 'string' ? asked.ask : asked.ask[language ?? locale];
    return assistant.ask({ text, lang, context, today, asOf: asked.asOf });
  }
  const query: Query = { lang: language ?? locale, mode: 'ask', parts: [asked] };
  return { answer: assistant.answer(query, today), context: contextAbout(query, context) };
}

const onlyInDiscord: Localised = {
  en: 'This command works in Discord.',
  ko: '이 명령어는 Discord에서 쓸 수 있습니다.',
};

/** Discord shows receipts itself, before it comes to this. */
const receiptHasPage = message<{ receipt: string }>({
  en: ({ receipt }) => `The answer with this receipt stands at the address /a/${receipt} of this page.`,
  ko: ({ receipt }) => `이 영수증의 답변은 이 페이지의 주소 /a/${receipt}에 있습니다.`,
});
