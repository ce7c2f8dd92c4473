import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { readPrepared, writePrepared } from '../../src/prepared/file.ts';
import { keyOf } from '../../src/prepared/key.ts';
import { askAll, readItems } from '../golden/run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const files = readCorpusFolder(join(ROOT, 'corpus'));
const built = createAssistant(loadCorpus(files));

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sma-prepared-'));
  path = join(folder, 'cache', 'prepared.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what an earlier start left', () => {
  it('answers with the same bytes as what is built anew', () => {
    expect(writePrepared(path, 'key', built.knowledge)).toBe(true);
    const { corpus, indexes } = readPrepared(path, 'key')!;
    expect(corpus).toEqual(built.knowledge.corpus);
    const again = createAssistant(corpus, { indexes });
    const some = readItems().filter(({ thread }, index) => thread !== undefined || index % 8 === 0);
    const bytes = (assistant: typeof again) =>
      askAll(some, assistant).map(({ answer, text }) => JSON.stringify({ answer, text }));
    expect(bytes(again)).toEqual(bytes(built));
  });

  it('is not taken under another key, nor when it is cut off or absent', () => {
    writePrepared(path, 'key', built.knowledge);
    expect(readPrepared(path, 'another')).toBeNull();
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.slice(0, whole.length / 2));
    expect(readPrepared(path, 'key')).toBeNull();
    expect(readPrepared(join(folder, 'nowhere.json'), 'key')).toBeNull();
  });

  it('is left out where nothing can be written', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(writePrepared(join(file, 'prepared.json'), 'key', built.knowledge)).toBe(false);
  });
});

describe('its key', () => {
  it('is the same in whatever order the files are listed', () => {
    const origin = { root: ROOT, code: join(ROOT, 'src') };
    expect(keyOf([...files].reverse(), origin)).toBe(keyOf(files, origin));
  });

  it('changes with a file of the corpus, with the code that reads it, and with the packages', () => {
    const copy = join(folder, 'program');
    cpSync(join(ROOT, 'src'), join(copy, 'src'), { recursive: true });
    writeFileSync(join(copy, 'package.json'), '{}');
    const origin = { root: copy, code: join(copy, 'src') };
    const keys = [keyOf(files, origin)];
    appendFileSync(join(copy, 'src', 'search', 'terms.ts'), '// other terms\n');
    keys.push(keyOf(files, origin));
    writeFileSync(join(copy, 'package-lock.json'), '{}');
    keys.push(keyOf(files, origin));
    keys.push(keyOf(files.slice(1), origin));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(null);
  });

  it('is null where the code is not in its folders', () => {
    expect(keyOf(files, { root: ROOT, code: folder })).toBeNull();
  });
});
