import { StoreError } from './store-error.ts';

/**
 * The database was written by a newer version of this program; it was left as it is.
 * Not for an older one: that is migrated.
 */
export class NewerSchemaError extends StoreError {
  override readonly name = 'NewerSchemaError';

  constructor(
    database: string,
    /** Applied migrations that this program does not know. */
    readonly unknown: readonly string[],
    options?: ErrorOptions,
  ) {
    super(
      database,
      `The database "${database}" was written by a newer version of this program (${unknown.join(', ')}): start that version again, or put a backup from before the update in its place.`,
      options,
    );
  }
}
