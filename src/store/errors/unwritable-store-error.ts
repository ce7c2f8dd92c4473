import { StoreError } from './store-error.ts';

/**
 * The folder or the file cannot be written: permission, a read-only disk, a full disk, a folder in the file's place.
 * Not for a file that another program holds: that is a LockedStoreError.
 */
export class UnwritableStoreError extends StoreError {
  override readonly name = 'UnwritableStoreError';

  /** `code` is the system's or SQLite's, such as EACCES or SQLITE_FULL. */
  constructor(
    file: string,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(file, `The database "${file}" cannot be written (${code}): ${remedy(code)}.`, options);
  }
}

function remedy(code: string): string {
  if (code === 'ENOSPC' || code.startsWith('SQLITE_FULL'))
    return 'free some space on its disk and start again';
  if (code === 'EISDIR') return 'it is a folder, so name a file inside it';
  return 'let this user write to its folder and the files in it, or keep the data in another folder';
}
