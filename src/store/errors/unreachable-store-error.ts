import { StoreError } from './store-error.ts';

/** Nobody answers, or not now: a restart may help. Not for a database that refuses us: that is a RefusedStoreError. */
export class UnreachableStoreError extends StoreError {
  override readonly name = 'UnreachableStoreError';

  constructor(
    database: string,
    /** The system's or PostgreSQL's, such as ECONNREFUSED. */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(
      database,
      `The database "${database}" cannot be reached (${code}): start it, or correct its address, and start again.`,
      options,
    );
  }
}
