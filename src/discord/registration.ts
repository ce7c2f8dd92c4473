import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type APIApplicationCommandBasicOption as BasicOption,
  type RESTPostAPIApplicationCommandsJSONBody as CommandBody,
  InteractionContextType,
  type LocalizationMap,
  ApplicationCommandOptionType as OptionType,
  type APIApplicationCommandSubcommandOption as SubcommandOption,
} from 'discord.js';
import type { Localised } from '../text/localised.ts';
import type { Command, CommandOption } from './command.ts';
import { MENUS } from './menus.ts';
import { COMMON_OPTIONS } from './options.ts';

/** The one command, under which every file of the commands folder is a subcommand. */
export const ROOT_COMMAND = 'sma';

const ROOT_DESCRIPTION: Localised = {
  en: 'Answers on the Special Measures Agreements between Korea and the US',
  ko: '한미 방위비분담특별협정(SMA) 질의응답',
};

/** In servers that have the bot, and for people who have it themselves: there, in direct messages and in groups. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** What Discord is told at start: replaces all commands that the bot had before. */
export function registration(commands: readonly Command[]): CommandBody[] {
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: ROOT_COMMAND,
      ...described(ROOT_DESCRIPTION),
      ...EVERYWHERE,
      options: commands.map(subcommand),
    },
    ...MENUS.map(
      ({ name }): CommandBody => ({
        type: ApplicationCommandType.Message,
        name: name.en,
        name_localizations: korean(name.ko),
        ...EVERYWHERE,
      }),
    ),
  ];
}

function subcommand(command: Command): SubcommandOption {
  const options = [...command.options, ...(command.discordOnly ? [] : COMMON_OPTIONS)];
  const sorted = [...options.filter((o) => o.required), ...options.filter((o) => !o.required)];
  return {
    type: OptionType.Subcommand,
    ...named(command),
    ...described(command.description),
    options: sorted.map(basicOption),
  };
}

function basicOption(option: CommandOption): BasicOption {
  const base = { ...named(option), ...described(option.description), required: option.required ?? false };
  const autocomplete = option.autocomplete !== undefined;
  if (option.type === 'integer') {
    return {
      ...base,
      type: OptionType.Integer,
      autocomplete,
      ...(option.min !== undefined && { min_value: option.min }),
      ...(option.max !== undefined && { max_value: option.max }),
    };
  }
  const text = {
    ...base,
    type: OptionType.String as const,
    ...(option.maxLength && { max_length: option.maxLength }),
  };
  if (!option.choices) return { ...text, autocomplete };
  return {
    ...text,
    choices: option.choices.map(({ name, value }) => ({
      name: name.en,
      name_localizations: korean(name.ko),
      value,
    })),
  };
}

const named = ({ name, nameKo }: { name: string; nameKo: string }) => ({
  name,
  name_localizations: korean(nameKo),
});
const described = ({ en, ko }: Localised) => ({ description: en, description_localizations: korean(ko) });
const korean = (text: string): LocalizationMap => ({ ko: text });
