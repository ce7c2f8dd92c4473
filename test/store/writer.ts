import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { StorePlace } from '../../src/store/index.ts';

const SOURCE = fileURLToPath(new URL('./writer.child.ts', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

let script: Promise<string> | null = null;

/** `writer.child.ts` as one file of JavaScript, which starts in a fraction of the time: hundreds are killed. */
function bundled(): Promise<string> {
  const outfile = join(CACHE, `sma-writer-${process.pid}`, 'writer.child.mjs');
  script ??= build({
    entryPoints: [SOURCE],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    external: ['@libsql/*', 'libsql', 'pg-native'],
    // pg is not made for modules
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  }).then(() => outfile);
  return script;
}

/** Starts a writer and resolves when it is ready; nothing is opened before `go`. */
export async function startWriter(place: StorePlace, name: string, writes: number): Promise<Writer> {
  const child = spawn(process.execPath, [await bundled(), JSON.stringify(place), name, String(writes)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const writer = new Writer(child);
  await writer.ready;
  return writer;
}

export class Writer {
  readonly ready: Promise<void>;
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #ended: Promise<unknown>;
  #output = '';

  constructor(child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#child = child;
    this.#ended = once(child, 'close');
    child.stdin.on('error', () => {});
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
    });
    this.ready = Promise.race([once(child.stdout, 'data'), this.#ended]).then(() => {});
  }

  go(): void {
    this.#child.stdin.write('go\n');
  }

  /** When the first change is acknowledged. */
  async writes(): Promise<void> {
    let ended = false;
    void this.#ended.then(() => {
      ended = true;
    });
    while (!ended && this.#output.split('\n').length < 3)
      await Promise.race([once(this.#child.stdout, 'data'), this.#ended]);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** When the process is gone: the lines it said in full, and the signal that ended it. */
  async end(): Promise<{ lines: string[]; signal: NodeJS.Signals | null }> {
    await this.#ended;
    return { lines: this.#output.split('\n').slice(0, -1), signal: this.#child.signalCode };
  }
}
