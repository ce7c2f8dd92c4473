import { setTimeout } from 'node:timers/promises';
import type { Client, InArgs, InStatement, ResultSet } from '@libsql/client/sqlite3';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { errorCode } from './error-code.ts';

/** Opens a connection, set up and ready; called again after the database was busy. */
export type Connect = () => Promise<Client>;

/** How long SQLite itself waits for another process's write, in milliseconds. Node stands still meanwhile. */
export const BUSY_TIMEOUT = 250;

/** Between two tries, in milliseconds. */
const PAUSE = 10;

/** How often a statement is tried: about 5 seconds in all. */
const TRIES = 20;

/**
 * Waits its turn while another process writes, on a new connection each time. libsql 0.3 to 0.5 leave a statement
 * that found the database busy in progress until it is garbage; until then nothing on that connection is committed,
 * though it says so (tursodatabase/libsql-client-ts#352). So a connection that was busy once is never used again.
 */
export class BusyProofConnection implements DatabaseConnection {
  readonly #connect: Connect;
  #client: Client | null = null;
  #inTransaction = false;

  constructor(connect: Connect) {
    this.#connect = connect;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#patiently(async (client) => resultOf(await client.execute(statementOf(query))));
  }

  /**
   * All in one transaction, or none of them. libsql does it in one go: nothing else of this process runs while others
   * are kept from writing.
   */
  executeTogether(queries: readonly CompiledQuery[]): Promise<QueryResult<never>[]> {
    return this.#patiently(async (client) => {
      const results = await client.batch(queries.map(statementOf), 'write');
      return results.map((result) => resultOf<never>(result));
    });
  }

  // biome-ignore lint/correctness/useYield: libsql does not stream
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('The store does not stream rows');
  }

  async open(): Promise<void> {
    await this.#patiently(async () => {});
  }

  /** Holds the write lock from here on, so that nothing inside the transaction can find the database busy. */
  async begin(): Promise<void> {
    await this.#patiently((client) => client.execute('BEGIN IMMEDIATE'));
    this.#inTransaction = true;
  }

  async commit(): Promise<void> {
    await this.#client?.execute('COMMIT');
    this.#inTransaction = false;
  }

  async rollback(): Promise<void> {
    this.#inTransaction = false;
    try {
      await this.#client?.execute('ROLLBACK');
    } catch (error) {
      // A full disk has SQLite roll back by itself; the error that led here says more than this one.
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }

  async close(): Promise<void> {
    // So that the file alone holds everything. When it cannot be done now, the next start does it from the -wal file.
    await this.#client?.execute('PRAGMA wal_checkpoint(PASSIVE)').catch(() => {});
    this.#client?.close();
    this.#client = null;
  }

  async #patiently<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        this.#client ??= await this.#connect();
        return await work(this.#client);
      } catch (error) {
        if (this.#inTransaction || !errorCode(error).startsWith('SQLITE_BUSY')) throw error;
        this.#client?.close();
        this.#client = null;
        if (tries === TRIES) throw error;
        await setTimeout(PAUSE);
      }
    }
  }
}

const statementOf = ({ sql, parameters }: CompiledQuery): InStatement => ({
  sql,
  args: parameters as InArgs,
});

const resultOf = <Row>({ rows, rowsAffected, lastInsertRowid }: ResultSet): QueryResult<Row> => ({
  rows: rows as Row[],
  numAffectedRows: BigInt(rowsAffected),
  ...(lastInsertRowid !== undefined && { insertId: lastInsertRowid }),
});
