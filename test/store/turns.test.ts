import { join } from 'node:path';
import type { InStatement } from '@libsql/client/sqlite3';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SingleConnectionDialect } from '../../src/store/single-connection-dialect.ts';
import { connectTo } from '../../src/store/sqlite-file.ts';
import { temporaryFolder } from './stores.ts';

interface Numbers {
  readonly numbers: { readonly n: number };
}

let db: Kysely<Numbers>;
let commits: () => number;
let remove: () => Promise<void>;
beforeEach(async () => {
  const { folder, remove: removeFolder } = await temporaryFolder();
  const said: string[] = [];
  const dialect = new SingleConnectionDialect(async () => {
    const client = await connectTo(join(folder, 'turns.db'));
    const [execute, batch] = [client.execute.bind(client), client.batch.bind(client)];
    return Object.assign(client, {
      batch: (statements: InStatement[], mode: 'write') => {
        said.push('BEGIN', 'COMMIT');
        return batch(statements, mode);
      },
      execute: (statement: InStatement) => {
        said.push(typeof statement === 'string' ? statement : statement.sql);
        return execute(statement);
      },
    });
  });
  db = new Kysely<Numbers>({ dialect });
  await sql`CREATE TABLE numbers (n INTEGER PRIMARY KEY CHECK (n < 1000))`.execute(db);
  said.length = 0;
  commits = () => {
    const [together, inside] = [said.filter((each) => each === 'COMMIT').length, between(said)];
    return together + said.filter((each) => each.startsWith('insert')).length - inside;
  };
  remove = async () => {
    await db.destroy();
    await removeFolder();
  };
});
afterEach(() => remove());

/** Inserts that stand inside of transactions. */
function between(said: readonly string[]): number {
  let open = false;
  let count = 0;
  for (const each of said) {
    if (each.startsWith('BEGIN')) open = true;
    else if (each === 'COMMIT' || each === 'ROLLBACK') open = false;
    else if (open && each.startsWith('insert')) count += 1;
  }
  return count;
}

const insert = (n: number) => db.insertInto('numbers').values({ n }).execute();
const all = async () => (await db.selectFrom('numbers').select('n').orderBy('n').execute()).map(({ n }) => n);

describe('statements on the one connection', () => {
  it('that come together wait for the disk together', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => insert(n)));
    expect(await all()).toHaveLength(50);
    expect(commits()).toBe(1);
  });

  it('of which one fails are done all the same, and that one is told', async () => {
    const results = await Promise.allSettled([insert(1), insert(1000), insert(2), insert(2), insert(3)]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await all()).toEqual([1, 2, 3]);
  });

  it('keep their order around transactions, and stay out of them', async () => {
    const failing = db.transaction().execute(async (within) => {
      await within.insertInto('numbers').values({ n: 20 }).execute();
      throw new Error('no');
    });
    const done = await Promise.allSettled([
      insert(10),
      failing,
      insert(30),
      all(),
      insert(40),
      db.transaction().execute(async (within) => {
        await within.insertInto('numbers').values({ n: 50 }).execute();
      }),
    ]);
    expect(done.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true, true]);
    expect(await all()).toEqual([10, 30, 40, 50]);
  });

  it('that were asked for are done before it is closed', async () => {
    const asked = [insert(1), insert(2), all()];
    const closed = db.destroy();
    await Promise.all([...asked, closed]);
    expect(await asked[2]).toEqual([1, 2]);
  });
});
