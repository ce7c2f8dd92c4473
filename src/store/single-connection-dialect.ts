import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { BusyProofConnection, type Connect } from './busy-proof-connection.ts';
import { Turns } from './turns.ts';

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

/** Somebody's use of the connection: single statements, or a transaction that keeps it until `release`. */
class Caller implements DatabaseConnection {
  /** Ends the transaction's turn; null outside of one. */
  release: (() => void) | null = null;

  constructor(
    private readonly connection: BusyProofConnection,
    private readonly ask: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>,
  ) {}

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.release ? this.connection.executeQuery(query) : this.ask(query);
  }

  streamQuery = (): AsyncGenerator<never> => this.connection.streamQuery();
}

/**
 * Statements and transactions take turns in the order in which they were asked for. Inside a transaction use the
 * transaction alone: a statement asked of the database itself would wait for ever.
 */
class SingleConnectionDriver implements Driver {
  readonly #connection: BusyProofConnection;
  readonly #turns: Turns;
  #open = 0;
  #drained: () => void = () => {};

  constructor(connection: BusyProofConnection) {
    this.#connection = connection;
    this.#turns = new Turns(connection);
  }

  init = (): Promise<void> => this.#connection.open();
  commitTransaction = (): Promise<void> => this.#connection.commit();
  rollbackTransaction = (): Promise<void> => this.#connection.rollback();

  async acquireConnection(): Promise<Caller> {
    this.#open += 1;
    return new Caller(this.#connection, (query) => this.#turns.statement(query));
  }

  async beginTransaction(caller: Caller): Promise<void> {
    const release = await this.#turns.alone();
    try {
      await this.#connection.begin();
      caller.release = release;
    } catch (error) {
      release();
      throw error;
    }
  }

  async releaseConnection(caller: Caller): Promise<void> {
    caller.release?.();
    caller.release = null;
    this.#open -= 1;
    if (this.#open === 0) this.#drained();
  }

  /** After everything that was asked for before. */
  async destroy(): Promise<void> {
    if (this.#open > 0) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve;
      });
    }
    await this.#connection.close();
  }
}
