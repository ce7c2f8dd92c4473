import { resolve } from 'node:path';
import { Kysely } from 'kysely';
import type { KeptStore } from './kept-store.ts';
import { KyselyStore } from './kysely-store.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import * as postgres from './postgres.ts';
import { SingleConnectionDialect } from './single-connection-dialect.ts';
import { connectTo, explained, MEMORY, prepareFolder } from './sqlite-file.ts';
import type { Tables } from './tables.ts';
import { type StoreLog, UnreadableRows } from './unreadable-rows.ts';

/**
 * What the bot must remember, in one SQLite file or on PostgreSQL. What to keep for how long is the caller's to decide.
 * Layers: `sqlite-file`, `single-connection-dialect` and `busy-proof-connection` know SQLite, `postgres` knows
 * PostgreSQL; `migrate`, `migrations` and `kysely-store` know only kysely: the same queries under either.
 */

export { StoreError } from './errors/store-error.ts';
export { UnreachableStoreError } from './errors/unreachable-store-error.ts';
export type { KeptStore } from './kept-store.ts';

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

export type StoreOptions = StorePlace & StoreSettings;

/** Opens the store and brings its schema forward. Throws a StoreError whose message tells the operator what to do. */
export async function openStore(options: StoreOptions): Promise<KeptStore> {
  const { now, log } = options;
  const db = await ('url' in options ? openPostgres(options.url, options) : openFile(options.file, options));
  return new KyselyStore(db, now, new UnreadableRows(log));
}

async function openFile(file: string, { now }: StoreSettings): Promise<Kysely<Tables>> {
  const path = file === MEMORY ? MEMORY : resolve(file);
  if (path !== MEMORY) await prepareFolder(path);
  const db = new Kysely<Tables>({ dialect: new SingleConnectionDialect(() => connectTo(path)) });
  return orClosed(
    db,
    explained(path, () => migrate(db, migrations, { database: path, now })),
  );
}

async function openPostgres(url: string, { now, log }: StoreSettings): Promise<Kysely<Tables>> {
  const database = postgres.nameOf(url);
  const db = new Kysely<Tables>({ dialect: await postgres.postgresDialect(url, database, log) });
  const migrated = migrate(db, migrations, { database, now, lock: postgres.lockSchema });
  return orClosed(
    db,
    postgres.explained(database, () => migrated),
  );
}

/** The database once it is ready; one that will not be is closed. */
async function orClosed(db: Kysely<Tables>, ready: Promise<void>): Promise<Kysely<Tables>> {
  try {
    await ready;
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
