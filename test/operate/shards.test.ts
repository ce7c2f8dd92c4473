import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Program } from '../config/run-main.ts';
import { ApiError } from '../discord/stand-in/api-error.ts';
import { type StandIn, startStandIn } from '../discord/stand-in/index.ts';
import { textOf } from '../discord/stand-in/look.ts';
import { until } from '../discord/stand-in/until.ts';

/** Made up; has the form of a token. */
const TOKEN = 'MTE5ODYyMjQ4MzQ3MTkyNTI0OA.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';
/** Several starts, one behind the other, on a busy machine. */
const PATIENT = { timeout: 180_000 };
const LONG = 60_000;

/** `npm run start:shards` against the stand-in for Discord. */
function startShards(standIn: StandIn, more: Readonly<Record<string, string>> = {}): Program {
  const environment = { DISCORD_TOKEN: TOKEN, DISCORD_API: standIn.rest.api, PORT: '0', ...more };
  const program = new Program(environment, { script: 'src/operate/shards.main.ts' });
  onTestFinished(async () => {
    program.signal('SIGKILL');
    await program.ended;
  });
  return program;
}

async function newStandIn(shards: number): Promise<StandIn> {
  const standIn = await startStandIn({ token: TOKEN, recommendedShards: shards, maxConcurrency: 16 });
  onTestFinished(() => standIn.close());
  return standIn;
}

/** The process of a shard, the newest. */
async function processOf(program: Program, shard: number): Promise<number> {
  const said = new RegExp(`^Shard ${shard} is process (\\d+)\\.$`, 'gm');
  await program.says(new RegExp(said, 'm'));
  return Number([...program.stdout.matchAll(said)].at(-1)?.[1]);
}

const allConnected = (standIn: StandIn, count: number) =>
  until(() => standIn.gateway.connected().length === count, `${count} shards`, LONG);

describe('shards on one machine', PATIENT, () => {
  test('as many as Discord recommends; one that dies is started again; SIGTERM ends all, and the manager with 0', async () => {
    const standIn = await newStandIn(2);
    const { world, people } = standIn;
    const channels = [0, 1].map((shard) => world.addGuild(world.ids.onShard(shard, 2)));
    const port = await freePort();
    const program = startShards(standIn, { PORT: String(port) });
    await program.says(/^Starting 2 of 2 shards/m);
    await allConnected(standIn, 2);
    await program.says(new RegExp(`^Open http://127.0.0.1:${port}/ `, 'm'));
    await program.says(new RegExp(`^Open http://127.0.0.1:${port + 1}/ `, 'm'));

    process.kill(await processOf(program, 1), 'SIGKILL');
    await program.says(/^Shard 1 ended with SIGKILL; starting it again in 1 s\.$/m);
    await until(() => standIn.gateway.identifies === 3, 'the shard again', LONG);
    await allConnected(standIn, 2);
    for (const channel of channels) {
      const { original } = await people.slash('cost', { year: 2019 }, { channel });
      expect(textOf(original!)).toContain('1,038.9');
    }
    const registered = standIn.requests.filter(({ method, path }) =>
      /^PUT .*\/commands$/.test(`${method} ${path}`),
    );
    expect(registered).toHaveLength(1);

    const shards = [await processOf(program, 0), await processOf(program, 1)];
    const began = performance.now();
    // as a terminal does it: everybody is told, and the manager tells again
    for (const pid of shards) process.kill(pid, 'SIGINT');
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(program.stdout.match(/^Stopping\.$/gm)).toHaveLength(2);
    await until(() => standIn.gateway.connected().length === 0, 'the end of the connections');
  });

  test('what only an operator can mend ends all shards, with 78', async () => {
    const standIn = await newStandIn(2);
    const program = startShards(standIn);
    await allConnected(standIn, 2);
    standIn.gateway.closeWith(4004);
    expect(await program.ended).toBe(78);
    expect(program.stderr).toContain('no longer accepts the token');
  });

  test('those of SHARDS alone, of SHARD_COUNT, which do not outlive their manager; a count alone means all', async () => {
    const standIn = await newStandIn(9);
    const some = startShards(standIn, { SHARDS: '2', SHARD_COUNT: '3' });
    await some.says(/^Starting 1 of 3 shards/m);
    await allConnected(standIn, 1);
    expect(standIn.gateway.connected()).toEqual([[2, 3]]);
    some.signal('SIGKILL');
    await until(() => standIn.gateway.connected().length === 0, 'the end of the shard', LONG);
    const all = startShards(standIn, { SHARD_COUNT: '1' });
    await all.says(/^Starting 1 of 1 shard,/m);
  });

  test('a start that cannot succeed says what to do and ends with 78', async () => {
    const standIn = await newStandIn(1);
    const noToken = startShards(standIn, { DISCORD_TOKEN: '' });
    expect(await noToken.ended).toBe(78);
    expect(noToken.stderr).toMatch(/^DISCORD_TOKEN: .+\.\n$/);
    standIn.failNext(/GET \/gateway\/bot/, new ApiError(401, 0, '401: Unauthorized'));
    const wrong = startShards(standIn);
    expect(await wrong.ended).toBe(78);
    expect(wrong.stderr).toMatch(/^Discord does not accept the token\..+\n$/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
