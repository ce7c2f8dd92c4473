import { setImmediate } from 'node:timers/promises';
import type { CompiledQuery, QueryResult } from 'kysely';
import type { BusyProofConnection } from './busy-proof-connection.ts';

interface Statement {
  readonly query: CompiledQuery;
  readonly resolve: (result: QueryResult<never>) => void;
  readonly reject: (error: unknown) => void;
}

/** Told when its turn has come; resolves when that is over. */
type Alone = () => Promise<void>;

/**
 * Statements at a time. libsql answers in the same tick, so a long row of them would keep timers and sockets waiting,
 * and it frees a statement only when the event loop turns: about 5 kB each.
 */
const MOST = 64;

const WRITES: readonly string[] = ['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'];
const isWrite = ({ query }: Statement): boolean => WRITES.includes(query.query.kind);
/** A PRAGMA or the like, which may not stand in a transaction. */
const isRaw = (statement: Statement): boolean =>
  !isWrite(statement) && statement.query.query.kind !== 'SelectQueryNode';

/**
 * Who may use the one connection, in the order in which they asked. Writes that come in the same turn of the event
 * loop are committed together, as SQLite waits for the disk at each commit and Node.js stands still meanwhile; each is
 * acknowledged after that commit, so nothing that somebody was told is lost with a crash.
 */
export class Turns {
  readonly #waiting: (Statement | Alone)[] = [];
  #running = false;

  constructor(private readonly connection: BusyProofConnection) {}

  statement<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return new Promise((resolve, reject) => {
      this.#wait({ query, resolve: resolve as Statement['resolve'], reject });
    });
  }

  /** Resolves when nobody else uses the connection, to what ends that. */
  alone(): Promise<() => void> {
    return new Promise((resolve) => {
      this.#wait(() => new Promise<void>((end) => resolve(end)));
    });
  }

  #wait(turn: Statement | Alone): void {
    this.#waiting.push(turn);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      await setImmediate();
      const [first] = this.#waiting;
      if (typeof first !== 'function') await this.#together(this.#nextStatements());
      else {
        this.#waiting.shift();
        await first();
      }
    }
    this.#running = false;
  }

  /** Those before the next that has to be alone. */
  #nextStatements(): Statement[] {
    const end = this.#waiting.findIndex((turn) => typeof turn === 'function' || isRaw(turn));
    const count = end < 0 ? this.#waiting.length : Math.max(end, 1);
    return this.#waiting.splice(0, Math.min(count, MOST)) as Statement[];
  }

  async #together(statements: readonly Statement[]): Promise<void> {
    if (statements.filter(isWrite).length > 1 && (await this.#inOneTransaction(statements))) return;
    for (const { query, resolve, reject } of statements)
      await this.connection.executeQuery<never>(query).then(resolve, reject);
  }

  /** @returns false if any failed, and then nothing was done */
  async #inOneTransaction(statements: readonly Statement[]): Promise<boolean> {
    let results: QueryResult<never>[];
    try {
      results = await this.connection.executeTogether(statements.map(({ query }) => query));
    } catch {
      return false;
    }
    for (const [index, result] of results.entries()) statements[index]?.resolve(result);
    return true;
  }
}
