import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { impurities } from './impure.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** All that touches the world; every other folder of src/ is pure, also one that is made tomorrow. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'main.ts',
  'log.ts',
  'chart',
  'cli',
  'config',
  'discord',
  'health',
  'operate',
  'page',
  'prepared',
  'start',
  'store',
]);

/** The corpus is read and checked from the command line by these two. */
const AT_THE_EDGE: ReadonlySet<string> = new Set(['corpus/files.ts', 'corpus/check.main.ts']);

const pureFiles = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !OUTSIDE.has(path.split('/')[0] ?? '') && !AT_THE_EDGE.has(path));

describe('pure code', () => {
  it('reads no clock, no environment, no chance', () => {
    const found = pureFiles.flatMap((path) =>
      impurities(readFileSync(join(src, path), 'utf8')).map(
        ({ line, what }) => `src/${path}:${line}: ${what}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('is most of the program', () => expect(pureFiles.length).toBeGreaterThan(60));
});

describe('what counts as impure', () => {
  it.each([
    'const t = Date.now();',
    'const t = new Date();',
    'const t = new Date;',
    'const t = Date();',
    'const t = [new Date()].length;',
    'const x = Math.random();',
    'const x = process.env.HOME;',
    'const { HOME } = process.env;',
    'const x = { process };',
    'const f = (clock = performance) => clock.now();',
    'setTimeout(() => {}, 1);',
    'const later = setInterval;',
    'export default () => fetch("/");',
    'globalThis.seen = true;',
    'console.log(1);',
    'const id = crypto.randomUUID();',
  ])('%s', (source) => expect(impurities(source)).toHaveLength(1));

  it.each([
    'const t = new Date("2019-02-10T00:00Z");',
    'const t = new Date(ms);',
    'const day = Date.UTC(2019, 1, 10);',
    'const x = Math.round(1.5);',
    '// process.env, Date.now()',
    'const text = "process.env and new Date()";',
    'const x = step.process;',
    'const x = { process: 1 };',
    'const f = (process: string) => 1;',
    'type Clock = typeof performance;',
    'import { process } from "./steps.ts";',
    'interface Log { console: string }',
  ])('but not: %s', (source) => expect(impurities(source)).toEqual([]));
});
