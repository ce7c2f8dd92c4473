import { setImmediate } from 'node:timers/promises';
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { BusyProofConnection, type Connect } from './busy-proof-connection.ts';

/**
 * Turns after which the event loop gets one. libsql answers in the same tick, so a long row of statements would keep
 * timers and sockets waiting, and it frees a statement only when the event loop turns: about 5 kB each.
 */
const BREATH = 64;

/**
 * SQLite through libsql on one connection. The client of libsql gives its connection away to each
 * transaction and silently opens another, which has lost its PRAGMAs and, for ':memory:', its data; and it lets the
 * statements of others slip into an open transaction.
 */
export class SingleConnectionDialect implements Dialect {
  readonly #connect: Connect;

  constructor(connect: Connect) {
    this.#connect = connect;
  }

  createDriver = (): Driver => new SingleConnectionDriver(new BusyProofConnection(this.#connect));
  createAdapter = () => new SqliteAdapter();
  createQueryCompiler = () => new SqliteQueryCompiler();
  createIntrospector = (db: Kysely<unknown>) => new SqliteIntrospector(db);
}

/**
 * Statements and transactions take turns in the order in which they were asked for. Inside a transaction use the
 * transaction alone: a statement asked of the database itself would wait for ever.
 */
class SingleConnectionDriver implements Driver {
  readonly #connection: BusyProofConnection;
  #lastTurn: Promise<void> = Promise.resolve();
  #endTurn: () => void = () => {};
  #turns = 0;

  constructor(connection: BusyProofConnection) {
    this.#connection = connection;
  }

  init = (): Promise<void> => this.#connection.open();
  beginTransaction = (): Promise<void> => this.#connection.begin();
  commitTransaction = (): Promise<void> => this.#connection.commit();
  rollbackTransaction = (): Promise<void> => this.#connection.rollback();

  async acquireConnection(): Promise<DatabaseConnection> {
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

  /** After everything that was asked for before. */
  async destroy(): Promise<void> {
    await this.acquireConnection();
    await this.#connection.close();
  }
}
