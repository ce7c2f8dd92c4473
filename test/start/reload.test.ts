import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Program } from '../config/run-main.ts';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sma-reload-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('SIGHUP exchanges the corpus while questions go on; a broken one leaves the old in place', async () => {
  const corpus = join(folder, 'corpus');
  cpSync(CORPUS, corpus, { recursive: true });
  const program = new Program({ CORPUS_DIR: corpus, PORT: '0' });
  const [, url = ''] = await program.says(/^Open (\S+) and ask\.$/m);
  const ask = async () => {
    const answer = await (await fetch(`${url}api/ask?q=How+much+did+Korea+pay+in+2019`)).json();
    return answer as { status: string; corpus: string; receipt: string };
  };
  const first = await ask();
  expect(first.status).toBe('answered');

  const fact = join(corpus, 'facts', 'contributions.yaml');
  const sound = readFileSync(fact, 'utf8');
  writeFileSync(fact, sound.replace('amount: 1038.9', 'amount: 1039.8'));
  program.signal('SIGHUP');
  await program.says(/The corpus was not exchanged/);
  expect(program.stdout).toMatch(/contributions\.yaml:\d+: unsupported-figure/);
  expect(await ask()).toEqual(first);

  writeFileSync(fact, `${sound}# looked at again\n`);
  writeFileSync(
    join(corpus, 'articles', 'test-2026-01-01.md'),
    readFileSync(join(corpus, 'articles', 'mofa-2019-02-10.md'), 'utf8'),
  );
  program.signal('SIGHUP');
  const asked: string[] = [];
  while (!/^Read the corpus again: 381 sources/m.test(program.stdout)) asked.push((await ask()).corpus);
  // nobody waited for it
  expect(asked.length).toBeGreaterThan(20);
  const last = await ask();
  expect(last.corpus).not.toBe(first.corpus);
  // every answer is of the one or the other
  expect(new Set([...asked, first.corpus, last.corpus]).size).toBe(2);
  // the old answer is still there, and says of which version it is
  expect(await (await fetch(`${url}a/${first.receipt}`)).text()).toContain('1,038.9');
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
}, 60_000);
