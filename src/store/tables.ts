/**
 * The tables, for kysely. Only text and small whole numbers, so that SQLite and PostgreSQL hold the same:
 * JSON is text, a moment is an ISO 8601 text in UTC, a day is YYYY-MM-DD in UTC, ids are never made by the database.
 */
export interface Tables {
  threads: { id: string; context: string; updated_at: string };
  receipts: { id: string; query: string; today: string; corpus: string; created_at: string };
  /** `id` is derived from words, lang and status; `day` is the last day on which it was asked. */
  gaps: { id: string; words: string; lang: string; status: string; day: string; count: number };
  store_migrations: { name: string; applied_at: string };
}

/** The table that says which migrations a database has seen, and that the database is ours. */
export const MIGRATIONS_TABLE = 'store_migrations' satisfies keyof Tables;
