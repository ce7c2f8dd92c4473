import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHARD_FLAGS } from '../tools/start-flags.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, 'dist/src/main.js');
/** A start on a busy machine, with thousands of servers to hear of, in milliseconds. */
const PATIENCE = 180_000;

export const isBuilt = (): boolean => existsSync(BUILT);

/** What a program says of itself at /metrics. */
export interface Sample {
  readonly at: number;
  /** In MB (10⁶ bytes). */
  readonly resident: number;
  /** What is used of the heap, in MB. */
  readonly heap: number;
  /** Seconds of the processor since the start. */
  readonly cpu: number;
  /** How late its timers were since the last look, 99 of 100, in milliseconds. */
  readonly lagP99: number;
  readonly storeErrors: number;
}

/** The program as an operator runs it, built or as it is written. */
export class LoadedProgram {
  said = '';
  /** Lines of its log, warnings and worse. */
  complaints = '';
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;

  constructor(environment: Readonly<Record<string, string>>, { built }: { readonly built: boolean }) {
    const { PATH = '', HOME = '' } = process.env;
    const program = built ? [BUILT] : ['--import', 'tsx', join(ROOT, 'src/main.ts')];
    this.#child = spawn(process.execPath, [...SHARD_FLAGS, ...program], {
      cwd: ROOT,
      env: { PATH, HOME, PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.complaints = (this.complaints + text).slice(-100_000);
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('close', resolve);
    });
  }

  /** Resolves when it is in Discord, to the number of its servers. */
  async joined(): Promise<number> {
    for (const end = performance.now() + PATIENCE; performance.now() < end; ) {
      const found = /is in Discord, in (\d+) server/.exec(this.said);
      if (found) return Number(found[1]);
      const how = await Promise.race([this.ended, new Promise((go) => setTimeout(go, 50, 'running'))]);
      if (how !== 'running') break;
    }
    throw new Error(`The program did not join:\n${this.said}${this.complaints}`);
  }

  /** @throws Error with what it said last, when it does not answer any more */
  async sample(): Promise<Sample> {
    const text = await this.#metrics();
    const sum = (name: string): number =>
      [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))].reduce(
        (total, [, value]) => total + Number(value),
        0,
      );
    return {
      at: performance.now(),
      resident: sum('process_resident_memory_bytes') / 1e6,
      heap: sum('nodejs_heap_size_used_bytes') / 1e6,
      cpu: sum('process_cpu_seconds_total'),
      lagP99: sum('nodejs_eventloop_lag_p99_seconds') * 1000,
      storeErrors: sum('sma_store_errors_total'),
    };
  }

  async #metrics(): Promise<string> {
    const address = /http:\/\/[\d.:]+\//.exec(this.said)?.[0] ?? '';
    try {
      return await (await fetch(`${address}metrics`)).text();
    } catch (error) {
      const last = `${this.said}${this.complaints}`.slice(-4000);
      throw new Error(`A program does not answer any more; it said last:\n${last}`, { cause: error });
    }
  }

  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    return this.ended;
  }
}
