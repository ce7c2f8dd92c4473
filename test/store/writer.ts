import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./writer.child.ts', import.meta.url));

/** Starts `writer.child.ts` and resolves when it is ready; nothing is opened before `go`. */
export async function startWriter(file: string, name: string, writes: number): Promise<Writer> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, file, name, String(writes)], {
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

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** When the process is gone: the lines it said in full, and the signal that ended it. */
  async end(): Promise<{ lines: string[]; signal: NodeJS.Signals | null }> {
    await this.#ended;
    return { lines: this.#output.split('\n').slice(0, -1), signal: this.#child.signalCode };
  }
}
