import { resolve } from 'node:path';
import { Kysely } from 'kysely';
import { type MigrateOptions, migrate } from './migrate.ts';
import { type Migration, migrations } from './migrations.ts';
import * as postgres from './postgres.ts';
import { SingleConnectionDialect } from './single-connection-dialect.ts';
import * as sqlite from './sqlite-file.ts';
import type { Tables } from './tables.ts';
import type { StoreLog } from './unreadable-rows.ts';

/** Where the store is. */
export type StorePlace =
  /** Path of the SQLite file, created with its folder; ':memory:' keeps everything in memory until `close`. */
  | { readonly file: string }
  /** Address of a database of PostgreSQL, `postgres://user:password@host:port/name`. */
  | { readonly url: string };

export interface StoreSettings {
  /** The clock, for the times that are stored (UTC). */
  readonly now: () => Date;
  /** Told about rows that no longer parse, without their content, and of lost connections. Default: nobody. */
  readonly log?: StoreLog | undefined;
}

export interface Connected {
  readonly db: Kysely<Tables>;
  /** What messages call it. */
  readonly database: string;
  /** Brings the schema forward, as far as `steps` go; by default all the way. */
  migrate(steps?: readonly Migration[]): Promise<void>;
  /** Runs `work`; what the database refuses comes out as a StoreError that says what to do. */
  explained<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** A connection to the store as it is; nothing is migrated. It is closed with `db.destroy()`. */
export async function connect(place: StorePlace, { now, log }: StoreSettings): Promise<Connected> {
  if ('url' in place) {
    const database = postgres.nameOf(place.url);
    const db = new Kysely<Tables>({ dialect: await postgres.postgresDialect(place.url, database, log) });
    return connected(db, { database, now, lock: postgres.lockSchema }, postgres.explained);
  }
  const database = place.file === sqlite.MEMORY ? sqlite.MEMORY : resolve(place.file);
  if (database !== sqlite.MEMORY) await sqlite.prepareFolder(database);
  const db = new Kysely<Tables>({ dialect: new SingleConnectionDialect(() => sqlite.connectTo(database)) });
  return connected(db, { database, now }, sqlite.explained);
}

function connected(
  db: Kysely<Tables>,
  options: MigrateOptions,
  explained: <Result>(database: string, work: () => Promise<Result>) => Promise<Result>,
): Connected {
  const { database } = options;
  return {
    db,
    database,
    migrate: (steps = migrations) => explained(database, () => migrate(db, steps, options)),
    explained: (work) => explained(database, work),
  };
}
