import { type ChatInputCommandInteraction, InteractionContextType } from 'discord.js';
import { LANGUAGES, type Language } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { chartOf } from './chart.ts';
import { type Command, isBadOption, type OpenPanel } from './command.ts';
import { languageOf } from './locale.ts';
import { chooseLanguage } from './personal/choose-language.ts';
import { chosenLanguage } from './personal/personal-settings.ts';
import { type Place, placeOf } from './place.ts';
import { openPrivacy } from './privacy/plan.ts';
import { showReceipt } from './receipt.ts';
import { type AnswerView, renderAnswer } from './render/answer.ts';
import { renderSentence } from './render/sentence.ts';
import type { Outcome, Plan } from './respond.ts';
import { readCommand, runCommand } from './run-command.ts';
import { openSettings } from './settings/plan.ts';
import { noChart, unknownCommand } from './wording.ts';

/** What a person gave, and what applies where they gave it. */
interface Given {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly locale: Language;
  /** The language that was asked for, else that the person chose, else the server; undefined: none of them. */
  readonly language: Language | undefined;
  readonly place: Place;
  readonly seenBy: NonNullable<AnswerView['seenBy']>;
}

/** A subcommand of /sma. */
export async function slashPlan(bot: Bot, interaction: ChatInputCommandInteraction): Promise<Plan> {
  const raw = Object.fromEntries(
    (interaction.options.data[0]?.options ?? []).map(({ name, value }) => [name, value]),
  );
  const [place, chosen] = await Promise.all([
    placeOf(bot, interaction),
    bot.people.answersIn(interaction.user.id),
  ]);
  const { settings, closed } = place;
  const language = LANGUAGES.find((each) => each === raw.language) ?? chosenLanguage(chosen, settings);
  const locale = languageOf(interaction.locale);
  const lang = language ?? locale;
  const command = bot.commands.get(interaction.options.getSubcommand(false) ?? '');
  if (!command) {
    return { lang, how: 'private', work: async () => ({ message: renderSentence(unknownCommand, lang) }) };
  }
  const isPrivate = (raw.visibility ?? settings.visibility) === 'private';
  const seenBy = closed ? 'kept' : isPrivate || command.discordOnly ? 'asker' : 'all';
  const given: Given = { raw, locale, language, place, seenBy };
  return {
    lang,
    how: seenBy === 'all' ? 'public' : 'private',
    work: () => runSlash(bot, interaction, command, given),
  };
}

async function runSlash(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  command: Command,
  given: Given,
): Promise<Outcome> {
  const { raw, locale, language, seenBy } = given;
  const lang = language ?? locale;
  const wanted = readCommand(command, raw, bot.today());
  if ('receipt' in wanted) return showReceipt(bot, wanted.receipt, lang);
  if ('open' in wanted) return openPanel(bot, interaction, wanted, lang);
  const conversation = seenBy === 'all' ? conversationOf(interaction) : null;
  const run = () => answerSlash(bot, interaction.user.id, command, given, conversation);
  return conversation ? bot.turns.inOrder(conversation, run) : run();
}

async function openPanel(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  wanted: OpenPanel,
  lang: Language,
): Promise<Outcome> {
  switch (wanted.open) {
    case 'privacy':
      return openPrivacy(lang);
    case 'settings':
      return openSettings(bot, interaction, lang);
    case 'language':
      return chooseLanguage(bot, interaction, wanted.choice, lang);
  }
}

async function answerSlash(
  bot: Bot,
  asker: string,
  command: Command,
  { raw, locale, language, place, seenBy }: Given,
  conversation: string | null,
): Promise<Outcome> {
  const { assistant, memory } = bot;
  const today = bot.today();
  const context = conversation ? await memory.context(conversation) : null;
  const result = runCommand(command, raw, { assistant, today, locale, language, context });
  if (isBadOption(result))
    return { message: renderSentence(result.problem, language ?? locale), private: true };
  const { answer } = result;
  const words = wordsIn(command, raw);
  const [lasting] = await Promise.all([
    memory.keep(answer, today),
    conversation && memory.remember(conversation, result.context),
    words !== undefined && place.settings.gaps === 'on' && memory.noteGap(words, answer, today),
  ]);
  const picture = command.picture ? await chartOf(answer, answer.lang, bot.log) : undefined;
  const undrawn = picture === null && answer.statements.length > 0 ? noChart : undefined;
  const unasked = raw.visibility === 'private' ? null : place.closed;
  return {
    message: renderAnswer(answer, {
      lang: answer.lang,
      asker,
      lasting,
      seenBy,
      asked: words,
      picture: picture ?? undefined,
      preface: unasked ?? undrawn,
    }),
  };
}

/** What the person wrote, where a command takes words. */
function wordsIn({ options }: Command, raw: Given['raw']): string | undefined {
  const words = options.filter(({ required }) => required).map(({ name }) => raw[name]);
  return words.find((word) => typeof word === 'string');
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
