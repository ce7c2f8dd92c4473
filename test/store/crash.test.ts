import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StorePlace } from '../../src/store/index.ts';
import { sharedPostgres } from '../postgres/shared.ts';
import { Acknowledged } from './acknowledged.ts';
import { temporaryFolder } from './stores.ts';
import { startWriter, type Writer } from './writer.ts';

/** Kills on each kind of store: few while one develops, 150 in CI, thousands with `npm run test:long`. */
const KILLS = Number(process.env.CRASH_KILLS ?? 20);

/** Kills on one database; the first of them often falls into its creation. */
const KILLS_A_DATABASE = 10;

/** A writer lives at most so long after it was told to go or had its first write acknowledged, in milliseconds. */
const LONGEST = 60;

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterAll(() => remove());

const STORES: Readonly<Record<string, () => Promise<StorePlace>>> = {
  SQLite: async () => ({ file: join(folder, `${randomUUID()}.db`) }),
  PostgreSQL: async () => ({ url: await (await sharedPostgres()).database() }),
};

// side by side: each waits for its own processes most of the time
describe.concurrent('killed at random moments under load', () => {
  it.for(Object.entries(STORES))(
    `%s keeps everything it had acknowledged, ${KILLS} times, and opens again in under 2 s`,
    { timeout: 60_000 + KILLS * 2_000 },
    async ([, newPlace]) => {
      const acknowledged = new Acknowledged();
      const places: StorePlace[] = [];
      for (let round = 0; round < KILLS; round += KILLS_A_DATABASE) places.push(await newPlace());
      const placeOf = (round: number) => places[Math.floor(round / KILLS_A_DATABASE)] as StorePlace;
      const start = (round: number) => startWriter(placeOf(round), `w${round}`, 1_000_000);
      /** Started ahead of time, so that the kills do not wait for Node to load. */
      const ahead: Promise<Writer>[] = [start(0)];
      let total = 0;
      let slowest = 0;

      for (let round = 0; round < KILLS; round += 1) {
        if (round % KILLS_A_DATABASE === 0) acknowledged.clear();
        const writer = await ahead.shift();
        if (round + 1 < KILLS) ahead.push(start(round + 1));

        const after = randomInt(LONGEST);
        writer?.go();
        // every third dies while it connects and migrates, if it comes that far
        if (round % 3 !== 0) await writer?.writes();
        await setTimeout(after);
        writer?.kill();
        const { lines, signal } = (await writer?.end()) ?? { lines: [], signal: null };
        const when = `round ${round}, killed after ${after} ms`;
        expect(signal, when).toBe('SIGKILL');
        acknowledged.add(lines);
        total += lines.length - 1;
        slowest = Math.max(slowest, await acknowledged.expectIn(placeOf(round), when));
      }
      // two of three were killed only after something was acknowledged
      expect(total).toBeGreaterThan(KILLS / 2);
      expect(slowest).toBeLessThan(2_000);
    },
  );
});
