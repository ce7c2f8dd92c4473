import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DiscordOptions, Step, Stepped } from './discord.child.ts';
import { LoadedProgram, type Sample } from './programs.ts';

/** Made up; has the form of a token. */
const TOKEN = 'MTE5ODYyMjQ4MzQ3MTkyNTI0OA.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';
const CHILD = fileURLToPath(new URL('discord.child.ts', import.meta.url));
const SAMPLE_MS = 5_000;

export interface LoadOptions extends Omit<DiscordOptions, 'token'> {
  readonly processes: number;
  readonly steps: readonly Step[];
  /** Runs dist/, else src/ through the compiler. */
  readonly built: boolean;
  /** A database of PostgreSQL; default a new SQLite file that the processes share. */
  readonly databaseUrl?: string | undefined;
  readonly onStep?: (step: LoadedStep) => void;
}

export interface LoadedStep extends Step, Stepped {
  /** Of each program, every five seconds. */
  readonly samples: readonly (readonly Sample[])[];
  /** Load of the machine over the last minute, at the end of it. */
  readonly machine: number;
}

export interface Loaded {
  /** Of each program when it had joined, before anybody asked. */
  readonly joined: readonly { readonly guilds: number; readonly sample: Sample }[];
  readonly steps: readonly LoadedStep[];
  readonly exitCodes: readonly (number | null)[];
  /** What the programs logged, warnings and worse. */
  readonly complaints: string;
}

/** Starts Discord's stand-in and the programs, each in its own process, and lets a crowd ask, step after step. */
export async function runLoad(options: LoadOptions): Promise<Loaded> {
  const { processes, shards, steps, built, databaseUrl, onStep } = options;
  const folder = mkdtempSync(join(tmpdir(), 'sma-load-'));
  const { guilds, furniture } = options;
  const given: DiscordOptions = { token: TOKEN, guilds, shards, furniture };
  const discord = fork(CHILD, [JSON.stringify(given)], { execArgv: ['--import', 'tsx'] });
  const programs: LoadedProgram[] = [];
  try {
    const [{ api }] = (await once(discord, 'message')) as [{ api: string }];
    const store = databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_DIR: folder };
    for (let index = 0; index < processes; index += 1) {
      const mine = Array.from({ length: shards }, (_, id) => id).filter(
        (id) => Math.floor((id * processes) / shards) === index,
      );
      const sharding = { SHARDS: mine.join(','), SHARD_COUNT: String(shards) };
      programs.push(
        new LoadedProgram({ DISCORD_TOKEN: TOKEN, DISCORD_API: api, ...store, ...sharding }, { built }),
      );
    }
    const joined = await Promise.all(
      programs.map(async (program) => ({ guilds: await program.joined(), sample: await program.sample() })),
    );
    const done: LoadedStep[] = [];
    for (const step of steps) {
      const samples: Sample[][] = programs.map(() => []);
      const look = async () => {
        for (const [index, program] of programs.entries()) samples[index]?.push(await program.sample());
      };
      await look();
      const result = once(discord, 'message') as Promise<[Stepped]>;
      let going = true;
      void result.finally(() => {
        going = false;
      });
      discord.send(step);
      while (going) {
        await Promise.race([result, delay(SAMPLE_MS)]);
        await look();
      }
      const [stepped] = await result;
      const loaded = { ...step, ...stepped, samples, machine: loadavg()[0] ?? Number.NaN };
      onStep?.(loaded);
      done.push(loaded);
    }
    const exitCodes = await Promise.all(programs.map((program) => program.stop()));
    return {
      joined,
      steps: done,
      exitCodes,
      complaints: programs.map(({ complaints }) => complaints).join(''),
    };
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
    discord.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
