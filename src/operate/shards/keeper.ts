import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import { EXIT_CONFIG } from '../../config/index.ts';

export interface KeeperOptions {
  readonly token: string;
  /** Absolute path of the program, started once for each shard. */
  readonly program: string;
  /** Flags of Node.js for it. */
  readonly execArgv: readonly string[];
  /** The shards of this machine. */
  readonly ids: readonly number[];
  /** How many shards there are in all. */
  readonly count: number;
  /** Between two starts, in milliseconds. */
  readonly apart: number;
  /** The page of the first shard; those of the others are behind it. 0: any free one each. */
  readonly port: number;
  readonly say: (sentence: string) => void;
  /** A shard ended in a way that a new start does not mend; all others should end as well. */
  readonly onHopeless: () => void;
}

/** A shard that ran so long was not stopped by what stopped it before, in milliseconds. */
const RAN_WELL_MS = 60_000;
/** Before a shard is started again, in milliseconds; longer each time that it ends soon. */
const PAUSES_MS = [1_000, 5_000, 15_000, 60_000];
/** How long shards may take to stop, in milliseconds; each gives its answers nine seconds. */
const STOP_WITHIN_MS = 9_500;

/** Runs a process for each shard with discord.js's own manager, and starts those again that end. */
export class Keeper {
  readonly #manager: ShardingManager;
  readonly #stopping = new AbortController();
  readonly #endedEarly = new Map<number, number>();
  readonly #children = new Map<ChildProcess, Promise<void>>();

  constructor(private readonly options: KeeperOptions) {
    const { program, token, count, ids, execArgv } = options;
    this.#manager = new ShardingManager(program, {
      token,
      totalShards: count,
      shardList: [...ids],
      execArgv: [...execArgv],
      // at once, without end, and whatever the exit code: we wait between tries, and know when to give up
      respawn: false,
    });
    this.#manager.on('shardCreate', (shard) => this.#watch(shard));
  }

  /** Starts one shard after the other. */
  async start(): Promise<void> {
    for (const [index, id] of this.options.ids.entries()) {
      if (index > 0) await this.#pause(this.options.apart);
      if (this.#stopping.signal.aborted) return;
      await this.#manager.createShard(id).spawn(-1);
    }
  }

  /** Passes a signal on to every shard. */
  signal(name: NodeJS.Signals): void {
    for (const child of this.#children.keys()) child.kill(name);
  }

  /** Stops every shard, those that do not within 9.5 s by force. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.signal('SIGTERM');
    const patience = setTimeout(() => this.signal('SIGKILL'), STOP_WITHIN_MS);
    await Promise.all(this.#children.values());
    clearTimeout(patience);
  }

  #watch(shard: Shard): void {
    const { port } = this.options;
    // their manager does not know of ports; each page has its own, so that it is known before the start
    if (port !== 0 && shard.env)
      Object.assign(shard.env, { PORT: String(port + this.options.ids.indexOf(shard.id)) });
    shard.on('spawn', (child) => {
      if (!('exitCode' in child)) return;
      const began = performance.now();
      this.options.say(`Shard ${shard.id} is process ${child.pid}.`);
      const ended = new Promise<void>((resolve) => {
        child.once('exit', (code, signal) => {
          this.#children.delete(child);
          resolve();
          void this.#ended(shard, code ?? signal, performance.now() - began);
        });
      });
      this.#children.set(child, ended);
    });
  }

  async #ended(shard: Shard, how: number | string | null, ranMs: number): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const { say, onHopeless } = this.options;
    if (how === EXIT_CONFIG) {
      say(
        `Shard ${shard.id} ended with ${EXIT_CONFIG}: somebody has to do what it said. Stopping the others.`,
      );
      onHopeless();
      return;
    }
    const early = ranMs < RAN_WELL_MS ? (this.#endedEarly.get(shard.id) ?? -1) + 1 : 0;
    this.#endedEarly.set(shard.id, early);
    const pause = PAUSES_MS[Math.min(early, PAUSES_MS.length - 1)] ?? 0;
    say(`Shard ${shard.id} ended with ${how}; starting it again in ${pause / 1000} s.`);
    await this.#pause(pause);
    if (!this.#stopping.signal.aborted) await shard.spawn(-1);
  }

  async #pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.#stopping.signal }).catch(() => {});
  }
}
