import { isIP } from 'node:net';
import { z } from 'zod';

/** Exit code for a wrong setting or a broken corpus: EX_CONFIG of sysexits.h. */
export const EXIT_CONFIG = 78;

/** Exit code for what may work at the next try, such as a database that is down: EX_TEMPFAIL of sysexits.h. */
export const EXIT_LATER = 75;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What a bot token looks like: the bot's id, a time and a signature, in base64url, joined by dots. */
const TOKEN = /^[\w-]{18,40}\.[\w-]{4,10}\.[\w-]{24,90}$/;

/** With a host and the name of a database. */
const POSTGRES = /^postgres(ql)?:\/\/[^/?#]+\/[^/?#\s]+(\?[^#\s]*)?$/;

/** A base address without credentials, query or slash at the end. */
const API = /^https?:\/\/[^\s/?#@]+(\/[^\s?#@]*[^\s/?#@])?$/;

/** Labels of letters, digits and hyphens, joined by dots. */
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

/** `0-3` or `0,1,2`; discord.js's own manager of shards gives `[0]` too. */
function shardIds(text: string): number[] {
  const list = text.replace(/[[\]]/g, '');
  const [first = 0, last = 0] = list.split('-').map(Number);
  if (!list.includes('-')) return list.split(',').map(Number);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/**
 * Every setting: its name in the environment, the values it takes, and its form in words, as the error
 * says it after "must be". An empty value counts as not given.
 */
export const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(TOKEN)
    .optional()
    .describe(
      'the bot token from the page "Bot" of your application (three parts joined by dots, about 72 characters), not the client secret or the public key',
    ),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^[1-9]\d{16,19}$/)
    .optional()
    .describe('the id of a server: 17 to 20 digits, as "Copy Server ID" in Discord gives it'),
  DISCORD_MESSAGE_CONTENT: z
    .enum(['on', 'off'])
    .default('off')
    .transform((value) => value === 'on')
    .describe('"on" or "off"'),
  DISCORD_API: z
    .string()
    .regex(API)
    .refine(URL.canParse)
    .optional()
    .describe('the address of a proxy for Discord with its path, like http://127.0.0.1:8080/api'),
  SHARDS: z
    .string()
    .regex(/^\[?\d{1,6}(-\d{1,6})?(,\d{1,6})*\]?$/)
    .transform(shardIds)
    .refine((ids) => ids.length > 0 && new Set(ids).size === ids.length)
    .optional()
    .describe('the numbers of the shards of this process, from 0 on: 0 or 0,1,2 or 0-3'),
  SHARD_COUNT: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .optional()
    .describe('how many shards there are in all, a whole number from 1'),
  HOST: z
    .string()
    .refine((value) => isIP(value) !== 0 || HOST_NAME.test(value))
    .default('127.0.0.1')
    .describe('an address or host name without scheme or port, like 127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(8095)
    .describe('a whole number from 1 to 65535, or 0 for any free port'),
  DATA_DIR: z
    .string()
    .regex(/^[^\0]+$/)
    .default('./data')
    .describe('the path of a folder that the bot may write to'),
  DATABASE_URL: z
    .string()
    .regex(POSTGRES)
    .refine(URL.canParse)
    .optional()
    .describe(
      'the address of a database of PostgreSQL, postgres://user:password@host:5432/name, with %-codes for what is no letter or digit in the password',
    ),
  DESK_PASSWORD: z.string().min(12).max(200).optional().describe('a password of 12 to 200 characters'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default('warn')
    .describe(`one of ${LOG_LEVELS.join(', ')}`),
  CORPUS_DIR: z
    .string()
    .regex(/^[^\0]+$/)
    .optional()
    .describe('the path of a folder with facts/ and articles/'),
});

export type SettingName = keyof typeof settings.shape;

export const SETTING_NAMES = Object.keys(settings.shape) as SettingName[];

/** Settings whose value is never shown. */
export const SECRETS: ReadonlySet<string> = new Set<SettingName>([
  'DISCORD_TOKEN',
  'DATABASE_URL',
  'DESK_PASSWORD',
]);
