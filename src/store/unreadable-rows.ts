import type { Tables } from './tables.ts';

/** The part of pino's Logger that the store uses. */
export interface StoreLog {
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Rows told apart before the store falls silent, so that a table full of old rows fills neither log nor memory. */
const MOST_ROWS = 1_000;

/** Says once a row that it no longer parses: which row, never what is in it. */
export class UnreadableRows {
  readonly #log: StoreLog | undefined;
  readonly #said = new Set<string>();

  constructor(log: StoreLog | undefined) {
    this.#log = log;
  }

  say(table: keyof Tables, id: string): void {
    const row = `${table} ${id}`;
    if (this.#said.has(row) || this.#said.size >= MOST_ROWS) return;
    this.#said.add(row);
    this.#log?.warn({ table, id }, 'A stored row no longer parses and counts as absent');
  }
}
