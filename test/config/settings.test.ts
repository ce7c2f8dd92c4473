import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, SETTING_NAMES } from '../../src/config/index.ts';
import { Program } from './run-main.ts';

/** Made up; has the form of a token. */
const TOKEN = 'MTE5ODYyMjQ4MzQ3MTkyNTI0OA.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';

const WRONG: readonly (readonly [name: string, value: string, form: RegExp])[] = [
  ['DISCORD_TOKEN', 'hello', /bot token/],
  ['DISCORD_TOKEN', '0123456789abcdef0123456789abcdef', /not the client secret/],
  ['DISCORD_TOKEN', `Bot ${TOKEN}`, /bot token/],
  ['DISCORD_TOKEN', `${TOKEN}.${TOKEN}`, /bot token/],
  ['DISCORD_GUILD_ID', 'my server', /17 to 20 digits/],
  ['DISCORD_GUILD_ID', '12345', /17 to 20 digits/],
  ['DISCORD_GUILD_ID', '012345678901234567', /17 to 20 digits/],
  ['DISCORD_MESSAGE_CONTENT', 'yes', /"on" or "off"/],
  ['DISCORD_MESSAGE_CONTENT', 'true', /"on" or "off"/],
  ['DISCORD_API', 'localhost:8080', /address of a proxy/],
  ['DISCORD_API', 'http://user:secret@localhost/api', /address of a proxy/],
  ['SHARDS', 'one', /0,1,2 or 0-3/],
  ['SHARDS', '3-1', /0-3/],
  ['SHARDS', '1,1', /0,1,2/],
  ['SHARD_COUNT', '0', /from 1/],
  ['HOST', 'http://127.0.0.1', /address or host name/],
  ['HOST', '127.0.0.1:8095', /address or host name/],
  ['HOST', 'my host', /address or host name/],
  ['PORT', 'eighty', /0 for any free port/],
  ['PORT', '-1', /1 to 65535/],
  ['PORT', '80.5', /1 to 65535/],
  ['PORT', '65536', /1 to 65535/],
  ['PORT', '0x50', /1 to 65535/],
  ['DATABASE_URL', 'localhost', /address of a database/],
  ['DATABASE_URL', 'mysql://bot:secret-word@localhost/sma', /PostgreSQL/],
  ['DATABASE_URL', 'postgres://bot:secret-word@localhost', /postgres:\/\/user:password@host:5432\/name/],
  ['DESK_PASSWORD', 'too short', /12 to 200 characters/],
  ['LOG_LEVEL', 'loud', /fatal, error, warn/],
  ['LOG_LEVEL', 'WARN', /fatal, error, warn/],
  ['LOG_LEVEL', '1', /fatal, error, warn/],
];

const SECRET: ReadonlySet<string> = new Set(['DISCORD_TOKEN', 'DATABASE_URL', 'DESK_PASSWORD']);

/** The table in rounds: the first wrong value of every setting, the second, … so that few processes see them all. */
const ROUNDS: (typeof WRONG)[number][][] = [];
for (const row of WRONG) {
  const free = ROUNDS.find((round) => !round.some(([name]) => name === row[0]));
  if (free) free.push(row);
  else ROUNDS.push([row]);
}

describe('wrong settings', { timeout: 90_000 }, () => {
  test.each(ROUNDS.map((rows) => ({ rows })))(
    'end the start with 78 and a sentence each: $rows',
    async ({ rows }) => {
      const program = new Program(Object.fromEntries(rows));
      expect(await program.ended).toBe(78);
      expect(program.stdout).toBe('');
      const lines = program.stderr.trim().split('\n');
      expect(lines).toHaveLength(rows.length);
      for (const [index, [name, value, form]] of rows.entries()) {
        const line = lines[index];
        expect(line).toMatch(new RegExp(`^${name}: given .+; must be .+\\.$`));
        expect(line).toMatch(form);
        if (SECRET.has(name)) expect(line).not.toContain(value);
        else expect(line).toContain(JSON.stringify(value));
      }
    },
  );

  test('are told together with slips, and a token that stands in the wrong place is not shown', async () => {
    const program = new Program({ DISCORD_GUILD_ID: TOKEN, PORT: 'x', LOG_LEVEL: 'y', DISCORD_TOKN: 'z' });
    expect(await program.ended).toBe(78);
    const lines = program.stderr.trim().split('\n');
    expect(lines.map((line) => line.split(/[: ]/)[0])).toEqual([
      'DISCORD_GUILD_ID',
      'PORT',
      'LOG_LEVEL',
      'DISCORD_TOKN',
    ]);
    expect(program.stderr).not.toContain(TOKEN.slice(0, 30));
  });
});

describe('settings', () => {
  test('nothing given: a page for this machine only, no Discord', () => {
    expect(readConfig({})).toEqual({
      config: {
        discord: null,
        host: '127.0.0.1',
        port: 8095,
        dataDir: './data',
        store: { file: 'data/sma.sqlite' },
        deskPassword: null,
        logLevel: 'warn',
        corpusDir: null,
      },
      warnings: [],
    });
  });

  test('empty and blank values count as not given', () => {
    const blank = Object.fromEntries(SETTING_NAMES.map((name) => [name, '  ']));
    expect(readConfig(blank)).toEqual(readConfig({}));
  });

  test('a token brings its server and its intent with it', () => {
    const { config } = readConfig({
      DISCORD_TOKEN: ` ${TOKEN}\n`,
      DISCORD_GUILD_ID: '1198622483471925248',
      DISCORD_MESSAGE_CONTENT: 'on',
    });
    expect(config.discord).toEqual({
      token: TOKEN,
      guildId: '1198622483471925248',
      messageContent: true,
      api: null,
      shards: null,
    });
  });

  test('a password for the desk is taken as it is, but for space around it', () => {
    expect(readConfig({ DESK_PASSWORD: ' pass word 1234 ' }).config.deskPassword).toBe('pass word 1234');
  });

  test.each([
    ['0', '1', [0]],
    ['2,5', '8', [2, 5]],
    ['4-7', '8', [4, 5, 6, 7]],
    ['[3]', '4', [3]],
  ])('SHARDS=%s with SHARD_COUNT=%s', (SHARDS, SHARD_COUNT, ids) => {
    const { config } = readConfig({ DISCORD_TOKEN: TOKEN, SHARDS, SHARD_COUNT });
    expect(config.discord?.shards).toEqual({ ids, count: Number(SHARD_COUNT) });
  });

  test.each([{ SHARDS: '0' }, { SHARD_COUNT: '2' }, { SHARDS: '0-2', SHARD_COUNT: '2' }])(
    '%j do not fit together',
    (given) => {
      expect(() => readConfig({ DISCORD_TOKEN: TOKEN, ...given })).toThrow(ConfigError);
    },
  );

  test.each(['0.0.0.0', '::', '192.168.1.10', 'example.org'])('HOST=%s is taken with a warning', (host) => {
    const { config, warnings } = readConfig({ HOST: host });
    expect(config.host).toBe(host);
    expect(warnings.join()).toMatch(/no password/);
  });

  test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('HOST=%s needs none', (host) => {
    expect(readConfig({ HOST: host }).warnings).toEqual([]);
  });

  test.each([
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['DISCORD_TOEKN', 'DISCORD_TOKEN'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['DISCORD_GUILDID', 'DISCORD_GUILD_ID'],
    ['DISCORD_SERVER_GUILD_ID', 'DISCORD_GUILD_ID'],
    ['PORTS', 'PORT'],
    ['HSOT', 'HOST'],
    ['DATADIR', 'DATA_DIR'],
    ['DATA-DIR', 'DATA_DIR'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['CORPUS_DRI', 'CORPUS_DIR'],
  ])('%s is pointed out as %s, without its value', (given, meant) => {
    const { warnings } = readConfig({ [given]: 'secret-value' });
    expect(warnings).toEqual([
      `${given} is not a setting of this program and is not used. Did you mean ${meant}?`,
    ]);
  });

  test('what every machine has in its environment is not taken for a slip', () => {
    const usual =
      'HOME PATH USER SHELL LANG TERM PWD HOSTNAME LOGNAME EDITOR NODE_ENV npm_config_cache DISPLAY';
    expect(readConfig(Object.fromEntries(usual.split(' ').map((name) => [name, 'x']))).warnings).toEqual([]);
  });

  test('a slip beside the right name is none', () => {
    expect(readConfig({ PORTS: '1', PORT: '8095' }).warnings).toEqual([]);
  });

  test('a long value is cut', () => {
    expect(() => readConfig({ PORT: 'a'.repeat(5000) })).toThrow(ConfigError);
    expect(() => readConfig({ PORT: 'a'.repeat(5000) })).toThrow(/^.{0,200}$/);
  });
});

describe('.env.example', () => {
  const text = readFileSync(fileURLToPath(new URL('../../.env.example', import.meta.url)), 'utf8');

  test('lists the settings there are, and no other', () => {
    expect(Object.keys(parse(text))).toEqual(SETTING_NAMES);
  });

  test('copied as it is, changes nothing', () => {
    expect(readConfig(parse(text))).toEqual(readConfig({}));
  });

  test('explains each one above it', () => {
    for (const name of SETTING_NAMES) expect(text).toMatch(new RegExp(`^# .+\\n${name}=`, 'm'));
  });
});
