import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as libsql from '@libsql/client/sqlite3';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { part, type Query } from '../../src/query/schema.ts';
import { LockedStoreError } from '../../src/store/errors/locked-store-error.ts';
import { NewerSchemaError } from '../../src/store/errors/newer-schema-error.ts';
import { NotADatabaseError } from '../../src/store/errors/not-a-database-error.ts';
import { UnwritableStoreError } from '../../src/store/errors/unwritable-store-error.ts';
import { openStore, StoreError } from '../../src/store/index.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Migration, migrations } from '../../src/store/migrations.ts';
import { SingleConnectionDialect } from '../../src/store/single-connection-dialect.ts';
import { connectTo } from '../../src/store/sqlite-file.ts';
import type { Tables } from '../../src/store/tables.ts';
import { temporaryFolder } from './stores.ts';

const now = () => new Date('2026-03-01T00:00:00Z');
const query: Query = { lang: 'en', mode: 'ask', parts: [part({ kind: 'cost', years: [2019] })] };
const context = { query, before: null, agreements: [], askedBack: [] };

let folder: string;
let file: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  file = join(folder, 'bot.db');
});
afterEach(() => remove());

/** Runs statements behind the store's back. */
async function behind(...statements: string[]): Promise<libsql.Row[]> {
  const client = libsql.createClient({ url: `file:${file}` });
  try {
    let rows: libsql.Row[] = [];
    for (const statement of statements) ({ rows } = await client.execute(statement));
    return rows;
  } finally {
    client.close();
  }
}

async function refusal(): Promise<StoreError> {
  const error = await openStore({ file, now }).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  const refused = error as StoreError;
  expect(refused.database).toBe(file);
  expect(refused.message).toContain(file);
  expect(refused.message.replace(file, '')).toMatch(/^[^.\n]+\.$/);
  return refused;
}

describe('a file', () => {
  it('is created with its folder, whatever the names', async () => {
    file = join(folder, 'new', 'ein 100%er #1?', '방위비 & co.db');
    const store = await openStore({ file, now });
    await store.rememberThread('1', context);
    await store.close();
    expect(existsSync(file)).toBe(true);
  });

  it('remembers after it was closed and opened', async () => {
    const first = await openStore({ file, now });
    await first.rememberThread('1', context);
    await first.saveReceipt({ id: 'r', query, today: '2026-03-01', corpus: 'c' });
    await first.noteGap({ words: 'w', lang: 'en', status: 'partial', day: '2026-03-01' });
    await first.close();
    const second = await openStore({ file, now });
    expect(await second.thread('1')).toEqual(context);
    expect((await second.receipt('r'))?.corpus).toBe('c');
    expect(await second.gaps(9)).toHaveLength(1);
    await second.close();
  });

  it('holds everything by itself once the store is closed', async () => {
    const store = await openStore({ file, now });
    await store.rememberThread('1', context);
    await store.close();
    const copied = join(folder, 'copy.db');
    await copyFile(file, copied);
    const copy = await openStore({ file: copied, now });
    expect(await copy.thread('1')).toEqual(context);
    await copy.close();
  });

  it('is shared by two stores', async () => {
    const one = await openStore({ file, now });
    const two = await openStore({ file, now });
    const gap = { words: 'w', lang: 'en', status: 'partial', day: '2026-03-01' } as const;
    await Promise.all(Array.from({ length: 100 }, (_, index) => (index % 2 ? one : two).noteGap(gap)));
    expect(await one.gaps(9)).toEqual([{ ...gap, count: 100 }]);
    expect(await two.gaps(9)).toEqual([{ ...gap, count: 100 }]);
    await one.close();
    await two.close();
  });

  it('commits what it says it did, also after another process kept it waiting', async () => {
    const store = await openStore({ file, now });
    const other = libsql.createClient({ url: `file:${file}` });
    const gap = { words: 'w', lang: 'en', status: 'partial', day: '2026-03-01' } as const;
    const counted = async () => (await behind('SELECT count FROM gaps'))[0]?.count;
    await other.execute('BEGIN IMMEDIATE');
    const waiting = Promise.all([store.noteGap(gap), store.noteGap(gap)]);
    await setTimeout(600);
    await other.execute('COMMIT');
    await waiting;
    expect(await counted()).toBe(2);
    await store.noteGap(gap);
    expect(await counted()).toBe(3);
    await other.execute('DELETE FROM gaps');
    other.close();
    await store.close();
  });

  it('survives a power cut by its settings, also after a transaction', async () => {
    const db = new Kysely<Tables>({ dialect: new SingleConnectionDialect(() => connectTo(file)) });
    await migrate(db, migrations, { database: file, now });
    const setting = async (name: string) =>
      Object.values((await sql<object>`PRAGMA ${sql.raw(name)}`.execute(db)).rows[0] ?? {})[0];
    expect(await setting('journal_mode')).toBe('wal');
    expect(await setting('synchronous')).toBe(2);
    expect(await setting('busy_timeout')).toBeGreaterThan(0);
    await db.destroy();
  });

  it('with text that is not JSON: the row counts as absent, and the log does not quote it', async () => {
    await (await openStore({ file, now })).close();
    await behind("INSERT INTO threads VALUES ('1', 'secret words', '2026-03-01T00:00:00.000Z')");
    const warnings: unknown[][] = [];
    const store = await openStore({ file, now, log: { warn: (...said) => warnings.push(said) } });
    expect(await store.thread('1')).toBeNull();
    await store.close();
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).not.toContain('secret');
  });
});

describe('refused, in one sentence that says what to do', () => {
  it('a newer schema, and leaves it as it is', async () => {
    await (await openStore({ file, now })).close();
    await behind("INSERT INTO store_migrations VALUES ('9999-from-the-future', '2030-01-01T00:00:00.000Z')");
    const error = await refusal();
    expect(error).toBeInstanceOf(NewerSchemaError);
    expect(error.message).toMatch(/newer version.*9999-from-the-future.*backup/);
    expect(await behind('SELECT name FROM store_migrations')).toHaveLength(migrations.length + 1);
  });

  for (const [what, bytes] of [
    ['a short text', 'hello'],
    ['a long text', 'hello '.repeat(10_000)],
    ['noise', Buffer.from(Array.from({ length: 8_192 }, (_, index) => (index * 7919) % 251))],
  ] as const) {
    it(`${what} in the place of a database, and leaves it as it is`, async () => {
      await writeFile(file, bytes);
      const error = await refusal();
      expect(error).toBeInstanceOf(NotADatabaseError);
      expect(error.cause).toBeInstanceOf(Error);
      expect(await readFile(file)).toEqual(Buffer.from(bytes));
    });
  }

  it('a damaged database', async () => {
    const store = await openStore({ file, now });
    await store.close();
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0xff, 100, 4_096));
    expect(await refusal()).toBeInstanceOf(NotADatabaseError);
  });

  it('the database of another program, and leaves it as it is', async () => {
    await behind('CREATE TABLE threads (title TEXT)');
    const before = await readFile(file);
    const error = await refusal();
    expect(error).toBeInstanceOf(NotADatabaseError);
    expect(error.message).toContain('another program');
    expect(await readFile(file)).toEqual(before);
  });

  it('a folder in the place of the file', async () => {
    await mkdir(file);
    const error = await refusal();
    expect(error).toBeInstanceOf(UnwritableStoreError);
    expect(error.message).toContain('it is a folder');
  });

  it('a file in the place of the folder', async () => {
    await writeFile(join(folder, 'file'), '');
    file = join(folder, 'file', 'bot.db');
    const error = await refusal();
    expect(error).toBeInstanceOf(UnwritableStoreError);
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('a full disk', async () => {
    file = '/dev/full';
    if (!existsSync(file)) return;
    expect((await refusal()).message).toMatch(/SQLITE_FULL.*free some space/);
  });

  it('a file that another program keeps locked', async () => {
    await (await openStore({ file, now })).close();
    const other = libsql.createClient({ url: `file:${file}` });
    await other.execute('BEGIN IMMEDIATE');
    const error = await refusal();
    await other.execute('ROLLBACK');
    other.close();
    expect(error).toBeInstanceOf(LockedStoreError);
    await (await openStore({ file, now })).close();
  });

  it('a folder or a file without permission', async () => {
    await (await openStore({ file, now })).close();
    await chmod(file, 0o444);
    await chmod(folder, 0o555);
    const script = fileURLToPath(new URL('./open.child.ts', import.meta.url));
    const paths = [file, join(folder, 'other.db'), join(folder, 'new', 'other.db')];
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, ...paths], {
      encoding: 'utf8',
    });
    await chmod(folder, 0o755);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(paths.length);
    for (const line of lines) expect(line).toMatch(/^UnwritableStoreError .*\(EACCES\): let this user write/);
  });
});

describe('migrations', () => {
  const second: Migration = {
    name: '8000-later',
    up: async ({ schema }) => {
      await schema.createTable('later').addColumn('id', 'text').execute();
    },
  };
  const broken: Migration = {
    name: '8001-broken',
    up: async ({ schema }) => {
      await schema.createTable('half').addColumn('id', 'text').execute();
      throw new Error('broke in the middle');
    },
  };
  const apply = async (list: readonly Migration[]) => {
    const db = new Kysely<Tables>({ dialect: new SingleConnectionDialect(() => connectTo(file)) });
    await migrate(db, list, { database: file, now }).finally(() => db.destroy());
  };
  const names = async (what: string) => (await behind(what)).map((row) => row.name);
  const TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";

  it('go forward from where the file is, once each, and keep what is there', async () => {
    const store = await openStore({ file, now });
    await store.rememberThread('1', context);
    await store.close();
    await apply([...migrations, second]);
    await apply([...migrations, second]);
    expect(await names('SELECT name FROM store_migrations ORDER BY name')).toEqual([
      ...migrations.map(({ name }) => name),
      '8000-later',
    ]);
    expect(await behind('SELECT DISTINCT applied_at FROM store_migrations')).toEqual([
      { applied_at: '2026-03-01T00:00:00.000Z' },
    ]);
    expect(await behind('SELECT id FROM threads')).toEqual([{ id: '1' }]);
  });

  it('are all or nothing', async () => {
    await (await openStore({ file, now })).close();
    const before = await names(TABLES);
    await expect(apply([...migrations, second, broken])).rejects.toThrow('broke in the middle');
    expect(await names(TABLES)).toEqual(before);
    await (await openStore({ file, now })).close();
  });

  it('are named so that they sort in their order', () => {
    const listed = migrations.map(({ name }) => name);
    expect(listed).toEqual([...new Set(listed)].sort());
  });
});

describe('cost', () => {
  it('opens in under 100 ms, new or known', async () => {
    for (const known of [false, true]) {
      const times = [];
      for (let run = 0; run < 3; run += 1) {
        if (!known) file = join(folder, `${run}.db`);
        const start = performance.now();
        const store = await openStore({ file, now });
        times.push(performance.now() - start);
        await store.close();
      }
      expect(Math.min(...times)).toBeLessThan(100);
    }
  });
});
