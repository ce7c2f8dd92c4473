import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { type FieldError, invalidForm } from './api-error.ts';
import { asList, asNumber, asRecord, asText, type Json } from './json.ts';

/** Discord's rules for application commands. */

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );
const NESTED: readonly number[] = [OptionType.Subcommand, OptionType.SubcommandGroup];
/** Characters of names, descriptions and values that a command may have, the longest localisation counting. */
const MOST_CHARACTERS = 8000;

/** Throws what Discord would answer to a list of commands that breaks a rule. */
export function checkCommands(body: unknown): void {
  const errors: FieldError[] = [];
  const commands = asList(body).map(asRecord);
  if (!Array.isArray(body) || commands.length > 100) {
    errors.push({
      path: '_errors',
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Must be between 0 and 100 in length.',
    });
  }
  commands.forEach((command, index) => {
    checkNamed(errors, `${index}`, command);
    checkPlaces(errors, `${index}`, command);
    checkOptions(errors, `${index}`, asList(command.options).map(asRecord), true);
    if (sizeOf(command) > MOST_CHARACTERS) {
      errors.push({
        path: `${index}`,
        code: 'APPLICATION_COMMAND_TOO_LARGE',
        message: 'Command exceeds maximum size (8000)',
      });
    }
  });
  checkUnique(errors, '', commands);
  if (errors.length) throw invalidForm(errors);
}

/** Types of installation and places: lists of known numbers, each once. */
function checkPlaces(errors: FieldError[], path: string, command: Json): void {
  for (const [field, most] of [
    ['integration_types', 1],
    ['contexts', 2],
  ] as const) {
    const given = asList(command[field]).map(asNumber);
    if (given.some((value) => value < 0 || value > most) || new Set(given).size < given.length)
      errors.push({ path: `${path}.${field}`, code: 'BASE_TYPE_CHOICES', message: 'Unknown or repeated.' });
  }
}

function checkNamed(errors: FieldError[], path: string, item: Json): void {
  // The menus of messages and people may have any name, and no description.
  const isMenu = !path.includes('.') && (item.type === 2 || item.type === 3);
  const name = (at: string, value: unknown) => {
    const text = asText(value);
    const fits = isMenu
      ? text.trim() === text && text !== '' && [...text].length <= 32
      : NAME.test(text) && text === text.toLowerCase();
    if (!fits) {
      errors.push({ path: at, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' });
    }
  };
  const description = (at: string, value: unknown) => {
    const size = [...asText(value)].length;
    if (isMenu ? size > 0 : size < 1 || size > 100) {
      errors.push({
        path: at,
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 1 and 100 in length.',
      });
    }
  };
  name(`${path}.name`, item.name);
  description(`${path}.description`, item.description);
  for (const [field, check] of [
    ['name', name],
    ['description', description],
  ] as const) {
    for (const [locale, text] of Object.entries(asRecord(item[`${field}_localizations`]))) {
      const at = `${path}.${field}_localizations.${locale}`;
      if (!LOCALES.includes(locale))
        errors.push({ path: at, code: 'DICT_TYPE_CHOICES', message: 'Unknown locale.' });
      check(at, text);
    }
  }
}

function checkOptions(errors: FieldError[], path: string, options: readonly Json[], top: boolean): void {
  const add = (at: string, code: string, message: string) => errors.push({ path: at, code, message });
  if (options.length > 25)
    add(`${path}.options`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 0 and 25 in length.');
  checkUnique(errors, `${path}.options`, options);
  for (const [index, option] of options.entries()) {
    const at = `${path}.options.${index}`;
    const type = asNumber(option.type);
    checkNamed(errors, at, option);
    if (NESTED.includes(type)) {
      if (!top) add(`${at}.type`, 'APPLICATION_COMMAND_INVALID_NESTING', 'Subcommands cannot be nested here');
      checkOptions(errors, at, asList(option.options).map(asRecord), type === OptionType.SubcommandGroup);
      continue;
    }
    if (type < 3 || type > 11) add(`${at}.type`, 'BASE_TYPE_CHOICES', 'Unknown option type.');
    if (option.required === true && options.slice(0, index).some((other) => other.required !== true)) {
      add(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    checkValues(add, at, option, type);
  }
}

function checkValues(
  add: (at: string, code: string, message: string) => void,
  at: string,
  option: Json,
  type: number,
): void {
  const choices = asList(option.choices).map(asRecord);
  const numeric = type === OptionType.Integer || type === OptionType.Number;
  if (choices.length > 25)
    add(`${at}.choices`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 0 and 25 in length.');
  if (choices.length > 0 && option.autocomplete === true) {
    add(at, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', 'Autocomplete cannot be used with choices');
  }
  choices.forEach((choice, index) => {
    for (const [field, text] of [
      ['name', choice.name],
      ...(numeric ? [] : [['value', choice.value] as const]),
    ] as const) {
      const size = [...asText(text)].length;
      if (size < 1 || size > 100)
        add(
          `${at}.choices.${index}.${field}`,
          'BASE_TYPE_BAD_LENGTH',
          'Must be between 1 and 100 in length.',
        );
    }
  });
  if (!numeric && (option.min_value ?? option.max_value) !== undefined) {
    add(at, 'APPLICATION_COMMAND_OPTIONS_MIN_MAX', 'min_value and max_value are for numbers');
  }
  if (asNumber(option.max_length) > 6000) add(`${at}.max_length`, 'NUMBER_TYPE_MAX', 'Must be 6000 or less.');
}

function checkUnique(errors: FieldError[], path: string, items: readonly Json[]): void {
  items.forEach((item, index) => {
    const korean = (other: Json) => asRecord(other.name_localizations).ko ?? other.name;
    const before = items.slice(0, index);
    if (before.some((other) => other.name === item.name || korean(other) === korean(item))) {
      const at = path === '' ? `${index}` : `${path}.${index}`;
      errors.push({
        path: at,
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        message: 'Option name already exists',
      });
    }
  });
}

function sizeOf(item: Json): number {
  const longest = (field: string) =>
    Math.max(
      asText(item[field]).length,
      ...Object.values(asRecord(item[`${field}_localizations`])).map((text) => asText(text).length),
    );
  const nested = [...asList(item.options), ...asList(item.choices)].map(asRecord);
  return (
    longest('name') +
    longest('description') +
    asText(item.value).length +
    nested.reduce((sum, inner) => sum + sizeOf(inner), 0)
  );
}
