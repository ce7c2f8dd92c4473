import { join } from 'node:path';
import type { Client } from '@libsql/client/sqlite3';
import { Kysely } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { KyselyStore } from '../../src/store/kysely-store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { SingleConnectionDialect } from '../../src/store/single-connection-dialect.ts';
import { connectTo } from '../../src/store/sqlite-file.ts';
import type { Tables } from '../../src/store/tables.ts';
import { UnreadableRows } from '../../src/store/unreadable-rows.ts';
import { temporaryFolder } from '../store/stores.ts';
import { setUp } from './setup.ts';
import { buttonsOf, textOf } from './stand-in/look.ts';

const now = () => new Date();
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** A store whose disk can be made full: SQLite refuses every page more, with its own SQLITE_FULL. */
async function newStore() {
  const { folder, remove } = await temporaryFolder();
  const file = join(folder, 'bot.db');
  const clients: Client[] = [];
  const dialect = new SingleConnectionDialect(async () => {
    const client = await connectTo(file);
    clients.push(client);
    return client;
  });
  const db = new Kysely<Tables>({ dialect });
  await migrate(db, migrations, { database: file, now });
  const store = new KyselyStore(db, now, new UnreadableRows(undefined));
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  const most = async (pages: number) =>
    void (await clients.at(-1)?.execute(`PRAGMA max_page_count = ${pages}`));
  return { store, fill: () => most(1), free: () => most(1_000_000) };
}

it('a disk that becomes full while it runs is logged, answers go on without buttons, and all is as before when there is room', async () => {
  const { store, fill, free } = await newStore();
  const { standIn, log } = await setUp({ between: () => store });
  const { people } = standIn;
  const ask = async (question: string) => (await people.slash('ask', { question })).original!;
  const vote = async () => people.press(await ask('How much did Korea pay in 2018?'), '👍');
  await vote();

  await fill();
  // what fits into the pages that there are is still kept; then nothing more is
  const pairs = range(2005, 2022).flatMap((from) => range(from + 1, 2022).map((to) => ({ from, to })));
  let bare = 0;
  for (const pair of pairs) {
    const { original } = await people.slash('change', pair);
    expect(textOf(original!)).toMatch(/billion won/);
    if (buttonsOf(original!).length === 0) bare += 1;
    if (bare === 3) break;
  }
  expect(bare).toBe(3);
  expect(log.some((line) => line.includes('SQLITE_FULL') && line.includes('the store failed'))).toBe(true);
  // writes that come together
  const together = await Promise.all(
    range(2014, 2018).map((year) => ask(`How much did Korea pay in ${year}?`)),
  );
  for (const answer of together) expect(textOf(answer)).toMatch(/billion won/);

  await free();
  const after = await ask('How much did Korea pay in 2021?');
  expect(buttonsOf(after).map(({ label }) => label)).toContain('👍');
  await people.press(after, '👍');
  expect(standIn.refused()).toEqual([]);
});
