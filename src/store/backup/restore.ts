import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Kysely, sql } from 'kysely';
import type { ZodType } from 'zod';
import { connect, type StorePlace, type StoreSettings } from '../connect.ts';
import { errorCode } from '../error-code.ts';
import { NewerSchemaError } from '../errors/newer-schema-error.ts';
import { migrations } from '../migrations.ts';
import { storable } from '../storable.ts';
import type { Tables } from '../tables.ts';
import { BackupError } from './backup-error.ts';
import { BACKED_UP, type BackedUp, endLine, type Head, headLine, type RowLine, rowLine } from './format.ts';

/** Rows written at a time; times the columns of the widest table this stays below the parameters a statement may have. */
const BATCH = 500;

/** Characters written at a time, where rows are long: files that the operator added. */
const LONG_BATCH = 1_000_000;

/**
 * Puts a backup into an empty store, all of it or nothing. One of an older version of this program is brought forward.
 * @returns how many rows there were
 * @throws StoreError, BackupError
 */
export async function restore(place: StorePlace, file: string, settings: StoreSettings): Promise<number> {
  // read to its end before anything is touched
  const head = await check(file);
  const { db, database, migrate, explained } = await connect(place, settings);
  try {
    const unknown = head.migrations.filter((name) => !migrations.some((known) => known.name === name));
    if (unknown.length > 0) throw new NewerSchemaError(resolve(file), unknown);
    await refuseUsed(db, database);
    await migrate(migrations.filter(({ name }) => head.migrations.includes(name)));
    const rows = await explained(() => db.transaction().execute((whole) => insertAll(whole, database, file)));
    await migrate();
    return rows;
  } finally {
    await db.destroy();
  }
}

async function insertAll(db: Kysely<Tables>, database: string, file: string): Promise<number> {
  await refuseUsed(db, database);
  let rows = 0;
  let table: BackedUp | null = null;
  let batch: RowLine['row'][] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    // `uses` and the like are checked by the database: an unknown column is refused
    if (table !== null && batch.length > 0) await insert(db, table, batch);
    batch = [];
    length = 0;
  };
  for await (const line of linesOf(file)) {
    const { success, data } = rowLine.safeParse(line.value);
    if (!success) continue;
    if (data.table !== table || batch.length === BATCH || length > LONG_BATCH) await flush();
    table = data.table;
    batch.push(data.row);
    length += line.text.length;
    rows += 1;
  }
  await flush();
  return rows;
}

async function insert(db: Kysely<Tables>, table: BackedUp, rows: readonly RowLine['row'][]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => {
    const cells = columns.map((name) => row[name] ?? null);
    return sql`(${sql.join(cells.map((cell) => (typeof cell === 'string' ? storable(cell) : cell)))})`;
  });
  const into = sql.join(columns.map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${into}) values ${sql.join(values)}`.execute(db);
}

/** Reads it from beginning to end. @throws BackupError naming the first line that is wrong */
async function check(file: string): Promise<Head> {
  const hash = createHash('sha256');
  let head: Head | null = null;
  let rows = 0;
  let ended = false;
  for await (const { value, text, number } of linesOf(file)) {
    if (ended) throw damaged(file, number);
    if (head === null) head = parsed(headLine, value, file, number);
    else if (rowLine.safeParse(value).success) rows += 1;
    else {
      const end = parsed(endLine, value, file, number);
      if (end.rows !== rows || end.sha256 !== hash.digest('hex')) throw damaged(file, number);
      ended = true;
    }
    if (!ended) hash.update(`${text}\n`);
  }
  if (head === null || !ended)
    throw new BackupError(`The backup "${resolve(file)}" is cut off: use one that was written to its end.`);
  return head;
}

function parsed<Value>(schema: ZodType<Value>, value: unknown, file: string, number: number): Value {
  const { success, data } = schema.safeParse(value);
  if (success) return data;
  if (number > 1) throw damaged(file, number);
  throw new BackupError(
    `The file "${resolve(file)}" is not a backup of this program: name one that "npm run backup" wrote.`,
  );
}

const damaged = (file: string, number: number): BackupError =>
  new BackupError(`The backup "${resolve(file)}" is damaged at line ${number}: use another one.`);

async function* linesOf(file: string): AsyncGenerator<{ value: unknown; text: string; number: number }> {
  let number = 0;
  try {
    for await (const text of createInterface({
      input: createReadStream(file),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number += 1;
      yield { value: jsonOf(text), text, number };
    }
  } catch (error) {
    if (!/^E(NOENT|ACCES|ISDIR|PERM)$/.test(errorCode(error))) throw error;
    throw new BackupError(
      `The backup "${resolve(file)}" cannot be read (${errorCode(error)}): name a file that is there.`,
      {
        cause: error,
      },
    );
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What is there is never overwritten. */
async function refuseUsed(db: Kysely<Tables>, database: string): Promise<void> {
  const there = new Set((await db.introspection.getTables()).map(({ name }) => name));
  for (const table of BACKED_UP.filter((name) => there.has(name))) {
    const used = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (used.rows.length > 0)
      throw new BackupError(
        `The store "${database}" is in use: stop the bot and move it away, or name an empty one.`,
      );
  }
}
