import { z } from 'zod';
import { LANGUAGES } from '../../text/localised.ts';

/** What an admin can choose for a server, and mostly also for one of its channels. Values as they are stored. */

const HOURS = ['22-07', '23-08', '00-07'] as const;
const ZONES = ['Asia/Seoul', 'America/New_York', 'UTC'] as const;
/** Hours in which the bot writes nothing in channels: first and last hour, and whose clock. */
const QUIET = ZONES.flatMap((zone) => HOURS.map((hours) => `${hours}@${zone}` as const));

/** Each setting that is chosen from a list, its first value being the default. */
export const CHOICES = {
  /** `auto`: that of the question or of the person's Discord. */
  language: ['auto', ...LANGUAGES],
  visibility: ['public', 'private'],
  /** Where a question that may be followed up is answered. */
  threads: ['public', 'private', 'place'],
  quiet: ['off', ...QUIET],
  /** Whether questions that could not be answered are noted for the curator. */
  gaps: ['on', 'off'],
} as const;

/** Lists of channels; of the server alone. */
export const CHANNEL_LISTS = {
  /** Where it answers for all to see; empty: everywhere. */
  channels: 25,
  /** Where every message is a question, if the bot may read messages. */
  ask: 1,
  /** Forums whose posts it answers. */
  forums: 10,
} as const;

export type ChoiceName = keyof typeof CHOICES;
export type ListName = keyof typeof CHANNEL_LISTS;
export const CHOICE_NAMES = Object.keys(CHOICES) as ChoiceName[];
export const LIST_NAMES = Object.keys(CHANNEL_LISTS) as ListName[];

const id = z.string().regex(/^\d{15,20}$/);
const choice = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values as unknown as [Values[number], ...Values[number][]]);

export const settingSchemas = {
  language: choice(CHOICES.language),
  visibility: choice(CHOICES.visibility),
  threads: choice(CHOICES.threads),
  quiet: z.string().refine((value) => (CHOICES.quiet as readonly string[]).includes(value)),
  gaps: choice(CHOICES.gaps),
  channels: z.array(id).max(CHANNEL_LISTS.channels),
  ask: z.array(id).max(CHANNEL_LISTS.ask),
  forums: z.array(id).max(CHANNEL_LISTS.forums),
} as const;

/** All settings with a value each, as they apply in a place. */
export type Settings = {
  readonly [Name in keyof typeof settingSchemas]: z.infer<(typeof settingSchemas)[Name]>;
};

export const DEFAULTS: Settings = {
  language: 'auto',
  visibility: 'public',
  threads: 'public',
  quiet: 'off',
  gaps: 'on',
  channels: [],
  ask: [],
  forums: [],
};

/** Whether it is quiet now by a value of `quiet`. */
export function isQuiet(quiet: string, now: Date): boolean {
  const found = /^(\d\d)-(\d\d)@(.+)$/.exec(quiet);
  if (!found) return false;
  const [from, to] = [Number(found[1]), Number(found[2])];
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: found[3] });
  const hour = Number(format.format(now));
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
