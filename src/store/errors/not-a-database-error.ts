import { StoreError } from './store-error.ts';

/**
 * The file exists and is no SQLite database, a damaged one, or another program's; it was left as it is.
 * Not for a database of a newer version of this program: that is a NewerSchemaError.
 */
export class NotADatabaseError extends StoreError {
  override readonly name = 'NotADatabaseError';

  constructor(file: string, reason: 'no-database' | 'damaged' | 'foreign', options?: ErrorOptions) {
    super(file, `The file "${file}" is ${REASONS[reason]}.`, options);
  }
}

const REASONS = {
  'no-database': 'not a database: move it away, or name another file, and start again',
  damaged: 'a damaged database: move it away, put a backup in its place, and start again',
  foreign: 'a database of another program: name another file and start again',
} as const;
