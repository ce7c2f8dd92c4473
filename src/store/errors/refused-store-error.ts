import { StoreError } from './store-error.ts';

/** PostgreSQL is there and does not let us in, or not do what we must. Not for one that does not answer: UnreachableStoreError. */
export class RefusedStoreError extends StoreError {
  override readonly name = 'RefusedStoreError';

  constructor(database: string, reason: keyof typeof REASONS, options?: ErrorOptions) {
    super(database, `The database "${database}" ${REASONS[reason]}.`, options);
  }
}

const REASONS = {
  login: 'does not accept the user or the password: correct them and start again',
  missing: 'does not exist: create it, or correct the name behind the last slash, and start again',
  permission: 'does not let this user create tables: grant CREATE on its schema to the user and start again',
  foreign: 'has tables of another program: use a database of its own and start again',
  'read-only': 'is read-only, perhaps a replica: name the primary one and start again',
} as const;
