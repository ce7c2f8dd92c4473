import type { Kysely } from 'kysely';

/** One step forward. Names are never changed or reused once released; they sort in the order of the list. */
export interface Migration {
  readonly name: string;
  /** Schema builder only, and types that both SQLite and PostgreSQL have: text, integer. */
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

export const migrations: readonly Migration[] = [
  {
    name: '0001-threads-receipts-gaps',
    up: async ({ schema }) => {
      await schema
        .createTable('threads')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('context', 'text', (column) => column.notNull())
        .addColumn('updated_at', 'text', (column) => column.notNull())
        .execute();
      await schema.createIndex('threads_updated_at').on('threads').column('updated_at').execute();
      await schema
        .createTable('receipts')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('query', 'text', (column) => column.notNull())
        .addColumn('today', 'text', (column) => column.notNull())
        .addColumn('corpus', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('gaps')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('lang', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('count', 'integer', (column) => column.notNull())
        .execute();
    },
  },
];
