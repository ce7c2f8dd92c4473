import { join } from 'node:path';
import { GatewayIntentBits as Intents, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ServerSettings } from '../../src/discord/settings/server-settings.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/index.ts';
import { Program } from '../config/run-main.ts';
import { sharedPostgres } from '../postgres/shared.ts';
import { temporaryFolder } from '../store/stores.ts';
import { setUp } from './setup.ts';
import { guildJson } from './stand-in/api-json.ts';
import { type StandInOptions, startStandIn } from './stand-in/index.ts';
import { textOf } from './stand-in/look.ts';
import { until } from './stand-in/until.ts';

/** Made up; has the form of a token. */
const TOKEN = 'MTE5ODYyMjQ4MzQ3MTkyNTI0OA.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';
const SHARDS = 4;
/** Two starts, four identifications, and a busy machine. */
const PATIENT = 120_000;

async function newFolder(): Promise<string> {
  const { folder, remove } = await temporaryFolder();
  onTestFinished(remove);
  return folder;
}

const newDatabase = async (): Promise<string> => (await sharedPostgres()).database();

/** The program as it is started, twice, with two shards each, in a server a shard. */
async function twoProcesses(store: Readonly<Record<string, string>>, options: StandInOptions) {
  const standIn = await startStandIn({ token: TOKEN, recommendedShards: SHARDS, ...options });
  onTestFinished(() => standIn.close());
  const { world, gateway, rest } = standIn;
  const channels = Array.from({ length: SHARDS }, (_, shard) =>
    world.addGuild(world.ids.onShard(shard, SHARDS)),
  );
  const programs = ['0,1', '2-3'].map((shards) => {
    const discord = { DISCORD_TOKEN: TOKEN, DISCORD_API: rest.api };
    return new Program({ ...store, ...discord, PORT: '0', SHARDS: shards, SHARD_COUNT: String(SHARDS) });
  });
  for (const program of programs) await program.says(/^sma-bot is in Discord, in \d+ servers?\.$/m);
  // a beat that is missed on a busy machine is a connection anew, as the stand-in's are a fifth of a second apart
  const all = [0, 1, 2, 3].map((id) => [id, SHARDS]);
  await vi.waitFor(() => expect(gateway.connected().toSorted()).toEqual(all), { timeout: 10_000 });
  return { standIn, channels, programs };
}

describe.each<[string, () => Promise<Record<string, string>>, StandInOptions]>([
  [
    'one SQLite file, two of which may connect at a time though each process tries its own two',
    async () => ({ DATA_DIR: await newFolder() }),
    { maxConcurrency: 2, identifyEvery: 3_000 },
  ],
  ['PostgreSQL', async () => ({ DATABASE_URL: await newDatabase() }), { maxConcurrency: 4 }],
])('four shards in two processes over %s', (_, newStore, options) => {
  it('register the commands once, answer each in its own servers, once, and share what a server chose', {
    timeout: PATIENT,
  }, async () => {
    const { standIn, channels, programs } = await twoProcesses(await newStore(), options);
    const { people, gateway, world } = standIn;
    if (options.identifyEvery) expect(gateway.refusedIdentifies).toBeGreaterThan(0);
    const registered = standIn.requests.filter(({ method, path }) =>
      /^PUT .*\/commands$/.test(`${method} ${path}`),
    );
    expect(registered).toHaveLength(1);

    const twice = { times: 2 };
    const asked = channels.map((channel) =>
      people.sendMention('How much did Korea pay in 2019?', { channel, ...twice }),
    );
    for (const question of asked) {
      const answer = await until(() => people.answersTo(question)[0], 'an answer', 30_000);
      expect(textOf(answer)).toContain('1,038.9');
    }
    for (const channel of channels) {
      const { original } = await people.slash('cost', { year: 2018 }, { channel, ...twice });
      expect(textOf(original!)).toContain('960.2');
    }
    const direct = people.sendDm('How much did Korea pay in 2018?', twice);
    await people.answerTo(direct);
    await people.quiet();
    for (const question of [...asked, direct]) expect(people.answersTo(question)).toHaveLength(1);
    expect(standIn.refused()).toEqual([]);

    // the server moves to a shard of the other process
    const [channel] = channels;
    const admin = { channel: channel!, permissions: PermissionFlagsBits.ManageGuild };
    const panel = await people.slash('settings', {}, admin);
    await people.choose(panel.original!, 'ko', { ...admin, id: 'S:language:' });
    const guildId = channel!.guildId!;
    gateway.dispatch('GUILD_CREATE', Intents.Guilds, () => guildJson(world, guildId), 2);
    // a slow machine answers by the defaults until it has read them
    for (const over of [2, 3]) {
      const ask = async () => {
        const { original } = await people.slash('cost', { year: 2019 }, { channel: channel!, over });
        return textOf(original!);
      };
      await expect.poll(ask, { timeout: 10_000, interval: 1_000 }).toContain('1조389억');
    }

    for (const program of programs) program.signal('SIGTERM');
    for (const program of programs) expect(await program.ended).toBe(0);
  });
});

describe('more shards in one process than may connect at once', () => {
  it('come in one after the other', { timeout: PATIENT }, async () => {
    const { standIn } = await setUp({ recommendedShards: 3, identifyEvery: 4_900 });
    expect(standIn.gateway.connected().toSorted()).toEqual([0, 1, 2].map((id) => [id, 3]));
    expect(standIn.gateway.identifies).toBe(3);
  });
});

describe.each([
  ['SQLite', async () => ({ file: join(await newFolder(), 'bot.db') })],
  ['PostgreSQL', async () => ({ url: await newDatabase() })],
] as const)('what a server chose, kept in %s', (_, newPlace) => {
  it('is seen by the process that changed it at once, and by one that knew it before within half a minute', async () => {
    let time = Date.now();
    const now = () => new Date(time);
    const place = await newPlace();
    const open = async () => {
      const store = await openStore({ ...place, now });
      onTestFinished(() => store.close());
      return new ServerSettings(store, createLog('silent'), now);
    };
    const [one, other] = [await open(), await open()];
    const change = { id: 'c', guildId: 'g', scope: 'g', name: 'language', value: 'ko', userId: 'u' };
    const seen = async () => [(await one.in('g', null)).language, (await other.in('g', null)).language];
    expect(await seen()).toEqual(['auto', 'auto']);
    await one.change(change);
    expect(await seen()).toEqual(['ko', 'auto']);
    time += 30_000;
    expect(await seen()).toEqual(['ko', 'ko']);
  });
});
