import type { AutocompleteInteraction } from 'discord.js';
import type { Bot } from './bot.ts';
import type { CommandOption } from './command.ts';
import { logFailure } from './failures.ts';
import { languageOf } from './locale.ts';
import { cutAtWord } from './render/cut.ts';
import { plainLine } from './render/escape.ts';

/** Choices that Discord takes, and characters in each. */
const MOST_CHOICES = 25;
const MOST_CHARACTERS = 100;

interface DiscordChoice {
  readonly name: string;
  readonly value: string | number;
}

/**
 * Offers values while a person types. Never throws, and offers nothing only where nothing is worked out.
 * @param busy too much is in hand to look for values
 */
export async function offerChoices(
  bot: Bot,
  interaction: AutocompleteInteraction,
  busy = false,
): Promise<void> {
  try {
    const { name, value } = interaction.options.getFocused(true);
    const command = bot.commands.get(interaction.options.getSubcommand(false) ?? '');
    const option = command?.options.find((each) => each.name === name);
    const typed = String(value ?? '').slice(0, MOST_CHARACTERS);
    await interaction.respond(option && !busy ? choicesFor(bot, option, typed, interaction.locale) : []);
  } catch (error) {
    logFailure(bot.log, error, 'offer choices');
  }
}

function choicesFor(bot: Bot, option: CommandOption, typed: string, locale: string): DiscordChoice[] {
  const what = option.autocomplete;
  if (!what) return [];
  const lang = languageOf(locale);
  const suggested = (words: string) =>
    bot.assistant
      .suggest(what, words, lang, MOST_CHOICES)
      .flatMap(({ name, value }) => asChoice(option, name, value));
  const found = suggested(typed);
  const choices = found.length > 0 ? found : suggested('');
  const distinct = new Map(choices.map((choice) => [choice.value, choice]));
  return [...distinct.values()].slice(0, MOST_CHOICES);
}

/** A suggestion as Discord takes it; nothing when the option would not accept its value. */
function asChoice(option: CommandOption, name: string, value: string): DiscordChoice[] {
  const label = cutAtWord(plainLine(name), MOST_CHARACTERS);
  if (label === '') return [];
  if (option.type === 'string')
    return value !== '' && value.length <= MOST_CHARACTERS ? [{ name: label, value }] : [];
  const number = Number(value);
  const fits =
    Number.isInteger(number) &&
    number >= (option.min ?? 0) &&
    number <= (option.max ?? Number.MAX_SAFE_INTEGER);
  return fits ? [{ name: label, value: number }] : [];
}
