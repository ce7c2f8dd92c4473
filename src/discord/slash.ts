import { type ChatInputCommandInteraction, InteractionContextType } from 'discord.js';
import { LANGUAGES, type Language } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { chartOf } from './chart.ts';
import { isBadOption } from './command.ts';
import { languageOf } from './locale.ts';
import { showReceipt } from './receipt.ts';
import { renderAnswer } from './render/answer.ts';
import { renderSentence } from './render/sentence.ts';
import type { Outcome, Plan } from './respond.ts';
import { readCommand, runCommand } from './run-command.ts';
import { noChart, unknownCommand } from './wording.ts';

/** A subcommand of /sma. */
export function slashPlan(bot: Bot, interaction: ChatInputCommandInteraction): Plan {
  const raw = Object.fromEntries(
    (interaction.options.data[0]?.options ?? []).map(({ name, value }) => [name, value]),
  );
  const language = LANGUAGES.find((lang) => lang === raw.language);
  const lang = language ?? languageOf(interaction.locale);
  return {
    lang,
    how: raw.visibility === 'private' ? 'private' : 'public',
    work: () => runSlash(bot, interaction, raw, { locale: languageOf(interaction.locale), language }),
  };
}

async function runSlash(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  raw: Readonly<Record<string, unknown>>,
  { locale, language }: { locale: Language; language: Language | undefined },
): Promise<Outcome> {
  const { assistant, memory } = bot;
  const command = bot.commands.get(interaction.options.getSubcommand(false) ?? '');
  if (!command) return { message: renderSentence(unknownCommand, language ?? locale), private: true };
  const today = bot.today();
  const conversation = raw.visibility === 'private' ? null : conversationOf(interaction);
  const wanted = readCommand(command, raw, today);
  if ('receipt' in wanted) return showReceipt(bot, wanted.receipt, language ?? locale);
  const run = async (): Promise<Outcome> => {
    const context = conversation ? await memory.context(conversation) : null;
    const result = runCommand(command, raw, { assistant, today, locale, language, context });
    if (isBadOption(result))
      return { message: renderSentence(result.problem, language ?? locale), private: true };
    const { answer } = result;
    const asked = Object.entries(raw).find(([name]) =>
      command.options.some((o) => o.name === name && o.required),
    )?.[1];
    const [lasting] = await Promise.all([
      memory.keep(answer, today),
      conversation && memory.remember(conversation, result.context),
      typeof asked === 'string' && memory.noteGap(asked, answer, today),
    ]);
    const seenBy = raw.visibility === 'private' ? ('asker' as const) : ('all' as const);
    const view = { lang: answer.lang, asker: interaction.user.id, lasting, seenBy };
    const picture = command.picture ? await chartOf(answer, answer.lang, bot.log) : undefined;
    return {
      message: renderAnswer(answer, {
        ...view,
        asked: typeof asked === 'string' ? asked : undefined,
        picture: picture ?? undefined,
        preface: picture === null && answer.statements.length > 0 ? noChart : undefined,
      }),
    };
  };
  return conversation ? bot.turns.inOrder(conversation, run) : run();
}

/**
 * The conversation that an answer seen by all belongs to: a thread or the direct messages with the bot; null in a
 * channel, and in what people write to each other.
 */
export function conversationOf({
  channel,
  channelId,
  context,
}: Pick<ChatInputCommandInteraction, 'channel' | 'channelId' | 'context'>): string | null {
  return channel?.isThread() || context === InteractionContextType.BotDM ? channelId : null;
}
