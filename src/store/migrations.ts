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
  {
    name: '0002-messages-votes-settings-servers',
    up: async ({ schema }) => {
      await schema
        .alterTable('receipts')
        .addColumn('uses', 'text', (column) => column.notNull().defaultTo('[]'))
        .execute();
      await schema
        .createTable('messages')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('channel_id', 'text', (column) => column.notNull())
        .addColumn('guild_id', 'text')
        .addColumn('receipt', 'text', (column) => column.notNull())
        .addColumn('lang', 'text', (column) => column.notNull())
        .addColumn('shown_at', 'text', (column) => column.notNull())
        .execute();
      for (const column of ['receipt', 'channel_id', 'guild_id'])
        await schema.createIndex(`messages_${column}`).on('messages').column(column).execute();
      await schema
        .createTable('votes')
        .addColumn('receipt', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('vote', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('tell', 'integer', (column) => column.notNull())
        .addColumn('lang', 'text', (column) => column.notNull())
        .addColumn('cast_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('votes_primary', ['receipt', 'user_id'])
        .execute();
      await schema.createIndex('votes_user_id').on('votes').column('user_id').execute();
      await schema
        .createTable('settings')
        .addColumn('scope', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('guild_id', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('settings_primary', ['scope', 'name'])
        .execute();
      await schema.createIndex('settings_guild_id').on('settings').column('guild_id').execute();
      await schema
        .createTable('settings_log')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('guild_id', 'text', (column) => column.notNull())
        .addColumn('scope', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('before', 'text')
        .addColumn('after', 'text')
        .addColumn('user_id', 'text')
        .addColumn('changed_at', 'text', (column) => column.notNull())
        .execute();
      await schema.createIndex('settings_log_guild_id').on('settings_log').column('guild_id').execute();
      await schema
        .createTable('servers_left')
        .addColumn('guild_id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('left_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  {
    name: '0003-additions',
    up: async ({ schema }) => {
      await schema
        .createTable('additions')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('origin', 'text', (column) => column.notNull())
        .addColumn('label', 'text', (column) => column.notNull())
        .addColumn('files', 'integer', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('addition_files')
        .addColumn('addition', 'text', (column) => column.notNull())
        .addColumn('path', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('addition_files_primary', ['addition', 'path'])
        .execute();
    },
  },
  {
    name: '0004-person-settings',
    up: async ({ schema }) => {
      await schema
        .createTable('person_settings')
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('person_settings_primary', ['user_id', 'name'])
        .execute();
    },
  },
];
