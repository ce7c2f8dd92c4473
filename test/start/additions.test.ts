import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '../../src/operate/doctor/examine.ts';
import { openStore } from '../../src/store/index.ts';
import { Program } from '../config/run-main.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sma-additions-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = () => new Date('2026-03-01T00:00:00Z');
const article = `---
publisher: Daily
publisherKo: 데일리
title: Paint
date: 2025-05-01
url: null
language: en
kind: news
---

## p1
- en: The fence of Camp Quebec was painted turquoise by cadets of Uijeongbu.
`;
const addition = (path: string, text = article) =>
  ({ day: '2026-03-01', from: 'desk', label: path, files: [{ path, text }] }) as const;

test('what is added is answered from after SIGHUP, what does not fit is said and left out', async () => {
  const store = await openStore({ file: join(folder, 'sma.sqlite'), now });
  const program = new Program({ DATA_DIR: folder, PORT: '0' });
  try {
    const [, url = ''] = await program.says(/^Open (\S+) and ask\.$/m);
    const ask = async () =>
      (await fetch(`${url}api/ask?q=Who+painted+the+fence+of+Camp+Quebec+turquoise`)).json() as Promise<{
        status: string;
        citations: { source: string; added?: true }[];
      }>;
    expect((await ask()).citations.some(({ added }) => added)).toBe(false);

    const id = await store.additions.add(addition('articles/daily-2025.md'));
    const broken = await store.additions.add(addition('articles/mofa-2019-02-10.md'));
    program.signal('SIGHUP');
    await program.says(/Read the corpus again: .*\(1 source and 0 facts added by the operator\)\./);
    expect(program.stdout).toContain(
      `The addition ${broken} does not fit this corpus and is left out: added/${broken}/articles/mofa-2019-02-10.md:1: duplicate-article`,
    );
    expect(program.stdout).not.toContain(`The addition ${id}`);
    const answer = await ask();
    expect(answer.status).toBe('answered');
    expect(answer.citations).toMatchObject([{ source: 'daily-2025', added: true }]);
    const page = await fetch(`${url}?q=Who+painted+the+fence+of+Camp+Quebec+turquoise`);
    expect(await page.text()).toContain('added by the operator');
    expect(await (await fetch(`${url}explore/sources/daily-2025?lang=ko`)).text()).toContain('운영자가 추가');
    expect(await (await fetch(`${url}explore/sources`)).text()).toContain('added by the operator');

    const said: string[] = [];
    const surroundings = { environment: { DATA_DIR: folder }, now, node: '22.1.0', engines: '>=20.19.0' };
    for await (const { state, says } of examine(surroundings)) said.push(`${state}: ${says}`);
    expect(said.filter((line) => line.startsWith('ill'))).toEqual([
      expect.stringContaining(`The addition ${broken} does not fit`),
    ]);
  } finally {
    await store.close();
    program.signal('SIGTERM');
  }
  expect(await program.ended).toBe(0);
}, 60_000);
