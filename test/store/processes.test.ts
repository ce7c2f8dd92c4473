import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as libsql from '@libsql/client/sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { temporaryFolder } from './stores.ts';
import { startWriter, type Writer } from './writer.ts';

const now = () => new Date('2026-03-01T00:00:00Z');

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

describe('killed at random moments', () => {
  const KILLS = 20;
  /** Kills on one file; the first of them often falls into the creation of the database. */
  const KILLS_A_FILE = 5;
  const LONGEST = 160;

  it(`keeps everything it had acknowledged, ${KILLS} times`, async () => {
    const fileOf = (round: number) => join(folder, `${Math.floor(round / KILLS_A_FILE)}.db`);
    const start = (round: number) => startWriter(fileOf(round), `w${round}`, 1_000_000);
    /** Started ahead of time, so that the kills do not wait for Node to load. */
    const ahead: Promise<Writer>[] = [start(0), start(1)];
    const acknowledged = new Acknowledged();
    let total = 0;

    for (let round = 0; round < KILLS; round += 1) {
      if (round % KILLS_A_FILE === 0) acknowledged.clear();
      const writer = await ahead.shift();
      if (round + 2 < KILLS) ahead.push(start(round + 2));

      const after = randomInt(LONGEST);
      writer?.go();
      await setTimeout(after);
      writer?.kill();
      const { lines, signal } = (await writer?.end()) ?? { lines: [], signal: null };
      expect(signal, `round ${round}, killed after ${after} ms`).toBe('SIGKILL');
      acknowledged.add(lines);
      total += lines.length - 1;

      await acknowledged.expectIn(fileOf(round), `round ${round}, killed after ${after} ms`);
    }
    expect(total).toBeGreaterThan(KILLS);
  }, 120_000);
});

describe('several processes on one file', () => {
  it('start at once on a new file, and lose no write', async () => {
    const file = join(folder, 'new', 'shared.db');
    const writers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => startWriter(file, name, 100)));
    for (const writer of writers) writer.go();
    const acknowledged = new Acknowledged();
    for (const writer of writers) {
      const { lines } = await writer.end();
      expect(lines.at(-1)).toBe('done');
      acknowledged.add(lines);
    }
    expect(acknowledged.gaps).toBe(400);
    expect(acknowledged.unfinished).toBe(0);
    await acknowledged.expectIn(file, 'all done');
  }, 60_000);
});

/** What writers were told is safe. */
class Acknowledged {
  readonly #threads = new Map<string, number>();
  readonly #receipts = new Set<string>();
  gaps = 0;
  /** Writers that did not come to their end: each may have written one gap more than it could say. */
  unfinished = 0;

  clear(): void {
    this.#threads.clear();
    this.#receipts.clear();
    this.gaps = 0;
    this.unfinished = 0;
  }

  add(lines: readonly string[]): void {
    for (const line of lines) {
      const [what, id = '', index = ''] = line.split(' ');
      if (what === 'thread') this.#threads.set(id, Number(index));
      if (what === 'receipt') this.#receipts.add(id);
      if (what === 'gap') this.gaps += 1;
    }
    if (lines.at(-1) !== 'done') this.unfinished += 1;
  }

  async expectIn(file: string, when: string): Promise<void> {
    const store = await openStore({ file, now });
    try {
      for (const [id, index] of this.#threads) {
        const stored = Number((await store.thread(id))?.askedBack[0]);
        expect([index, index + 7], `${when}: thread ${id}`).toContain(stored);
      }
      for (const id of this.#receipts) expect((await store.receipt(id))?.corpus, `${when}: receipt`).toBe(id);
      const count = (await store.gaps(2))[0]?.count ?? 0;
      expect(count, `${when}: gaps`).toBeGreaterThanOrEqual(this.gaps);
      expect(count, `${when}: gaps`).toBeLessThanOrEqual(this.gaps + this.unfinished);
    } finally {
      await store.close();
    }
    const client = libsql.createClient({ url: `file:${file}` });
    const { rows } = await client.execute('PRAGMA integrity_check');
    client.close();
    expect(
      rows.map((row) => row.integrity_check),
      when,
    ).toEqual(['ok']);
  }
}
