import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Ask } from './ask.ts';

/** A machine that is busy with other tests needs some seconds to load the corpus. */
const SLOW = 120_000;

describe('npm run ask -- "question"', { timeout: SLOW }, () => {
  it.each([
    { args: ['--lang', 'ko', '--as-of', '2016-05-01', 'cost this year'], code: 0, says: '9,441억 원' },
    { args: ['--explain', '2019 cost'], code: 0, says: 'frames' },
    { args: ['best pizza in town'], code: 3, says: 'Agreements' },
  ])('$args ends with $code', async ({ args, code, says }) => {
    const ask = new Ask(args, { COLUMNS: '60' });
    expect(await ask.ended).toBe(code);
    expect(ask.stdout).toContain(says);
    expect(ask.stdout).not.toContain('\u001b');
    expect(ask.stderr).toBe('');
  });

  it('--json prints the Answer', async () => {
    const ask = new Ask(['--json', 'How much did Korea pay in 2019?']);
    expect(await ask.ended).toBe(0);
    const answer = JSON.parse(ask.stdout) as { status: string; citations: unknown[] };
    expect(answer.status).toBe('answered');
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  it('says one sentence about a wrong command line and ends with 64', async () => {
    const ask = new Ask(['--lang', 'fr', 'x']);
    expect(await ask.ended).toBe(64);
    expect(ask.stdout).toBe('');
    expect(ask.stderr).toBe('--lang must be en or ko.\n');
  });
});

describe('npm run ask -- --lines', { timeout: SLOW }, () => {
  it('answers each line before the next one comes, and the last one without an end', async () => {
    const ask = new Ask(['--lines']);
    ask.child.stdin.write('{"q":"how much did korea pay in 2014","thread":"t"}\n');
    await ask.answered(1);
    ask.child.stdin.write('\n\nnonsense\n');
    await ask.answered(2);
    // a character in two pieces
    const line = Buffer.from('{"q":"전년도는?","thread":"t"}\r\n');
    ask.child.stdin.write(line.subarray(0, 7));
    ask.child.stdin.write(line.subarray(7));
    await ask.answered(3);
    ask.child.stdin.write(Buffer.from([0x7b, 0x22, 0x71, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d, 0x0a]));
    await ask.answered(4);
    ask.child.stdin.end('{"q":"2019 cost"}');
    expect(await ask.ended).toBe(0);

    const replies = ask.lines.map((each) => JSON.parse(each) as { status: string; text: string });
    expect(replies.map(({ status }) => status)).toEqual([
      'answered',
      'error',
      'answered',
      expect.stringMatching(/^(?:ambiguous|off-topic)$/u),
      'answered',
    ]);
    expect(replies[2]?.text).toContain('8,695억 원');
    expect(Object.keys(replies[0] ?? {})).toEqual(['status', 'text', 'citations', 'receipt']);
    expect(ask.stdout.endsWith('\n')).toBe(true);
    expect(ask.stderr).toBe('');
  });

  it.skipIf(process.platform !== 'linux')('holds no more of a line than it must', async () => {
    const ask = new Ask(['--lines']);
    const rss = (): number => {
      const status = readFileSync(`/proc/${ask.child.pid}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1]) / 1024;
    };
    ask.child.stdin.write('{"q":"2014 cost"}\n');
    await ask.answered(1);
    const before = rss();
    const megabyte = Buffer.alloc(1024 * 1024, 'a');
    ask.child.stdin.write('{"q":"');
    for (let count = 0; count < 300; count += 1) {
      if (!ask.child.stdin.write(megabyte)) await once(ask.child.stdin, 'drain');
    }
    ask.child.stdin.write('"}\n{"q":"2019 cost"}\n');
    await ask.answered(3);
    expect(rss() - before).toBeLessThan(150);
    ask.child.stdin.end();
    expect(await ask.ended).toBe(0);
    expect(JSON.parse(ask.lines[1] ?? '')).toEqual({
      status: 'error',
      text: 'The line is longer than 64 KB.',
    });
    expect(ask.lines[2]).toContain('1,038.9 billion won');
  });

  it('ends in peace when nobody reads the answers any more', async () => {
    const ask = new Ask(['--lines']);
    ask.child.stdin.write('{"q":"2014 cost"}\n');
    await ask.answered(1);
    ask.child.stdout.destroy();
    ask.child.stdin.end('{"q":"2014 cost"}\n'.repeat(500));
    expect(await ask.ended).toBe(0);
    expect(ask.stderr).toBe('');
  });
});
