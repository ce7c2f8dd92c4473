import * as libsql from '@libsql/client/sqlite3';
import { expect } from 'vitest';
import { type KeptStore, openStore, type StorePlace } from '../../src/store/index.ts';

const now = () => new Date('2026-03-01T00:00:00Z');

/** What writers were told is safe. */
export class Acknowledged {
  readonly #threads = new Map<string, number>();
  readonly #receipts = new Set<string>();
  readonly #votes = new Map<string, number>();
  /** How many changes of settings by writer. */
  readonly #settings = new Map<string, number>();
  readonly #additions = new Set<string>();
  gaps = 0;
  /** Writers that did not come to their end: each may have written one of each more than it could say. */
  unfinished = 0;

  clear(): void {
    for (const kept of [this.#threads, this.#receipts, this.#votes, this.#settings, this.#additions])
      kept.clear();
    this.gaps = 0;
    this.unfinished = 0;
  }

  add(lines: readonly string[]): void {
    for (const line of lines) {
      const [what, id = '', index = ''] = line.split(' ');
      if (what === 'thread') this.#threads.set(id, Number(index));
      if (what === 'receipt') this.#receipts.add(id);
      if (what === 'vote') this.#votes.set(id, Number(index));
      if (what === 'setting') this.#settings.set(id, Number(index) + 1);
      if (what === 'addition') this.#additions.add(id);
      if (what === 'gap') this.gaps += 1;
    }
    if (lines.at(-1) !== 'done') this.unfinished += 1;
  }

  /** Everything is there, nothing twice, and the database is sound. Resolves to how long the store took to open, in ms. */
  async expectIn(place: StorePlace, when: string): Promise<number> {
    const began = performance.now();
    const store = await openStore({ ...place, now });
    const opened = performance.now() - began;
    try {
      for (const [id, index] of this.#threads) {
        const stored = Number((await store.thread(id))?.askedBack[0]);
        expect([index, index + 7], `${when}: thread ${id}`).toContain(stored);
      }
      for (const id of this.#receipts) expect((await store.receipt(id))?.corpus, `${when}: receipt`).toBe(id);
      for (const [user, index] of this.#votes) {
        const votes = await store.votes.of(user);
        expect(votes, `${when}: votes of ${user}`).toHaveLength(1);
        expect([index, index + 1], `${when}: vote of ${user}`).toContain(Number(votes[0]?.reason));
      }
      for (const [writer, count] of this.#settings) {
        const logged = (await store.settings.log(writer, count + 2)).map(({ after }) => Number(after));
        expect([count, count + 1], `${when}: changes of settings`).toContain(logged.length);
        expect(new Set(logged).size, `${when}: changes of settings, each once`).toBe(logged.length);
        const [now] = await store.settings.of(writer);
        expect(Number(now?.value), `${when}: setting and its log`).toBe(Math.max(...logged));
      }
      await expectAdditionsIn(store, this.#additions, when);
      const count = (await store.gaps(2))[0]?.count ?? 0;
      expect(count, `${when}: gaps`).toBeGreaterThanOrEqual(this.gaps);
      expect(count, `${when}: gaps`).toBeLessThanOrEqual(this.gaps + this.unfinished);
    } finally {
      await store.close();
    }
    if ('file' in place) await expectSound(place.file, when);
    return opened;
  }
}

/** Those acknowledged are there, and none is half there. */
async function expectAdditionsIn(store: KeptStore, ids: ReadonlySet<string>, when: string): Promise<void> {
  const listed = await store.additions.list();
  expect(
    [...ids].filter((id) => !listed.some((each) => each.id === id)),
    `${when}: additions`,
  ).toEqual([]);
  const counts = new Map<string, number>();
  for (const { addition } of await store.additions.files())
    counts.set(addition, (counts.get(addition) ?? 0) + 1);
  expect(counts, `${when}: files of additions`).toEqual(new Map(listed.map(({ id, files }) => [id, files])));
}

async function expectSound(file: string, when: string): Promise<void> {
  const client = libsql.createClient({ url: `file:${file}` });
  const { rows } = await client.execute('PRAGMA integrity_check');
  client.close();
  expect(
    rows.map((row) => row.integrity_check),
    when,
  ).toEqual(['ok']);
}
