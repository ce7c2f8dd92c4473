import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startStandIn } from '../../test/discord/stand-in/index.ts';
import { questions } from '../tools/conversation.ts';
import { Random } from '../tools/random.ts';
import { type Asked, Crowd } from './crowd.ts';

/** Discord and the people in it, in a process of its own: `discord.child.ts OPTIONS`, told by messages what to do. */

export interface DiscordOptions {
  readonly token: string;
  readonly guilds: number;
  readonly shards: number;
  /** What every server has, beside one channel and two roles. */
  readonly furniture: { readonly channels: number; readonly roles: number };
}

export interface Step {
  /** Interactions a second. */
  readonly rate: number;
  readonly seconds: number;
}

export interface Stepped extends Asked {
  /** What this process needed, as a share of a core. */
  readonly cores: number;
  /** How late its timers were, 99 of 100, in milliseconds: it measures no better than that. */
  readonly lagP99: number;
  /** How often requests were refused with each of Discord's codes. */
  readonly refusals: Readonly<Record<string, number>>;
}

/** More than what is awaited for ten seconds at the highest rate. */
const KEEP = 30_000;

const { token, guilds, shards, furniture } = JSON.parse(process.argv[2] ?? '') as DiscordOptions;
const standIn = await startStandIn({
  token,
  recommendedShards: shards,
  maxConcurrency: 16,
  heartbeatEvery: 41_250,
  keep: KEEP,
});
const { world } = standIn;
world.furniture = furniture;
const channels = Array.from({ length: guilds }, (_, index) =>
  world.addGuild(world.ids.onShard(index % shards, shards)),
);
const asked = questions()
  .filter(({ thread }) => thread === undefined)
  .map(({ q }) => q);
const crowd = new Crowd(standIn, channels, asked, new Random(20_261_128));

process.on('message', async ({ rate, seconds }: Step) => {
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  standIn.refusals.clear();
  const cpu = process.cpuUsage();
  const began = performance.now();
  const result = await crowd.ask(rate, seconds);
  const { user, system } = process.cpuUsage(cpu);
  lag.disable();
  const stepped: Stepped = {
    ...result,
    cores: (user + system) / 1000 / (performance.now() - began),
    lagP99: lag.percentile(99) / 1e6 - 10,
    refusals: Object.fromEntries(standIn.refusals),
  };
  process.send?.(stepped);
});
process.on('disconnect', () => process.exit());
process.send?.({ api: standIn.rest.api });
