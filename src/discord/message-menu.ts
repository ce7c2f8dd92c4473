import type { Message, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Localised } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { isBadOption } from './command.ts';
import { languageOf } from './locale.ts';
import { MENUS, type Menu } from './menus.ts';
import { chosenLanguage } from './personal/personal-settings.ts';
import { placeOf } from './place.ts';
import { renderAnswer } from './render/answer.ts';
import { cutAtWord } from './render/cut.ts';
import { renderSentence } from './render/sentence.ts';
import type { Outcome, Plan } from './respond.ts';
import { type CommandRun, runCommand } from './run-command.ts';
import { noTextThere, onlyTheBeginning, unknownCommand } from './wording.ts';

/**
 * *Check this claim* and *Ask the SMA bot about this*. The answer is for the one who asked, who may share it: nobody
 * is corrected in public by a menu. What somebody else wrote is not noted as a gap.
 */
export async function menuPlan(bot: Bot, chosen: MessageContextMenuCommandInteraction): Promise<Plan> {
  const [{ settings }, person] = await Promise.all([
    placeOf(bot, chosen),
    bot.people.answersIn(chosen.user.id),
  ]);
  const language = chosenLanguage(person, settings);
  const locale = languageOf(chosen.locale);
  const menu = MENUS.find(({ name }) => name.en === chosen.commandName);
  return {
    lang: language ?? locale,
    how: 'private',
    work: () => runMenu(bot, chosen, menu, { locale, language }),
  };
}

async function runMenu(
  bot: Bot,
  { targetMessage, user }: MessageContextMenuCommandInteraction,
  menu: Menu | undefined,
  { locale, language }: Pick<CommandRun, 'locale' | 'language'>,
): Promise<Outcome> {
  const { assistant, memory } = bot;
  const lang = language ?? locale;
  const command = menu && bot.commands.get(menu.command);
  if (!command) return { message: renderSentence(unknownCommand, lang) };
  const all = textOf(targetMessage);
  if (all === '') return { message: renderSentence(noTextThere, lang) };
  const text = cutAtWord(all, menu.most);
  const today = bot.today();
  const run = { assistant, today, locale, language, context: null };
  const reply = runCommand(command, { [menu.option]: text }, run);
  if (isBadOption(reply)) return { message: renderSentence(reply.problem, lang) };
  const { answer } = reply;
  const lasting = await memory.keep(answer, today);
  const preface: Localised | undefined = text === all ? undefined : onlyTheBeginning({ most: menu.most });
  const view = { lang: answer.lang, asker: user.id, lasting, preface, seenBy: 'asker' } as const;
  return { message: renderAnswer(answer, view) };
}

/** What a message says: its text, and title and description of what it links to. */
function textOf({ content, embeds }: Pick<Message, 'content' | 'embeds'>): string {
  const linked = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...linked].filter(Boolean).join('\n').trim();
}
