import type { Generated } from 'kysely';

/**
 * The tables, for kysely. Only text and small whole numbers, so that SQLite and PostgreSQL hold the same:
 * JSON is text, a moment is an ISO 8601 text in UTC, a day is YYYY-MM-DD in UTC, ids are never made by the database.
 */
export interface Tables {
  threads: { id: string; context: string; updated_at: string };
  /** `uses`: JSON list of the ids of rows and passages that the answer rests on. */
  receipts: {
    id: string;
    query: string;
    today: string;
    corpus: string;
    created_at: string;
    uses: Generated<string>;
  };
  /** `id` is derived from words, lang and status; `day` is the last day on which it was asked. */
  gaps: { id: string; words: string; lang: string; status: string; day: string; count: number };
  /** Where an answer stands in Discord; holds nobody's id but the channel of a direct message. */
  messages: {
    id: string;
    channel_id: string;
    guild_id: string | null;
    receipt: string;
    lang: string;
    shown_at: string;
  };
  /** `tell`: 1 if the person wants to hear of a correction. */
  votes: {
    receipt: string;
    user_id: string;
    vote: string;
    reason: string | null;
    tell: number;
    lang: string;
    cast_at: string;
  };
  /** `scope` is the id of a server or of one of its channels; `value` is JSON. */
  settings: { scope: string; name: string; guild_id: string; value: string };
  /** Who changed what; `user_id` is null when the person had it removed. */
  settings_log: {
    id: string;
    guild_id: string;
    scope: string;
    name: string;
    before: string | null;
    after: string | null;
    user_id: string | null;
    changed_at: string;
  };
  /** What people chose for themselves; `value` is JSON. */
  person_settings: { user_id: string; name: string; value: string };
  /** Servers that the bot was removed from. */
  servers_left: { guild_id: string; left_at: string };
  /** What the operator added to the corpus; `origin`: command or desk; `files`: how many rows of `addition_files`. */
  additions: { id: string; day: string; origin: string; label: string; files: number; added_at: string };
  addition_files: { addition: string; path: string; text: string };
  store_migrations: { name: string; applied_at: string };
}

/** The table that says which migrations a database has seen, and that the database is ours. */
export const MIGRATIONS_TABLE = 'store_migrations' satisfies keyof Tables;

/** The columns that tell the rows of a table apart. */
export const TABLE_KEYS = {
  threads: ['id'],
  receipts: ['id'],
  gaps: ['id'],
  messages: ['id'],
  votes: ['receipt', 'user_id'],
  settings: ['scope', 'name'],
  settings_log: ['id'],
  person_settings: ['user_id', 'name'],
  servers_left: ['guild_id'],
  additions: ['id'],
  addition_files: ['addition', 'path'],
  store_migrations: ['name'],
} as const satisfies { [Table in keyof Tables]: readonly (keyof Tables[Table])[] };
