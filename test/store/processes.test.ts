import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Acknowledged } from './acknowledged.ts';
import { temporaryFolder } from './stores.ts';
import { startWriter } from './writer.ts';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

describe('several processes on one file', () => {
  it('start at once on a new file, and lose no write', async () => {
    const file = join(folder, 'new', 'shared.db');
    const writers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => startWriter({ file }, name, 100)));
    for (const writer of writers) writer.go();
    const acknowledged = new Acknowledged();
    for (const writer of writers) {
      const { lines } = await writer.end();
      expect(lines.at(-1)).toBe('done');
      acknowledged.add(lines);
    }
    expect(acknowledged.gaps).toBe(400);
    expect(acknowledged.unfinished).toBe(0);
    await acknowledged.expectIn({ file }, 'all done');
  }, 60_000);
});
