import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BringError } from '../../src/bring/index.ts';
import { readConfig } from '../../src/config/index.ts';
import { CorpusError } from '../../src/corpus/errors.ts';
import { addArticles } from '../../src/operate/add/add.ts';
import { readCommandLine } from '../../src/operate/add/command-line.ts';
import { type KeptStore, openStore } from '../../src/store/index.ts';
import { Program } from '../config/run-main.ts';

const now = () => new Date('2026-03-01T00:00:00Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sma-add-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, text: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const article = (text: string, head = 'publisher: Daily\ntitle: Lanterns\ndate: 2025-05-01'): string =>
  `---\n${head}\n---\n\n${text}\n`;
const LANTERNS =
  'Forty-two turquoise lanterns were hung along the fence of Camp Quebec by cadets of Testville.';

describe('added in this process', () => {
  let store: KeptStore;
  beforeEach(async () => {
    store = await openStore({ file: ':memory:', now });
  });
  afterEach(() => store.close());

  /** What it says. */
  async function add(...given: string[]): Promise<string[]> {
    const task = readCommandLine(given);
    if (task?.kind !== 'add') throw new Error('not a command line that adds');
    const said: string[] = [];
    const { config } = readConfig({ DATA_DIR: folder });
    const parts = { config, additions: store.additions, today: '2026-03-01', terminal: { write: () => {} } };
    await addArticles(task, { ...parts, say: (line) => said.push(line) });
    return said;
  }
  const refusal = async (...given: string[]): Promise<string> => {
    const error: unknown = await add(...given).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BringError);
    expect(await store.additions.list()).toEqual([]);
    return (error as Error).message.replaceAll(folder, '');
  };

  test('an article is cut, told beside the table, and kept whole', async () => {
    const text = `SEOUL, May 1 (Yonhap) -- ${LANTERNS} In 2018 Seoul's contribution was 970.2 billion won.`;
    const said = (await add(written('a.md', article(`# Lanterns\n\n${text}\n\nBy Kim Min-su`)))).join('\n');
    expect(said).toContain(
      '"970.2 billion won" (p1) disagrees with contribution-2018-krw: 960.2 billion won',
    );
    expect(said).toMatch(/Left out: .*by-lines/);
    expect(said).toMatch(/kill -HUP/);
    const [entry] = await store.additions.list();
    expect(entry).toMatchObject({ day: '2026-03-01', from: 'command', label: 'a.md', files: 1 });
    expect(said).toContain(`--undo ${entry?.id}`);
    const [file] = await store.additions.files();
    expect(file?.text).toContain(`## p1\n- en: ${LANTERNS} In 2018`);
  });

  test('the same again is refused, nearly the same is named and added', async () => {
    const long = `${LANTERNS} The mayor praised them in a long speech on the square before the town hall on Sunday. Nobody knew who had paid for the lanterns, the paper wrote on its first page. They will hang there until the end of the year.`;
    const file = written('a.md', article(long));
    await add(file);
    await expect(add(file)).rejects.toThrow('Nothing was added: all of it is there already.');
    expect(await store.additions.list()).toHaveLength(1);
    written(
      'b.md',
      article(long.replace('on Sunday', 'on Sunday evening'), 'publisher: Other\ntitle: B\ndate: 2025'),
    );
    const said = await add(folder);
    expect(said.join('\n')).toMatch(/a\.md is the same as added-daily-2025-05-01-\w+, word for word/);
    expect(said.join('\n')).toMatch(/added-other-2025-\w+ is nearly added-daily-2025-05-01-\w+: \d\d % of/);
    expect((await store.additions.list()).map(({ files }) => files)).toEqual([1, 1]);
  });

  test('5,000 short articles go in at once, and out again', async () => {
    const lines = Array.from({ length: 5_000 }, (_, n) =>
      JSON.stringify({
        text: `Lantern ${n} was hung at gate ${n * 7} of Camp Quebec. It shone for ${n + 1} nights.`,
        title: `Lantern ${n}`,
        publisher: 'Daily',
        date: '2025-05-01',
      }),
    );
    const said = await add(written('many.jsonl', lines.join('\n')));
    expect(said[0]).toBe('5,000 articles with 5,000 passages.');
    const [entry] = await store.additions.list();
    expect(entry?.files).toBe(5_000);
    expect(await store.additions.files()).toHaveLength(5_000);
    await store.additions.remove(entry?.id ?? '');
    expect(await store.additions.files()).toEqual([]);
    const one = JSON.stringify({ text: 'One more is here.', title: 'x', publisher: 'Daily', date: '2025' });
    expect(await refusal(written('more.jsonl', [...lines, one].join('\n')))).toMatch(/5,001 articles/);
  }, 120_000);

  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /empty\.txt is empty: /],
    ['blank.md', ' \n\n ', /blank\.md holds no whole sentence: /],
    ['binary.html', new Uint8Array(3_000), /binary\.html is no text but a binary file: /],
    ['euc.txt', Uint8Array.from([0xba, 0xd0, 0xb4, 0xe3]), /euc\.txt is not UTF-8 text: .*--encoding euc-kr/],
    ['line.txt', 'x'.repeat(5_000_000), /line\.txt holds no whole sentence: /],
    ['large.txt', 'a b. '.repeat(2_200_000), /large\.txt is larger than 10 MB/],
    ['nobody.md', article(LANTERNS, 'title: x\ndate: 2025'), /nobody\.md does not say who published it: /],
    ['day.md', article(LANTERNS, 'publisher: x\ntitle: x\ndate: 2025-02-30'), /day\.md has a date that /],
    ['bad.jsonl', '{"text":\n', /bad\.jsonl:1 is no JSON: /],
    ['none.jsonl', '\n\n', /none\.jsonl holds no article: /],
  ])('%s: one sentence, and nothing is added', async (name, content, sentence) => {
    const said = await refusal(written(name, content));
    expect(said).toMatch(sentence);
    expect(said).toMatch(/^[^\n]+: [^\n]+\.$/);
  });

  test('one bad file of many: named, and nothing of the others is added', async () => {
    written('a.md', article(LANTERNS));
    written('b.md', article('No sentence'));
    mkdirSync(join(folder, 'in'));
    written('in/c.html', '<p>They met in Testville.</p>');
    expect((await refusal(folder)).split('\n')).toEqual([
      expect.stringContaining('b.md holds no whole sentence'),
      expect.stringContaining('c.html does not say who published it'),
      'Nothing was added.',
    ]);
    expect(await refusal(join(folder, 'gone'))).toMatch(/cannot be read \(ENOENT\)/);
  });

  test('what the corpus would not take is told by file and line, and nothing is added', async () => {
    await add(written('a.md', article(LANTERNS)));
    // the same id by another road: its file was brought by hand
    const [first] = await store.additions.files();
    await store.additions.remove(first?.addition ?? '');
    const text = `${first?.text}`.replace('Forty-two', 'Forty');
    await store.additions.add({
      day: '2026-03-01',
      from: 'desk',
      label: 'by hand',
      files: [{ path: first?.path ?? '', text }],
    });
    const error: unknown = await add(join(folder, 'a.md')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CorpusError);
    expect((error as Error).message).toMatch(
      /^added\/draft\/articles\/added-daily-\S+\.md:1: duplicate-article: /,
    );
    expect(await store.additions.list()).toHaveLength(1);
  });

  test('more than a bot bears is refused, whatever it comes on top of', async () => {
    const files = [{ path: 'articles/x.md', text: 'x'.repeat(12_000_000 - 10) }];
    const id = await store.additions.add({ day: '2026-03-01', from: 'desk', label: 'big', files });
    await expect(add(written('a.md', article(LANTERNS)))).rejects.toThrow(/over 12 million characters/);
    expect((await store.additions.list()).map((each) => each.id)).toEqual([id]);
  });

  test('--dry-run adds nothing; what is of no kind that is read is named', async () => {
    written('a.md', article(LANTERNS));
    written('b.pdf', '%PDF');
    const said = await add(folder, '--dry-run');
    expect(said.join('\n')).toMatch(/Not read, .*b\.pdf/);
    expect(said.at(-1)).toMatch(/^Nothing was added/);
    expect(await store.additions.list()).toEqual([]);
  });
});

describe('a command line', () => {
  test.each([
    [[]],
    [['a', 'b']],
    [['--nonsense', 'a']],
    [['--list', 'a']],
    [['--undo']],
    [['a', '--undo', 'x']],
  ])('%j is none', (given) => expect(readCommandLine(given)).toBeNull());
  test('says what the article does not', () => {
    expect(readCommandLine(['-', '--publisher', 'P', '--publisher-ko', '일보', '--dry-run'])).toMatchObject({
      kind: 'add',
      from: '-',
      given: { publisher: 'P', publisherKo: '일보' },
      dryRun: true,
    });
  });
});

test('npm run corpus:add: added, answered from with its source, listed, and taken back', async () => {
  const run = async (...given: string[]) => {
    const main = fileURLToPath(new URL('../../src/operate/corpus-add.main.ts', import.meta.url));
    const { PATH = '' } = process.env;
    return promisify(execFile)(process.execPath, ['--import', 'tsx', main, ...given], {
      env: { PATH, DATA_DIR: folder },
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
  };
  const file = written('lanterns.txt', `Lanterns\n\n${LANTERNS}\n`);
  expect(await run(file)).toMatchObject({
    code: 65,
    stderr: expect.stringMatching(/does not say who published/),
  });
  expect(await run('--nonsense')).toMatchObject({ code: 64, stderr: expect.stringMatching(/^Usage: /) });
  const added = await run(file, '--publisher', 'Daily', '--date', '2025-05-01');
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const id = /--undo (\w+)/.exec(added.stdout)?.[1] ?? '';
  expect((await run('--list')).stdout).toMatch(
    new RegExp(`^${id}  \\S+  command  1 file  lanterns\\.txt$`, 'm'),
  );

  const program = new Program({ DATA_DIR: folder, PORT: '0' });
  const [, url = ''] = await program.says(/^Open (\S+) and ask\.$/m);
  expect(program.stdout).toContain('(1 source and 0 facts added by the operator)');
  const question = new URLSearchParams({ q: 'Who hung turquoise lanterns along the fence of Camp Quebec?' });
  const ask = async () => (await fetch(`${url}api/ask?${question}`)).json();
  expect(await ask()).toMatchObject({
    status: 'answered',
    statements: [{ text: { en: LANTERNS } }],
    citations: [{ title: 'Lanterns', publisher: { en: 'Daily' }, added: true }],
  });
  expect(await run('--undo', id)).toMatchObject({ code: 0 });
  expect(await run('--undo', id)).toMatchObject({ code: 1, stderr: expect.stringMatching(/no addition/) });
  program.signal('SIGHUP');
  await program.says(/Read the corpus again: [^()]+\.$/m);
  expect(JSON.stringify(await ask())).not.toContain('turquoise lanterns were');
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
}, 120_000);
