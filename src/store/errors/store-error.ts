/**
 * The store cannot be opened. The message is one sentence for the operator: what is wrong and what to do.
 * Not for a row that no longer parses (it counts as absent) nor for a write that fails later (the driver's error).
 */
export abstract class StoreError extends Error {
  /** Absolute path of the file, or `host:port/name` of a database of PostgreSQL. */
  readonly database: string;

  constructor(database: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.database = database;
  }
}
