import { z } from 'zod';
import { SUGGESTED } from '../assistant/types.ts';
import type { Command } from './command.ts';
import { COMMON_OPTIONS } from './options.ts';

/** What Discord accepts as a command, told per file before anything is sent. */

const NAME = /^[a-z-]{1,32}$/;
/** Discord's own rule for names, in any script; letters that have a lower case must be in it. */
const LOCAL_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

const name = z.string().regex(NAME, 'must be 1–32 of a–z and -');
const nameKo = z
  .string()
  .regex(LOCAL_NAME, 'must be 1–32 letters, digits, - or _')
  .refine((text) => text === text.toLowerCase(), 'must be lower case');
const both = (most: number) => z.object({ en: z.string().min(1).max(most), ko: z.string().min(1).max(most) });

const option = z
  .strictObject({
    name,
    nameKo,
    type: z.enum(['string', 'integer']),
    description: both(100),
    required: z.boolean().optional(),
    min: z.number().int().optional(),
    max: z.number().int().optional(),
    maxLength: z.number().int().min(1).max(6000).optional(),
    format: z.literal('date').optional(),
    choices: z
      .array(z.object({ name: both(100), value: z.string().min(1).max(100) }))
      .min(1)
      .max(25)
      .optional(),
    autocomplete: z.enum(SUGGESTED).optional(),
  })
  .refine((o) => !(o.choices && o.autocomplete), 'has both choices and autocomplete; Discord takes one')
  .refine((o) => !(o.choices && o.type === 'integer'), 'has choices, which are for strings here')
  .refine(
    (o) => o.type === 'integer' || (o.min ?? o.max) === undefined,
    'has min or max, which are for integers',
  )
  .refine(
    (o) => o.type === 'string' || (o.maxLength ?? o.format) === undefined,
    'has maxLength or format, which are for strings',
  )
  .refine((o) => (o.min ?? 0) <= (o.max ?? Number.MAX_SAFE_INTEGER), 'has a min above its max');

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const MOST_OPTIONS = 25 - COMMON_OPTIONS.length;

const commandSchema = z.object({
  name,
  nameKo,
  description: both(100),
  discordOnly: z.literal(true).optional(),
  picture: z.literal(true).optional(),
  options: z
    .array(option)
    .max(MOST_OPTIONS, `at most ${MOST_OPTIONS}: ${COMMON_OPTIONS.length} more are added to every command`)
    .refine((all) => unique([...all, ...COMMON_OPTIONS].map((o) => o.name)), 'two options have the same name')
    .refine(
      (all) => unique([...all, ...COMMON_OPTIONS].map((o) => o.nameKo)),
      'two options have the same Korean name',
    ),
  toQuery: z.custom<Command['toQuery']>((value) => typeof value === 'function', 'must be a function'),
});

/** Either the command, or everything that is wrong with it, a line each. */
export interface CheckedCommand {
  readonly command: Command | null;
  readonly wrong: readonly string[];
}

/**
 * Checks what a file of the commands folder exports.
 * @param expected the name that the file gives it
 */
export function checkCommand(exported: unknown, expected: string): CheckedCommand {
  if (exported === undefined) return { command: null, wrong: ['has no default export'] };
  const read = commandSchema.safeParse(exported);
  if (!read.success) {
    const wrong = read.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'default export'}: ${message}`,
    );
    return { command: null, wrong };
  }
  if (read.data.name !== expected) {
    return { command: null, wrong: [`name: is "${read.data.name}" but the file is called "${expected}"`] };
  }
  return { command: exported as Command, wrong: [] };
}
