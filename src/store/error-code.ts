/** The code of an error of SQLite or of the file system, such as SQLITE_BUSY or EACCES; empty when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
