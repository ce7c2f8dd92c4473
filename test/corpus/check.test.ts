import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'corpus-check-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** `npm run corpus:check`, as a curator or the CI calls it. */
function check(...folder: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const rest = folder.length ? ['--', ...folder] : [];
    execFile('npm', ['run', '--silent', 'corpus:check', ...rest], { cwd: root }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe('npm run corpus:check', () => {
  it('says what the corpus of the bot holds and exits 0', { timeout: 60_000 }, async () => {
    const { code, out, err } = await check();
    expect(err).toBe('');
    expect(out).toMatch(/^Corpus [0-9a-f]{12}: \d+ articles, \d+ passages, \d+ rows, all sound\.\n$/);
    expect(code).toBe(0);
  });

  it('names file, line and rule of everything that is broken and exits 1', { timeout: 60_000 }, async () => {
    const folder = join(temporary, 'corpus');
    cpSync(join(root, 'corpus'), folder, { recursive: true });
    const article = join(folder, 'articles/kbs-2019-03-08.md');
    const text = readFileSync(article, 'utf8');
    writeFileSync(article, text.replace(/^kind: .*$/m, 'kind: rumour'));
    const line = text.split('\n').findIndex((each) => each.startsWith('kind: ')) + 1;
    writeFileSync(join(folder, 'notes.txt'), 'to do');
    const { code, out, err } = await check(folder);
    const lines = err.trimEnd().split('\n');
    expect(lines[0]).toMatch(
      new RegExp(`^corpus/articles/kbs-2019-03-08\\.md:${line}: schema: kind: .+\\.$`),
    );
    expect(lines[1]).toMatch(/^corpus\/notes\.txt:1: stray-file: .+\.$/);
    expect(lines.slice(2)).toEqual(['2 problems in the corpus.']);
    expect(out).toBe('');
    expect(code).toBe(1);
  });
});
