import {
  type Dialect,
  type Driver,
  type Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  sql,
} from 'kysely';
import type { PoolConfig } from 'pg';
import { DrainedDriver } from './drained-driver.ts';
import { errorCode } from './error-code.ts';
import { RefusedStoreError } from './errors/refused-store-error.ts';
import { StoreError } from './errors/store-error.ts';
import { UnreachableStoreError } from './errors/unreachable-store-error.ts';
import type { StoreLog } from './unreadable-rows.ts';

/** Connections of one process; PostgreSQL allows 100 in all unless told otherwise. */
const CONNECTIONS = 10;

/** How long a connection or a statement may take, in milliseconds: an answer goes on without the store then. */
const PATIENCE = 4_000;

/**
 * PostgreSQL through pg and kysely's own dialect. pg is loaded here, so that nobody else pays for it. A connection
 * that breaks leaves the pool; the next statement opens another.
 * @param database for log lines, without the password
 */
export async function postgresDialect(url: string, database: string, log?: StoreLog): Promise<Dialect> {
  const { default: pg } = await import('pg');
  const settings: PoolConfig = {
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    keepAlive: true,
    application_name: 'sma-bot',
  };
  const pool = new pg.Pool(settings);
  // without a listener the end of a connection ends the process; the pool speaks for idle ones alone
  pool.on('error', (error) => {
    log?.warn({ database, code: errorCode(error) }, 'A connection to the database was lost');
  });
  // one that is lost between two statements of a transaction: the next of them fails, and is told
  pool.on('connect', (client) => {
    client.on('error', () => {});
  });
  return new DrainedDialect({ pool });
}

class DrainedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new DrainedDriver(this.#config);
  }
}

/** Any number, the same in every version of this program. */
const LOCK = 5_141_991;

/** Held until the transaction ends, so that two starts at once take turns. */
export async function lockSchema(transaction: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
}

/** `host:port/name`: which database, without the user and the password. */
export function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${decodeURIComponent(pathname)}`;
}

/** Runs `work`; what PostgreSQL refuses on the way comes out as the StoreError that says what to do. */
export async function explained<Result>(database: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreError ? error : explain(database, error);
  }
}

/** Codes of PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function explain(database: string, cause: unknown): unknown {
  const code = errorCode(cause);
  if (/^28/.test(code)) return new RefusedStoreError(database, 'login', { cause });
  if (code === '3D000') return new RefusedStoreError(database, 'missing', { cause });
  if (code === '42501') return new RefusedStoreError(database, 'permission', { cause });
  if (code === '42P07') return new RefusedStoreError(database, 'foreign', { cause });
  if (code === '25006') return new RefusedStoreError(database, 'read-only', { cause });
  if (/^(E[A-Z]+|57P0[1-5]|53\d{3}|08\d{3})$/.test(code) || (cause instanceof Error && isSilence(cause)))
    return new UnreachableStoreError(database, code || 'no answer', { cause });
  return cause;
}

/** pg gives no code when nobody answers in time or the connection ends in the middle. */
const isSilence = ({ message }: Error): boolean =>
  /timeout|terminated|server does not support SSL/i.test(message);
