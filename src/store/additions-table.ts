import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { isoDate } from '../query/schema.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';
import type { AddedFile, Addition, AdditionEntry, Additions, NewAddition } from './types.ts';

/** Most files, and about how many characters, that one statement inserts. */
const BATCH = { files: 500, characters: 500_000 };

export class AdditionsTable implements Additions {
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly now: () => Date,
  ) {}

  async add({ day, from, label, files: given }: NewAddition): Promise<string> {
    const files = given.map(({ path, text }) => ({ path: storable(path), text: storable(text) }));
    const id = idOf(files);
    await this.db.transaction().execute(async (db) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('additions')
        .values({
          id,
          day: isoDate.parse(day),
          origin: from,
          label: storable(label),
          files: files.length,
          added_at: this.now().toISOString(),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) return;
      for (const batch of batches(files))
        await db
          .insertInto('addition_files')
          .values(batch.map(({ path, text }) => ({ addition: id, path, text })))
          .execute();
    });
    return id;
  }

  async list(): Promise<AdditionEntry[]> {
    const rows = await this.db
      .selectFrom('additions')
      .selectAll()
      .orderBy('added_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(entryOf);
  }

  async files(): Promise<AddedFile[]> {
    const files: AddedFile[] = [];
    // a statement an addition: one that is removed meanwhile is whole or not there
    for (const { id } of (await this.list()).reverse())
      for (const file of await this.#filesOf(id)) files.push({ addition: id, ...file });
    return files;
  }

  async find(id: string): Promise<Addition | null> {
    const row = await this.db
      .selectFrom('additions')
      .selectAll()
      .where('id', '=', storable(id))
      .executeTakeFirst();
    if (!row) return null;
    const { day, from, label } = entryOf(row);
    return { id: row.id, day, from, label, files: await this.#filesOf(row.id) };
  }

  async remove(id: string): Promise<boolean> {
    return this.db.transaction().execute(async (db) => {
      await db.deleteFrom('addition_files').where('addition', '=', storable(id)).execute();
      const { numDeletedRows } = await db
        .deleteFrom('additions')
        .where('id', '=', storable(id))
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    });
  }

  #filesOf(id: string): Promise<Pick<AddedFile, 'path' | 'text'>[]> {
    return this.db
      .selectFrom('addition_files')
      .select(['path', 'text'])
      .where('addition', '=', id)
      .orderBy('path')
      .execute();
  }
}

const entryOf = ({ id, day, origin, label, files }: Selectable<Tables['additions']>): AdditionEntry => ({
  id,
  day,
  from: origin === 'desk' ? 'desk' : 'command',
  label,
  files,
});

/** The same for the same files, whenever and by whatever name they are brought. */
function idOf(files: readonly Pick<AddedFile, 'path' | 'text'>[]): string {
  const hash = createHash('sha256');
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, text } of sorted) hash.update(JSON.stringify([path, text]));
  return hash.digest('hex').slice(0, 12);
}

function* batches<File extends { readonly text: string }>(files: readonly File[]): Generator<File[]> {
  let batch: File[] = [];
  let characters = 0;
  for (const file of files) {
    if (
      batch.length > 0 &&
      (batch.length === BATCH.files || characters + file.text.length > BATCH.characters)
    ) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(file);
    characters += file.text.length;
  }
  if (batch.length > 0) yield batch;
}
