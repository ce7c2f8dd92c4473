import type { Kysely } from 'kysely';
import { NewerSchemaError } from './errors/newer-schema-error.ts';
import type { Migration } from './migrations.ts';
import { MIGRATIONS_TABLE, type Tables } from './tables.ts';

export interface MigrateOptions {
  /** What messages call it. */
  readonly database: string;
  readonly now: () => Date;
  /** Run first in the transaction; others wait there until it ends. */
  readonly lock?: (transaction: Kysely<unknown>) => Promise<void>;
}

/**
 * Brings a database forward, all of it or nothing: one transaction, which on SQLite holds the write lock from its
 * first statement, so that two starts at once take turns. PostgreSQL needs `lock` for that.
 */
export async function migrate(
  db: Kysely<Tables>,
  migrations: readonly Migration[],
  { database, now, lock }: MigrateOptions,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lock?.(transaction as unknown as Kysely<unknown>);
    await transaction.schema
      .createTable(MIGRATIONS_TABLE)
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute();
    const rows = await transaction.selectFrom(MIGRATIONS_TABLE).select('name').orderBy('name').execute();
    const applied = new Set(rows.map((row) => row.name));

    const known = new Set(migrations.map((migration) => migration.name));
    const unknown = [...applied].filter((name) => !known.has(name));
    if (unknown.length > 0) throw new NewerSchemaError(database, unknown);

    for (const { name, up } of migrations) {
      if (applied.has(name)) continue;
      await up(transaction as unknown as Kysely<unknown>);
      await transaction
        .insertInto(MIGRATIONS_TABLE)
        .values({ name, applied_at: now().toISOString() })
        .execute();
    }
  });
}
