import type { Message, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Language, Localised } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { isBadOption } from './command.ts';
import { languageOf } from './locale.ts';
import { MENUS, type Menu } from './menus.ts';
import { renderAnswer } from './render/answer.ts';
import { cutAtWord } from './render/cut.ts';
import { renderSentence } from './render/sentence.ts';
import type { Outcome, Plan } from './respond.ts';
import { runCommand } from './run-command.ts';
import { noTextThere, onlyTheBeginning, unknownCommand } from './wording.ts';

/**
 * *Check this claim* and *Ask the SMA bot about this*. The answer is for the one who asked, who may share it: nobody
 * is corrected in public by a menu. What somebody else wrote is not noted as a gap.
 */
export function menuPlan(bot: Bot, chosen: MessageContextMenuCommandInteraction): Plan {
  const lang = languageOf(chosen.locale);
  const menu = MENUS.find(({ name }) => name.en === chosen.commandName);
  return { lang, how: 'private', work: () => runMenu(bot, chosen, menu, lang) };
}

async function runMenu(
  bot: Bot,
  { targetMessage, user }: MessageContextMenuCommandInteraction,
  menu: Menu | undefined,
  locale: Language,
): Promise<Outcome> {
  const { assistant, memory } = bot;
  const command = menu && bot.commands.get(menu.command);
  if (!command) return { message: renderSentence(unknownCommand, locale) };
  const all = textOf(targetMessage);
  if (all === '') return { message: renderSentence(noTextThere, locale) };
  const text = cutAtWord(all, menu.most);
  const today = bot.today();
  const run = { assistant, today, locale, context: null };
  const reply = runCommand(command, { [menu.option]: text }, run);
  if (isBadOption(reply)) return { message: renderSentence(reply.problem, locale) };
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
