import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { part, type Query } from '../../src/query/schema.ts';
import { BackupError, backUp, openStore, restore, type StorePlace } from '../../src/store/index.ts';
import { sharedPostgres } from '../postgres/shared.ts';
import { temporaryFolder } from './stores.ts';

const now = () => new Date('2026-03-01T00:00:00Z');
const query: Query = { lang: 'en', mode: 'ask', parts: [part({ kind: 'cost', years: [2019] })] };
const gap = (index: number) =>
  ({ words: `분담금 "${index}"\n${index}`, lang: 'ko', status: 'partial', day: '2026-03-01' }) as const;

let folder: string;
let remove: () => Promise<void>;
let backup: string;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  backup = join(folder, 'kept', 'backup.jsonl');
});
afterEach(() => remove());

const PLACES: Readonly<Record<string, () => Promise<StorePlace>>> = {
  SQLite: async () => ({ file: join(folder, `${randomUUID()}.db`) }),
  PostgreSQL: async () => ({ url: await (await sharedPostgres()).database() }),
};

async function fill(place: StorePlace, gaps: number): Promise<void> {
  const store = await openStore({ ...place, now });
  await Promise.all(Array.from({ length: gaps }, (_, index) => store.noteGap(gap(index))));
  await store.saveReceipt({ id: 'r', query, today: '2026-03-01', corpus: 'c' });
  await store.rememberThread('1', { query, before: null, agreements: [10], askedBack: ['\0'] });
  const text = '글'.repeat(40_000);
  const files = Array.from({ length: 40 }, (_, index) => ({ path: `articles/a${index}.md`, text }));
  await store.additions.add({ day: '2026-03-01', from: 'desk', label: 'l', files });
  await store.close();
}

async function expectFilled(place: StorePlace, gaps: number): Promise<void> {
  const store = await openStore({ ...place, now });
  expect(await store.gaps(10 * gaps)).toHaveLength(gaps);
  expect((await store.receipt('r'))?.query).toEqual(query);
  expect((await store.thread('1'))?.askedBack).toEqual(['\0']);
  expect((await store.additions.files()).map(({ text }) => text.length)).toEqual(Array(40).fill(40_000));
  await store.close();
}

for (const [from, placeFrom] of Object.entries(PLACES)) {
  for (const [to, placeTo] of Object.entries(PLACES)) {
    it(`from ${from} to ${to}: everything comes back, in more than one page and batch`, async () => {
      const [source, target] = [await placeFrom(), await placeTo()];
      await fill(source, 1_200);
      expect(await backUp(source, backup, { now })).toBe(1_243);
      expect(await readdir(join(folder, 'kept'))).toEqual(['backup.jsonl']);
      expect((await stat(backup)).mode & 0o077).toBe(0);
      expect(await restore(target, backup, { now })).toBe(1_243);
      await expectFilled(target, 1_200);
    });
  }

  it(`from ${from}: one moment, while the bot writes on and is not kept waiting`, async () => {
    const [source, target] = [await placeFrom(), await placeFrom()];
    await fill(source, 600);
    const store = await openStore({ ...source, now });
    let written = 0;
    let stop = false;
    const writing = (async () => {
      while (!stop) {
        // the receipt first: a backup with the second has the first
        await store.saveReceipt({ id: `a${written}`, query, today: '2026-03-01', corpus: 'c' });
        await store.saveReceipt({ id: `b${written}`, query, today: '2026-03-01', corpus: 'c' });
        written += 1;
      }
    })();
    const before = written;
    await backUp(source, backup, { now });
    stop = true;
    await writing;
    await store.close();
    expect(written).toBeGreaterThan(before);

    await restore(target, backup, { now });
    const restored = await openStore({ ...target, now });
    const has = async (id: string) => (await restored.receipt(id)) !== null;
    let last = -1;
    for (let index = 0; index < written; index += 1) {
      if (await has(`b${index}`)) {
        expect(await has(`a${index}`)).toBe(true);
        expect(last).toBe(index - 1);
        last = index;
      }
    }
    await restored.close();
  });
}

describe('put back', () => {
  let source: StorePlace;
  beforeEach(async () => {
    source = await (PLACES.SQLite as () => Promise<StorePlace>)();
    await fill(source, 3);
    await backUp(source, backup, { now });
  });
  const refusal = async (place: StorePlace, file = backup): Promise<string> => {
    const error: unknown = await restore(place, file, { now }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    const { message } = error as Error;
    expect(message.replaceAll(folder, '')).toMatch(/^The [^\n]+: [^\n]+\.$/);
    return message;
  };

  for (const [name, place] of Object.entries(PLACES)) {
    it(`into a ${name} that is in use: refused, and nothing is lost there`, async () => {
      const target = await place();
      await fill(target, 5);
      expect(await refusal(target)).toMatch(/is in use/);
      await expectFilled(target, 5);
    });
  }

  it.each([
    ['cut off', (text: string) => text.slice(0, text.lastIndexOf('{"rows"')), /cut off/],
    ['cut in a line', (text: string) => text.slice(0, -90), /damaged at line \d+|cut off/],
    ['changed', (text: string) => text.replace('"ko"', '"en"'), /damaged at line 48/],
    ['with a line out', (text: string) => text.replace(/^\{"table":"gaps".*\n/m, ''), /damaged/],
    ['with another table', (text: string) => text.replace('"gaps"', '"pg_authid"'), /damaged/],
    ['with more behind it', (text: string) => `${text}{}\n`, /damaged/],
    ['that is another file', () => 'hello\nthere\n', /not a backup/],
    ['that is empty', () => '', /cut off/],
  ])('a backup %s: refused, and nothing is begun', async (_, change, sentence) => {
    const text = await readFile(backup, 'utf8');
    expect(change(text)).not.toBe(text);
    await writeFile(backup, change(text));
    const target = join(folder, 'new', 'new.db');
    expect(await refusal({ file: target })).toMatch(sentence);
    expect(await readdir(folder)).not.toContain('new');
  });

  it('a backup that is not there, or a folder', async () => {
    expect(await refusal({ file: join(folder, 'x.db') }, join(folder, 'none'))).toMatch(/ENOENT/);
    await mkdir(join(folder, 'dir'));
    expect(await refusal({ file: join(folder, 'x.db') }, join(folder, 'dir'))).toMatch(/EISDIR/);
  });

  it('a backup of a newer version: refused', async () => {
    const text = await readFile(backup, 'utf8');
    const newer = text.replace('"migrations":[', '"migrations":["9999-later",');
    const { createHash } = await import('node:crypto');
    const body = newer.slice(0, newer.lastIndexOf('{"rows"'));
    const { rows } = JSON.parse(newer.slice(body.length)) as { rows: number };
    const sha256 = createHash('sha256').update(body).digest('hex');
    await writeFile(backup, `${body}${JSON.stringify({ rows, sha256 })}\n`);
    expect(await refusal({ file: join(folder, 'x.db') })).toMatch(/newer version.*9999-later/);
  });
});

it('a store that is not there yet, or a file that cannot be written, is told', async () => {
  await expect(backUp({ file: join(folder, 'none.db') }, backup, { now })).rejects.toThrow(/no store .+ yet/);
  const source = await (PLACES.SQLite as () => Promise<StorePlace>)();
  await fill(source, 1);
  await writeFile(join(folder, 'file'), '');
  await expect(backUp(source, join(folder, 'file', 'x'), { now })).rejects.toThrow(BackupError);
});

it('npm run backup and restore do it, and tell what is wrong with a sentence and an exit code', async () => {
  await fill({ file: join(folder, 'one', 'sma.sqlite') }, 2);
  const run = async (command: string, dataDir: string, ...given: string[]) => {
    const main = fileURLToPath(new URL(`../../src/operate/${command}.main.ts`, import.meta.url));
    const { PATH = '' } = process.env;
    return promisify(execFile)(process.execPath, ['--import', 'tsx', main, ...given], {
      env: { PATH, DATA_DIR: join(folder, dataDir) },
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
  };
  expect(await run('backup', 'one', backup)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Wrote 45 rows/),
  });
  expect(await run('restore', 'two', backup)).toMatchObject({ code: 0, stdout: 'Put 45 rows back.\n' });
  expect(await run('restore', 'two', backup)).toMatchObject({
    code: 78,
    stderr: expect.stringMatching(/is in use/),
  });
  expect(await run('backup', 'one')).toMatchObject({ code: 64, stderr: 'Usage: npm run backup -- FILE\n' });
  await expectFilled({ file: join(folder, 'two', 'sma.sqlite') }, 2);
}, 30_000);
