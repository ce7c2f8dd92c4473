import { setImmediate } from 'node:timers/promises';
import { LibsqlConnection, LibsqlDialect, type libsql } from '@libsql/kysely-libsql';
import type { Driver } from 'kysely';

/**
 * libsql's dialect with one connection for good. Its own driver gives the connection away to each transaction and
 * silently opens another, which has lost its PRAGMAs and, for ':memory:', its data; and it lets the statements of
 * others slip into an open transaction.
 */
export class SingleConnectionDialect extends LibsqlDialect {
  readonly #client: libsql.Client;

  constructor(client: libsql.Client) {
    super({ client });
    this.#client = client;
  }

  override createDriver(): Driver {
    return new SingleConnectionDriver(this.#client);
  }
}

/**
 * Turns after which the event loop gets one. libsql answers in the same tick, so a long row of statements would keep
 * timers and sockets waiting, and it frees a statement only when the event loop turns: about 5 kB each.
 */
const BREATH = 64;

/** Statements and transactions take turns in the order in which they were asked for. */
class SingleConnectionDriver implements Driver {
  readonly #client: libsql.Client;
  readonly #connection: LibsqlConnection;
  #lastTurn: Promise<void> = Promise.resolve();
  #endTurn: () => void = () => {};
  #turns = 0;

  constructor(client: libsql.Client) {
    this.#client = client;
    this.#connection = new LibsqlConnection(client);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<LibsqlConnection> {
    const before = this.#lastTurn;
    let end = () => {};
    this.#lastTurn = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    this.#endTurn = end;
    this.#turns += 1;
    if (this.#turns % BREATH === 0) await setImmediate();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#endTurn();
  }

  async beginTransaction(): Promise<void> {
    await this.#client.execute('BEGIN IMMEDIATE');
  }

  async commitTransaction(): Promise<void> {
    await this.#client.execute('COMMIT');
  }

  async rollbackTransaction(): Promise<void> {
    try {
      await this.#client.execute('ROLLBACK');
    } catch (error) {
      // A full disk has SQLite roll back by itself; the error that led here says more than this one.
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }

  /** After everything that was asked for before. */
  async destroy(): Promise<void> {
    await this.acquireConnection();
    // So that the file alone holds everything. When it cannot be done now, the next start does it from the -wal file.
    await this.#client.execute('PRAGMA wal_checkpoint(PASSIVE)').catch(() => {});
    this.#client.close();
  }
}
