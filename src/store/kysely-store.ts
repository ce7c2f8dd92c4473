import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ZodType } from 'zod';
import type { ThreadContext } from '../assistant/types.ts';
import { isoDate } from '../query/schema.ts';
import { AdditionsTable } from './additions-table.ts';
import type { CountedGap, KeptStore } from './kept-store.ts';
import { KeptTables } from './kept-tables.ts';
import { MessagesTable } from './messages-table.ts';
import { PersonSettingsTable } from './person-settings-table.ts';
import { gapRow, receiptRow, threadRow } from './rows.ts';
import { SettingsTable } from './settings-table.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';
import type { Gap, Receipt } from './types.ts';
import type { UnreadableRows } from './unreadable-rows.ts';
import { VotesTable } from './votes-table.ts';

/**
 * The queries, the same on every database: upserts with `excluded`, no function of one database alone.
 * Every change is one statement or one transaction, committed when its promise resolves.
 */
export class KyselyStore implements KeptStore {
  readonly messages: MessagesTable;
  readonly votes: VotesTable;
  readonly settings: SettingsTable;
  readonly personSettings: PersonSettingsTable;
  readonly additions: AdditionsTable;
  readonly kept: KeptTables;
  readonly #db: Kysely<Tables>;
  readonly #now: () => Date;
  readonly #unreadable: UnreadableRows;

  constructor(db: Kysely<Tables>, now: () => Date, unreadable: UnreadableRows) {
    this.#db = db;
    this.#now = now;
    this.#unreadable = unreadable;
    this.messages = new MessagesTable(db, now);
    this.votes = new VotesTable(db, now);
    this.settings = new SettingsTable(db, now);
    this.personSettings = new PersonSettingsTable(db);
    this.additions = new AdditionsTable(db, now);
    this.kept = new KeptTables(db, now, {
      thread: (id) => this.thread(id),
      ownSettings: (userId) => this.personSettings.of(userId),
    });
  }

  async thread(id: string): Promise<ThreadContext | null> {
    const row = await this.#db
      .selectFrom('threads')
      .select('context')
      .where('id', '=', id)
      .executeTakeFirst();
    return this.#read('threads', id, row, threadRow)?.context ?? null;
  }

  async rememberThread(id: string, context: ThreadContext): Promise<void> {
    await this.#db
      .insertInto('threads')
      .values({ id, context: JSON.stringify(context), updated_at: this.#now().toISOString() })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          context: ref('excluded.context'),
          updated_at: ref('excluded.updated_at'),
        })),
      )
      .execute();
  }

  async forgetThread(id: string): Promise<void> {
    await this.#db.deleteFrom('threads').where('id', '=', id).execute();
  }

  async forgetOlderThan(day: string): Promise<number> {
    const result = await this.#db
      .deleteFrom('threads')
      .where('updated_at', '<', isoDate.parse(day))
      .executeTakeFirstOrThrow();
    return Number(result.numDeletedRows);
  }

  async receipt(id: string): Promise<Receipt | null> {
    const row = await this.#db
      .selectFrom('receipts')
      .select(['id', 'query', 'today', 'corpus'])
      .where('id', '=', id)
      .executeTakeFirst();
    return this.#read('receipts', id, row, receiptRow);
  }

  async saveReceipt({ id, query, today, corpus }: Receipt, uses: readonly string[] = []): Promise<void> {
    const created_at = this.#now().toISOString();
    await this.#db
      .insertInto('receipts')
      .values({
        id,
        query: JSON.stringify(query),
        today,
        corpus,
        created_at,
        uses: JSON.stringify([...new Set(uses)]),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }

  async receiptsUsing(ids: readonly string[]): Promise<Receipt[]> {
    if (ids.length === 0) return [];
    const rows = await this.#db
      .selectFrom('receipts')
      .select(['id', 'query', 'today', 'corpus', 'uses'])
      .where((eb) => eb.or(ids.map((id) => eb('uses', 'like', `%${likeText(JSON.stringify(id))}%`))))
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    // "_" stands for any letter in a pattern: looked at again, exactly
    const used = rows.filter(({ uses }) => ids.some((id) => uses.includes(JSON.stringify(id))));
    return used.flatMap((row) => this.#read('receipts', row.id, row, receiptRow) ?? []);
  }

  async forgetReceipts(day: string): Promise<number> {
    const before = isoDate.parse(day);
    return this.#db.transaction().execute(async (db) => {
      const { numDeletedRows } = await db
        .deleteFrom('receipts')
        .where('created_at', '<', before)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('messages').select('messages.id').whereRef('messages.receipt', '=', 'receipts.id'),
            ),
          ),
        )
        .executeTakeFirstOrThrow();
      await db
        .deleteFrom('votes')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('receipts').select('receipts.id').whereRef('receipts.id', '=', 'votes.receipt'),
            ),
          ),
        )
        .execute();
      return Number(numDeletedRows);
    });
  }

  async forgetGaps(day: string): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('gaps')
      .where('day', '<', isoDate.parse(day))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }

  async noteGap(gap: Gap): Promise<void> {
    const { lang, status, day } = gap;
    const words = storable(gap.words);
    await this.#db
      .insertInto('gaps')
      .values({ id: gapId({ ...gap, words }), words, lang, status, day, count: 1 })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          count: eb('gaps.count', '+', 1),
          day: eb
            .case()
            .when('excluded.day', '>', eb.ref('gaps.day'))
            .then(eb.ref('excluded.day'))
            .else(eb.ref('gaps.day'))
            .end(),
        })),
      )
      .execute();
  }

  async gaps(limit: number): Promise<CountedGap[]> {
    const rows = await this.#db
      .selectFrom('gaps')
      .selectAll()
      .orderBy('count', 'desc')
      .orderBy('day', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.flatMap((row) => this.#read('gaps', row.id, row, gapRow) ?? []);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }

  #read<Row>(table: keyof Tables, id: string, row: unknown, schema: ZodType<Row>): Row | null {
    if (row === undefined) return null;
    const { success, data } = schema.safeParse(row);
    if (success) return data;
    this.#unreadable.say(table, id);
    return null;
  }
}

/** Without the sign that stands for any text in a pattern; ids of rows and passages have none. */
const likeText = (text: string): string => text.replaceAll('%', '');

/** The same for the same question, so that the database can count without a second index. */
function gapId({ words, lang, status }: Gap): string {
  return createHash('sha256')
    .update(JSON.stringify([lang, status, words]))
    .digest('hex')
    .slice(0, 32);
}
