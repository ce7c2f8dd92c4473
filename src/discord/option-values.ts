import { isoDate } from '../query/schema.ts';
import { type Localised, message } from '../text/localised.ts';
import type { BadOption, CommandOption, OptionValues } from './command.ts';

/**
 * Checks what a person gave for the options of a command. Discord checks most of it too, but a command that was
 * registered by an older version, and the local page, do not.
 * @param raw name of the option to what was given; a number may come as text. Unknown names are left out.
 */
export function readOptions(
  options: readonly CommandOption[],
  raw: Readonly<Record<string, unknown>>,
): OptionValues | BadOption {
  const values: Record<string, string | number> = {};
  for (const option of options) {
    const given = raw[option.name];
    const empty = given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
    if (empty) {
      if (option.required) return { problem: missing({ option }) };
      continue;
    }
    const value = option.type === 'integer' ? readInteger(option, given) : readText(option, given);
    if (typeof value === 'object') return value;
    values[option.name] = value;
  }
  return values;
}

function readInteger(option: CommandOption, given: unknown): number | BadOption {
  const value = typeof given === 'string' ? Number(given) : given;
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = option;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    return { problem: outOfRange({ option, min, max }) };
  }
  return value;
}

function readText(option: CommandOption, given: unknown): string | BadOption {
  const value = String(given).trim();
  if (option.format === 'date' && !isoDate.safeParse(value).success) return { problem: notADay({ option }) };
  if (option.maxLength !== undefined && value.length > option.maxLength) {
    return { problem: tooLong({ option, most: option.maxLength }) };
  }
  const { choices } = option;
  if (choices && !choices.some((choice) => choice.value === value)) {
    return { problem: notAChoice({ option, names: choices.map((choice) => choice.name) }) };
  }
  return value;
}

type About = { option: CommandOption };

const missing = message<About>({
  en: ({ option }) => `“${option.name}” is needed: ${option.description.en}.`,
  ko: ({ option }) => `‘${option.nameKo}’ 값이 필요합니다: ${option.description.ko}.`,
});

const outOfRange = message<About & { min: number; max: number }>({
  en: ({ option, min, max }) => `“${option.name}” must be a whole number from ${min} to ${max}.`,
  ko: ({ option, min, max }) => `‘${option.nameKo}’에는 ${min}부터 ${max}까지의 정수를 적어 주세요.`,
});

const notADay = message<About>({
  en: ({ option }) => `“${option.name}” must be a day written as YYYY-MM-DD, for example 2019-02-10.`,
  ko: ({ option }) => `‘${option.nameKo}’에는 날짜를 YYYY-MM-DD로 적어 주세요, 예: 2019-02-10.`,
});

const tooLong = message<About & { most: number }>({
  en: ({ option, most }) => `“${option.name}” may be at most ${most} characters long.`,
  ko: ({ option, most }) => `‘${option.nameKo}’에는 ${most}자까지 적을 수 있습니다.`,
});

const notAChoice = message<About & { names: readonly Localised[] }>({
  en: ({ option, names }) => `“${option.name}” must be one of: ${names.map((name) => name.en).join(', ')}.`,
  ko: ({ option, names }) =>
    `‘${option.nameKo}’은(는) 다음 가운데 하나여야 합니다: ${names.map((name) => name.ko).join(', ')}.`,
});
