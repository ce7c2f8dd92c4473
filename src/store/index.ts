import { connect, type StorePlace, type StoreSettings } from './connect.ts';
import type { KeptStore } from './kept-store.ts';
import { KyselyStore } from './kysely-store.ts';
import { UnreadableRows } from './unreadable-rows.ts';

/**
 * What the bot must remember, in one SQLite file or on PostgreSQL. What to keep for how long is the caller's to decide.
 * Layers: `sqlite-file`, `single-connection-dialect` and `busy-proof-connection` know SQLite, `postgres` knows
 * PostgreSQL; `migrate`, `migrations` and `kysely-store` know only kysely: the same queries under either.
 */

export { backUp } from './backup/back-up.ts';
export { BackupError } from './backup/backup-error.ts';
export { restore } from './backup/restore.ts';
export type { StorePlace, StoreSettings } from './connect.ts';
export { StoreError } from './errors/store-error.ts';
export { UnreachableStoreError } from './errors/unreachable-store-error.ts';
export type { KeptStore } from './kept-store.ts';

export type StoreOptions = StorePlace & StoreSettings;

/** Opens the store and brings its schema forward. Throws a StoreError whose message tells the operator what to do. */
export async function openStore(options: StoreOptions): Promise<KeptStore> {
  const { now, log } = options;
  const { db, migrate } = await connect(options, options);
  try {
    await migrate();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new KyselyStore(db, now, new UnreadableRows(log));
}
