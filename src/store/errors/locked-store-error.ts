import { StoreError } from './store-error.ts';

/** Another program keeps the database locked for longer than we wait. Not for another process of this program, which takes turns. */
export class LockedStoreError extends StoreError {
  override readonly name = 'LockedStoreError';

  constructor(file: string, options?: ErrorOptions) {
    super(
      file,
      `The database "${file}" is locked by another program: close that program and start again.`,
      options,
    );
  }
}
