import { resolve } from 'node:path';
import { Kysely } from 'kysely';
import type { KeptStore } from './kept-store.ts';
import { KyselyStore } from './kysely-store.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { SingleConnectionDialect } from './single-connection-dialect.ts';
import { connectTo, explained, MEMORY, prepareFolder } from './sqlite-file.ts';
import type { Tables } from './tables.ts';
import { type StoreLog, UnreadableRows } from './unreadable-rows.ts';

/**
 * What the bot must remember, in one SQLite file. What to keep for how long is the caller's to decide.
 * Layers: `sqlite-file`, `single-connection-dialect` and `busy-proof-connection` know SQLite; `migrate`, `migrations`
 * and `kysely-store` know only kysely, so that another database is another dialect under the same queries.
 */

export { StoreError } from './errors/store-error.ts';
export type { KeptStore } from './kept-store.ts';

export interface StoreOptions {
  /** Path of the SQLite file, created with its folder; ':memory:' keeps everything in memory until `close`. */
  readonly file: string;
  /** The clock, for the times that are stored (UTC). */
  readonly now: () => Date;
  /** Told about rows that no longer parse, without their content. Default: nobody. */
  readonly log?: StoreLog | undefined;
}

/** Opens the store and brings its schema forward. Throws a StoreError whose message tells the operator what to do. */
export async function openStore({ file, now, log }: StoreOptions): Promise<KeptStore> {
  const path = file === MEMORY ? MEMORY : resolve(file);
  if (path !== MEMORY) await prepareFolder(path);
  const db = new Kysely<Tables>({ dialect: new SingleConnectionDialect(() => connectTo(path)) });
  try {
    await explained(path, () => migrate(db, migrations, { file: path, now }));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new KyselyStore(db, now, new UnreadableRows(log));
}
