import { join } from 'node:path';
import type { z } from 'zod';
import { ConfigError } from './errors.ts';
import { findSlips } from './nearby.ts';
import { hideSecrets } from './secrets.ts';
import { SECRETS, SETTING_NAMES, type SettingName, settings } from './settings.ts';

/** Name of the SQLite file. */
const STORE_FILE = 'sma.sqlite';

/** Names and values as the operating system hands them over. */
type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  /** null: no token was given, the page runs alone. */
  readonly discord: {
    readonly token: string;
    /** Register the commands in this server only, at once, for trying out. */
    readonly guildId: string | null;
    /** Use the privileged intent: follow-ups in the bot's own threads need no mention. */
    readonly messageContent: boolean;
    /** Base address of Discord's REST interface, a proxy; null: Discord itself. */
    readonly api: string | null;
    /** The shards of this process, of how many in all; null: all that Discord wants. */
    readonly shards: { readonly ids: readonly number[]; readonly count: number } | null;
  } | null;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string;
  /** Where the store is: a file in `dataDir`, or a database of PostgreSQL. */
  readonly store: { readonly file: string } | { readonly url: string };
  /** Opens the curator's desk; null: it opens for this machine alone, and only where the page does too. */
  readonly deskPassword: string | null;
  readonly logLevel: string;
  /** null: the corpus that comes with the program. */
  readonly corpusDir: string | null;
}

/**
 * Reads every setting.
 * @returns the settings and, in plain words, what the operator should look at but what does not stop the start
 * @throws ConfigError naming every wrong setting
 */
export function readConfig(environment: Environment): { config: Config; warnings: string[] } {
  const given = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, environment[name]?.trim() || undefined] as const),
  );
  const warnings = findSlips(Object.keys(environment), SETTING_NAMES)
    // a value that is there under the right name as well was hardly meant for it
    .filter(({ meant }) => given[meant] === undefined)
    .map(
      ({ given, meant }) =>
        `${given} is not a setting of this program and is not used. Did you mean ${meant}?`,
    );

  const read = settings.safeParse(given);
  if (!read.success) {
    const wrong = new Set(read.error.issues.map((issue) => issue.path[0] as SettingName));
    const problems = SETTING_NAMES.filter((name) => wrong.has(name)).map((name) =>
      describe(name, given[name]),
    );
    throw new ConfigError([...problems, ...warnings]);
  }

  const found = read.data;
  if (!isLoopback(found.HOST)) {
    warnings.push(
      `HOST is ${found.HOST}: whoever can reach this machine can open the page, and it asks for no password.`,
    );
  }
  if (!found.DISCORD_TOKEN && found.DISCORD_GUILD_ID) {
    warnings.push('DISCORD_GUILD_ID is not used without DISCORD_TOKEN.');
  }
  return {
    config: {
      discord: found.DISCORD_TOKEN
        ? {
            token: found.DISCORD_TOKEN,
            guildId: found.DISCORD_GUILD_ID ?? null,
            messageContent: found.DISCORD_MESSAGE_CONTENT,
            api: found.DISCORD_API ?? null,
            shards: shardsOf(found),
          }
        : null,
      host: found.HOST,
      port: found.PORT,
      dataDir: found.DATA_DIR,
      store: found.DATABASE_URL ? { url: found.DATABASE_URL } : { file: join(found.DATA_DIR, STORE_FILE) },
      deskPassword: found.DESK_PASSWORD ?? null,
      logLevel: found.LOG_LEVEL,
      corpusDir: found.CORPUS_DIR ?? null,
    },
    warnings,
  };
}

/** @throws ConfigError if the two do not fit together */
function shardsOf({ SHARDS: ids, SHARD_COUNT: count }: z.output<typeof settings>) {
  if (!ids && count === undefined) return null;
  if (!ids || count === undefined)
    throw new ConfigError(['SHARDS and SHARD_COUNT go together: give both, or neither for all shards.']);
  if (ids.some((id) => id >= count))
    throw new ConfigError([
      `SHARDS: shards are numbered from 0, so with SHARD_COUNT=${count} up to ${count - 1}.`,
    ]);
  return { ids, count };
}

/** True for addresses that only this machine can reach. */
function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host);
}

/** `PORT: given "80a"; must be …`: the value of a secret is counted, never shown. */
function describe(name: SettingName, value: string | undefined): string {
  const characters = [...hideSecrets(value ?? '')];
  const shown = SECRETS.has(name)
    ? `${[...(value ?? '')].length} characters (not shown)`
    : JSON.stringify(characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join(''));
  return `${name}: given ${shown}; must be ${settings.shape[name].description}.`;
}
