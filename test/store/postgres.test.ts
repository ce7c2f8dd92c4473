import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { NewerSchemaError } from '../../src/store/errors/newer-schema-error.ts';
import { RefusedStoreError } from '../../src/store/errors/refused-store-error.ts';
import { UnreachableStoreError } from '../../src/store/errors/unreachable-store-error.ts';
import { openStore, StoreError } from '../../src/store/index.ts';
import { migrations } from '../../src/store/migrations.ts';
import { postgresDialect } from '../../src/store/postgres.ts';
import { PASSWORD, type PostgresServer } from '../postgres/server.ts';
import { sharedPostgres } from '../postgres/shared.ts';

const now = () => new Date('2026-03-01T00:00:00Z');
const gap = { words: 'w', lang: 'en', status: 'partial', day: '2026-03-01' } as const;

let server: PostgresServer;
let url: string;
beforeEach(async () => {
  server = await sharedPostgres();
  url = await server.database();
});

/** The sentence with which a database is refused. */
async function refusal(address: string): Promise<StoreError> {
  const error: unknown = await openStore({ url: address, now }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreError);
  const { message } = error as StoreError;
  expect(message).toMatch(/^The database "\S+" .+\.$/);
  expect(message).not.toContain(PASSWORD);
  return error as StoreError;
}

describe('refused, in one sentence that says what to do', () => {
  it.each([
    ['a wrong password', (good: string) => good.replace(PASSWORD, 'wrong'), /user or the password/],
    ['an unknown user', (good: string) => good.replace('//bot:', '//nobody:'), /user or the password/],
    ['a database that is not there', (good: string) => `${good}x`, /does not exist: create it/],
  ])('%s', async (_, change, sentence) => {
    const error = await refusal(change(url));
    expect(error).toBeInstanceOf(RefusedStoreError);
    expect(error.message).toMatch(sentence);
  });

  it('nobody there, which may be another time', async () => {
    const error = await refusal(url.replace(/:\d+\//, ':1/'));
    expect(error).toBeInstanceOf(UnreachableStoreError);
    expect(error.message).toContain('(ECONNREFUSED)');
  });

  it('a user that may not create tables', async () => {
    await server.query(url, `create role reader login password '${PASSWORD}'`);
    expect((await refusal(url.replace('//bot:', '//reader:'))).message).toMatch(/grant CREATE/);
  });

  it('a replica, which is read-only', async () => {
    await server.query(
      url,
      `alter role bot in database ${url.split('/').at(-1)} set default_transaction_read_only = on`,
    );
    expect((await refusal(url)).message).toMatch(/read-only/);
  });

  it('tables of another program, and leaves them as they are', async () => {
    await server.query(url, 'create table threads (title text)');
    expect((await refusal(url)).message).toMatch(/another program/);
    expect(await server.query(url, "select tablename from pg_tables where schemaname = 'public'")).toEqual([
      { tablename: 'threads' },
    ]);
  });

  it('a newer schema, and leaves it as it is', async () => {
    await (await openStore({ url, now })).close();
    await server.query(
      url,
      "insert into store_migrations values ('9999-from-the-future', '2030-01-01T00:00:00.000Z')",
    );
    const error = await refusal(url);
    expect(error).toBeInstanceOf(NewerSchemaError);
    expect(error.message).toMatch(/newer version.*9999-from-the-future/);
  });
});

describe('migrations', () => {
  it('are applied once by eight starts at once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => openStore({ url, now })));
    await Promise.all(opened.map((store) => store.noteGap(gap)));
    expect((await opened[0]?.gaps(2))?.map(({ count }) => count)).toEqual([8]);
    await Promise.all(opened.map((store) => store.close()));
    expect(await server.query(url, 'select name from store_migrations order by name')).toEqual(
      migrations.map(({ name }) => ({ name })),
    );
  });
});

describe('a database that goes away and comes back', () => {
  it.each(['SIGINT', 'SIGQUIT'] as const)(
    '(%s) fails at once meanwhile, works after, and has all it took',
    async (signal) => {
      const warnings: unknown[] = [];
      const store = await openStore({ url, now, log: { warn: (...said) => warnings.push(said) } });
      await Promise.all(Array.from({ length: 50 }, () => store.noteGap(gap)));
      await server.down(signal);
      try {
        const began = performance.now();
        await expect(store.noteGap(gap)).rejects.toThrow();
        await expect(store.thread('1')).rejects.toThrow();
        expect(performance.now() - began).toBeLessThan(2_000);
      } finally {
        await server.up();
      }
      await store.noteGap(gap);
      expect(await store.gaps(2)).toEqual([{ ...gap, count: 51 }]);
      await store.close();
      expect(warnings.length).toBeGreaterThan(0);
      expect(JSON.stringify(warnings)).not.toContain(PASSWORD);
    },
  );
});

describe('a server that is killed', () => {
  it('between two statements of one connection fails the second, and nothing else', async () => {
    const db = new Kysely<unknown>({ dialect: await postgresDialect(url, 'test') });
    // an error without a listener would end the process, and this run of the tests
    await db.connection().execute(async (connection) => {
      await sql`select 1`.execute(connection);
      await server.down('SIGQUIT');
      await pause(300);
      await expect(sql`select 1`.execute(connection)).rejects.toThrow();
    });
    await server.up();
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    await db.destroy();
  });
});
