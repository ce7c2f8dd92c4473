import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { BUSY_TIMEOUT } from './busy-proof-connection.ts';
import { errorCode } from './error-code.ts';
import { LockedStoreError } from './errors/locked-store-error.ts';
import { NotADatabaseError } from './errors/not-a-database-error.ts';
import { StoreError } from './errors/store-error.ts';
import { UnwritableStoreError } from './errors/unwritable-store-error.ts';
import { MIGRATIONS_TABLE } from './tables.ts';

export const MEMORY = ':memory:';

/** A connection to the file, set up so that a commit survives a kill and a power cut. */
export async function connectTo(path: string): Promise<Client> {
  const client = createClient({ url: path === MEMORY ? MEMORY : toUrl(path) });
  try {
    await client.execute(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    await refuseForeign(client, path);
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = FULL');
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Runs `work`; what SQLite refuses on the way comes out as the StoreError that says what to do. */
export async function explained<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreError ? error : explain(file, error);
  }
}

function explain(file: string, cause: unknown): unknown {
  const code = errorCode(cause);
  if (code.startsWith('SQLITE_NOTADB')) return new NotADatabaseError(file, 'no-database', { cause });
  if (code.startsWith('SQLITE_CORRUPT')) return new NotADatabaseError(file, 'damaged', { cause });
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new LockedStoreError(file, { cause });
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL)/.test(code))
    return new UnwritableStoreError(file, code, { cause });
  // libsql gives no code when it cannot open the file at all.
  if (cause instanceof Error && cause.message.startsWith('Failed to connect to database'))
    return new UnwritableStoreError(file, 'SQLITE_CANTOPEN', { cause });
  return cause;
}

/** Creates the folder and finds out what will not work, because SQLite would say no more than that it cannot open. */
export async function prepareFolder(file: string): Promise<void> {
  try {
    const folder = dirname(file);
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
    const existing = await stat(file).catch(() => null);
    if (existing?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    if (existing) await access(file, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw new UnwritableStoreError(file, errorCode(cause), { cause });
  }
}

/** Before anything is written: a database that has tables but not ours is left alone. */
async function refuseForeign(client: Client, file: string): Promise<void> {
  const { rows } = await client.execute("SELECT name FROM sqlite_schema WHERE type = 'table'");
  if (rows.length > 0 && !rows.some((row) => row.name === MIGRATIONS_TABLE))
    throw new NotADatabaseError(file, 'foreign');
}

function toUrl(path: string): string {
  return `file:${resolve(path).split(sep).map(encodeURIComponent).join('/')}`;
}

/** Writes what the database holds now to a new file, while others go on to read and write. */
export async function copySnapshot(file: string, copy: string): Promise<void> {
  await explained(resolve(file), async () => {
    const client = await connectTo(resolve(file));
    try {
      await client.execute({ sql: 'VACUUM INTO ?', args: [copy] });
    } finally {
      client.close();
    }
  });
}
