import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Program } from './run-main.ts';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sma-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// a start takes a second, and much longer where other tests keep the machine busy
const PATIENT = { timeout: 90_000 };

describe('without a token', PATIENT, () => {
  test('the program opens a page, says so, and stops cleanly when told to', async () => {
    const program = new Program({ PORT: '0' });
    const [, url = ''] = await program.says(/^Open (http:\/\/127\.0\.0\.1:\d+\/) and ask\.$/m);
    expect(program.stdout).toMatch(/^Read \d+ sources, \d+ passages and \d+ facts in \d+ ms\.$/m);
    expect(program.stdout).toMatch(/^To join Discord, put DISCORD_TOKEN=… into a file named \.env/m);
    const page = await (await fetch(`${url}?q=How+much+did+Korea+pay+in+2019`)).text();
    expect(page).toContain('1,038.9 billion won');
    expect(await (await fetch(`${url}readyz`)).json()).toEqual({ status: 'ready' });

    const began = performance.now();
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(program.stderr).toBe('');
  });

  test('settings are read from .env in the folder it is started in', async () => {
    const home = mkdtempSync(join(folder, 'env-'));
    writeFileSync(join(home, '.env'), 'PORT=0\nDATA_DIR=kept\nLOG_LEVLE=info\n');
    const program = new Program({}, { folder: home });
    await program.says(/^Open /m);
    expect(program.stdout).toContain('Did you mean LOG_LEVEL?');
    expect(
      readFileSync(join(home, 'kept', 'sma.sqlite'))
        .subarray(0, 15)
        .toString(),
    ).toBe('SQLite format 3');
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
  });

  test('a port that is taken is said, and another used', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const program = new Program({ PORT: String(port) });
    await program.says(new RegExp(`^Port ${port} is taken; the page uses \\d+\\.$`, 'm'));
    await program.says(/^Open /m);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    other.close();
  });
});

describe('a start that cannot succeed ends with 78 and says what to do', PATIENT, () => {
  test('a broken corpus: every problem with its file and line', async () => {
    const corpus = join(folder, 'broken');
    cpSync(CORPUS, corpus, { recursive: true });
    writeFileSync(join(corpus, 'articles', 'no-front-matter.md'), 'Just text.\n');
    writeFileSync(join(corpus, 'facts', 'broken.yaml'), '- id: nothing-else\n');
    const program = new Program({ CORPUS_DIR: corpus, PORT: '0' });
    expect(await program.ended).toBe(78);
    expect(program.stderr).toMatch(/^corpus\/articles\/no-front-matter\.md:\d+: /m);
    expect(program.stderr).toMatch(/^corpus\/facts\/broken\.yaml:\d+: /m);
    expect(program.stderr).not.toMatch(/^\s+at /m);
  });

  test('no such corpus', async () => {
    const program = new Program({ CORPUS_DIR: join(folder, 'nowhere'), PORT: '0' });
    expect(await program.ended).toBe(78);
    expect(program.stderr.trim()).toBe(`CORPUS_DIR: there is no folder "${join(folder, 'nowhere')}".`);
  });

  test('a data folder that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'x');
    const program = new Program({ DATA_DIR: file, PORT: '0' });
    expect(await program.ended).toBe(78);
    expect(program.stderr.trim()).toMatch(/^DATA_DIR: .+\.$/);
  });

  test('a database of somebody else', async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    writeFileSync(
      join(data, 'sma.sqlite'),
      'this is no database, but a text that is long enough to look like one',
    );
    const program = new Program({ DATA_DIR: data, PORT: '0' });
    expect(await program.ended).toBe(78);
    expect(program.stderr.trim()).toMatch(/^DATA_DIR: .+not a database.+$/);
  });
});
