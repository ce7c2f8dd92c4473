/**
 * A backup cannot be made or put back; the message is one sentence that says what to do.
 * Not for a store that cannot be opened: that is a StoreError.
 */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
