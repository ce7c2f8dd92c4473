import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CommandFileError, loadCommands } from '../../src/discord/load-commands.ts';

const good = (more = '') =>
  `{ name: 'good', nameKo: '좋음', description: { en: 'd', ko: '설' }, options: [], toQuery: () => ({ ask: '' }), ${more} }`;
const option = (more: string) =>
  good(`options: [{ name: 'o', nameKo: '옵', type: 'string', description: { en: 'd', ko: '설' }, ${more} }]`);

async function load(files: Record<string, string>): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'sma-commands-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return loadCommands(folder, '.mjs').catch((error: unknown) => error);
}

describe('loadCommands', () => {
  it('finds every command of the project', async () => {
    const commands = await loadCommands(fileURLToPath(new URL('../../commands', import.meta.url)));
    expect(commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['about', 'agreement', 'ask', 'compare', 'cost', 'help', 'source', 'timeline']),
    );
  });

  it('passes over source maps, declarations and dot files', async () => {
    const files = {
      'good.mjs': `export default ${good()}`,
      'good.mjs.map': '{',
      'good.d.ts': '',
      '.keep': '',
    };
    expect(await load(files)).toHaveLength(1);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['an empty folder', {}, /there is no command/],
    ['another kind of file', { 'notes.txt': 'x' }, /^notes\.txt: only \.mjs files/],
    ['a file that does not parse', { 'bad.mjs': 'export default {' }, /^bad\.mjs: cannot be loaded: /],
    ['a file that throws', { 'bad.mjs': "throw new Error('boom')" }, /^bad\.mjs: cannot be loaded: boom/],
    ['no default export', { 'bad.mjs': 'export const a = 1' }, /^bad\.mjs: has no default export/],
    ['something else exported', { 'bad.mjs': 'export default 1' }, /^bad\.mjs: default export: /],
    [
      'a name unlike the file',
      { 'bad.mjs': `export default ${good()}` },
      /name: is "good" but the file is called "bad"/,
    ],
    [
      'a name that Discord refuses',
      { 'good.mjs': `export default ${good("name: 'Good One'")}` },
      /name: must be 1–32/,
    ],
    [
      'a Korean name with a space',
      { 'good.mjs': `export default ${good("nameKo: '좋 음'")}` },
      /nameKo: must be 1–32/,
    ],
    [
      'no Korean description',
      { 'good.mjs': `export default ${good("description: { en: 'd' }")}` },
      /description\.ko/,
    ],
    [
      'a description above 100',
      { 'good.mjs': `export default ${good("description: { en: 'd'.repeat(101), ko: '설' }")}` },
      /description\.en/,
    ],
    ['no toQuery', { 'good.mjs': `export default ${good('toQuery: 1')}` }, /toQuery: must be a function/],
    [
      '24 options',
      {
        'good.mjs': `export default ${good("options: Array.from({ length: 24 }, (_, i) => ({ name: 'o' + 'x'.repeat(i), nameKo: '옵' + i, type: 'string', description: { en: 'd', ko: '설' } }))")}`,
      },
      /options: at most 23/,
    ],
    [
      'an option that every command has',
      { 'good.mjs': `export default ${option("name: 'visibility'")}` },
      /same name/,
    ],
    [
      'choices with autocomplete',
      {
        'good.mjs': `export default ${option("autocomplete: 'year', choices: [{ name: { en: 'a', ko: '가' }, value: 'a' }]")}`,
      },
      /both choices and autocomplete/,
    ],
    [
      'an unknown property of an option',
      { 'good.mjs': `export default ${option('requierd: true')}` },
      /requierd/,
    ],
    ['a range for a text', { 'good.mjs': `export default ${option('min: 1')}` }, /for integers/],
    [
      'a range the wrong way round',
      { 'good.mjs': `export default ${option("type: 'integer', min: 2, max: 1")}` },
      /min above its max/,
    ],
    [
      '26 commands',
      Object.fromEntries(
        Array.from({ length: 26 }, (_, i) => [
          `c${'x'.repeat(i)}.mjs`,
          `export default ${good(`name: 'c${'x'.repeat(i)}', nameKo: '가${i}'`)}`,
        ]),
      ),
      /more than 25 commands/,
    ],
    [
      'a Korean name twice',
      { 'a.mjs': `export default ${good("name: 'a'")}`, 'b.mjs': `export default ${good("name: 'b'")}` },
      /b\.mjs: nameKo "좋음" is taken by a\.mjs/,
    ],
  ])('stops at %s, naming it', async (_, files, expected) => {
    const error = await load(files);
    expect(error).toBeInstanceOf(CommandFileError);
    expect((error as Error).message).toMatch(expected);
  });

  it('tells of every bad file at once', async () => {
    const error = await load({ 'a.mjs': 'export default 1', 'b.mjs': 'export default 2' });
    expect((error as CommandFileError).problems).toHaveLength(2);
  });
});
