import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examine } from '../../src/operate/doctor/examine.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../discord/stand-in/index.ts';

/** Made up; has the form of a token. */
const TOKEN = 'MTE5ODYyMjQ4MzQ3MTkyNTI0OA.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';

let folder: string;
let standIn: StandIn;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sma-doctor-'));
});
afterEach(async () => {
  await standIn?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the doctor says, each line with its state before it. */
async function told(
  environment: Record<string, string> = {},
  given: StandInOptions & { hours?: number; node?: string; prepare?: (standIn: StandIn) => void } = {},
): Promise<string[]> {
  const { hours = 0, node = '22.1.0', prepare, ...options } = given;
  standIn = await startStandIn({ token: TOKEN, ...options });
  prepare?.(standIn);
  const lines: string[] = [];
  const surroundings = {
    environment: { DATA_DIR: folder, ...environment },
    now: () => new Date(Date.now() + hours * 3_600_000),
    node,
    engines: '>=20.19.0',
    api: standIn.rest.api,
  };
  for await (const { state, says } of examine(surroundings)) lines.push(`${state}: ${says}`);
  for (const line of lines) expect(line).toMatch(/^\w+: [^\n]+\.$/);
  expect(lines.join()).not.toContain(TOKEN.slice(30));
  return lines;
}

const illOnes = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('ill'));

describe('the doctor', () => {
  test('finds all well where it is', async () => {
    const lines = await told(
      { DISCORD_TOKEN: TOKEN, DISCORD_MESSAGE_CONTENT: 'on' },
      { messageContent: true },
    );
    expect(illOnes(lines)).toEqual([]);
    const looked = 'Node Settings Corpus Store Disk Token Clock Intent Servers';
    expect(lines.map((line) => /^well: (\w+)/.exec(line)?.[1]).join(' ')).toBe(looked);
  });

  test('without a token looks at the rest', async () => {
    const lines = await told();
    expect(illOnes(lines)).toEqual([]);
    expect(lines.at(-1)).toMatch(/^unknown: Discord: no token/);
  });

  test.each<
    [what: string, environment: Record<string, string>, given: Parameters<typeof told>[1], says: RegExp]
  >([
    ['an old Node.js', {}, { node: '20.18.3' }, /Node\.js 20\.18\.3 is too old: install 20\.19\.0/],
    ['a wrong setting', { PORT: 'eighty' }, {}, /PORT: given "eighty"; must be/],
    ['a corpus that is not there', { CORPUS_DIR: '/none' }, {}, /no folder "\/none"/],
    [
      'a store that is not there',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
      {},
      /DATABASE_URL: .*cannot be reached/,
    ],
    [
      'a token that Discord does not know',
      { DISCORD_TOKEN: TOKEN.replace('Gabcde', 'Gzzzzz') },
      {},
      /Token: Discord does not accept it/,
    ],
    [
      'an intent that is not granted',
      { DISCORD_TOKEN: TOKEN, DISCORD_MESSAGE_CONTENT: 'on' },
      {},
      /Message Content Intent/,
    ],
    ['a clock that is ahead', { DISCORD_TOKEN: TOKEN }, { hours: 2 }, /Clock: (7199|72\d\d) s ahead/],
    ['a clock that is behind', { DISCORD_TOKEN: TOKEN }, { hours: -2 }, /Clock: (7199|72\d\d) s behind/],
    [
      'another server',
      { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: '1198622483471925248' },
      {},
      /not in DISCORD_GUILD_ID/,
    ],
    [
      'a missing permission',
      { DISCORD_TOKEN: TOKEN },
      {
        prepare: ({ world }) => {
          world.granted = 1024n;
        },
      },
      /Server \d+: the bot lacks Send Messages, Create Public Threads/,
    ],
    [
      'Discord being down',
      { DISCORD_TOKEN: TOKEN },
      { prepare: (s) => s.failNext(/users\/@me/, 'hang-up', 9) },
      /Discord cannot be reached/,
    ],
  ])('finds %s, and says what to do', async (_, environment, given, says) => {
    const found = illOnes(await told(environment, given));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(says);
  });
});
