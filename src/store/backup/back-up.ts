import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { connect, type StorePlace, type StoreSettings } from '../connect.ts';
import { errorCode } from '../error-code.ts';
import { copySnapshot } from '../sqlite-file.ts';
import { MIGRATIONS_TABLE, TABLE_KEYS, type Tables } from '../tables.ts';
import { BackupError } from './backup-error.ts';
import { BACKED_UP, type BackedUp, type End, type Head, type RowLine } from './format.ts';

/** Rows read at a time. */
const PAGE = 500;

/**
 * Writes everything in the store, as it is at one moment, to `file`; the bot may run meanwhile. The file appears
 * when it is whole and on the disk, and only its owner may read it: ids of people are in it.
 * @returns how many rows it holds
 * @throws StoreError, BackupError
 */
export async function backUp(place: StorePlace, file: string, settings: StoreSettings): Promise<number> {
  if ('url' in place) return withStore(place, file, settings);
  if (!(await stat(place.file).catch(() => null)))
    throw new BackupError(
      `There is no store "${resolve(place.file)}" yet: start the bot once, or set DATA_DIR.`,
    );
  // a copy of the snapshot is read at leisure, so that nobody waits to write
  const copy = `${resolve(file)}.snapshot`;
  try {
    await written(file, async () => {
      await mkdir(dirname(copy), { recursive: true });
      await rm(copy, { force: true });
    });
    await copySnapshot(place.file, copy);
    return await withStore({ file: copy }, file, settings);
  } finally {
    for (const end of ['', '-wal', '-shm']) await rm(`${copy}${end}`, { force: true }).catch(() => {});
  }
}

async function withStore(place: StorePlace, file: string, settings: StoreSettings): Promise<number> {
  const { db, explained } = await connect(place, settings);
  try {
    return await explained(() =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((snapshot) => written(file, () => writeWhole(snapshot, resolve(file), settings.now()))),
    );
  } finally {
    await db.destroy();
  }
}

async function writeWhole(db: Kysely<Tables>, file: string, at: Date): Promise<number> {
  const partial = `${file}.partial`;
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(partial, 'w', 0o600);
  try {
    const rows = await writeRows(db, handle, at);
    await handle.sync();
    await rename(partial, file);
    return rows;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function writeRows(db: Kysely<Tables>, handle: FileHandle, at: Date): Promise<number> {
  const hash = createHash('sha256');
  const write = async (lines: readonly object[]): Promise<void> => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    await handle.appendFile(text);
  };
  const migrations = await db.selectFrom(MIGRATIONS_TABLE).select('name').orderBy('name').execute();
  await write([
    {
      format: 'sma-bot backup',
      version: 1,
      at: at.toISOString(),
      migrations: migrations.map(({ name }) => name),
    } satisfies Head,
  ]);
  const there = new Set((await db.introspection.getTables()).map(({ name }) => name));
  let rows = 0;
  for (const table of BACKED_UP.filter((name) => there.has(name))) {
    for await (const page of pages(db, table)) {
      await write(page.map((row) => ({ table, row }) satisfies RowLine));
      rows += page.length;
    }
  }
  await handle.appendFile(`${JSON.stringify({ rows, sha256: hash.digest('hex') } satisfies End)}\n`);
  return rows;
}

async function* pages(db: Kysely<Tables>, table: BackedUp): AsyncGenerator<RowLine['row'][]> {
  const names = TABLE_KEYS[table];
  const keys = sql.join(names.map((key) => sql.ref(key)));
  let after = sql``;
  for (;;) {
    const { rows } = await sql<RowLine['row']>`
      select * from ${sql.table(table)} ${after} order by ${keys} limit ${sql.lit(PAGE)}
    `.execute(db);
    const last = rows.at(-1);
    if (last) yield rows;
    if (!last || rows.length < PAGE) return;
    after = sql`where (${keys}) > (${sql.join(names.map((key) => last[key]))})`;
  }
}

/** Runs `work` on a file of the operator's; what the file system refuses is told as it is. */
async function written<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    if (!/^E(ACCES|PERM|ROFS|NOSPC|NOTDIR|ISDIR|EXIST|DQUOT)$/.test(code)) throw error;
    throw new BackupError(
      `The backup "${resolve(file)}" cannot be written (${code}): name a file that this user may write.`,
      {
        cause: error,
      },
    );
  }
}
