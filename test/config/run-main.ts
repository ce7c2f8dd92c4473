import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a test that failed on the way did not end. */
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** The program as an operator runs it, in an empty folder and with nothing in its environment but what is given. */
export class Program {
  stdout = '';
  stderr = '';
  /** Resolves to the exit code; null after a signal. */
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;
  readonly #folder: string;

  constructor(
    environment: Readonly<Record<string, string>>,
    options: { readonly folder?: string; readonly script?: string } = {},
  ) {
    this.#folder = options.folder ?? mkdtempSync(join(tmpdir(), 'sma-main-'));
    const { PATH = '', HOME = '' } = process.env;
    this.#child = spawn(
      process.execPath,
      [
        '--import',
        join(ROOT, 'node_modules/tsx/dist/esm/index.mjs'),
        join(ROOT, options.script ?? 'src/main.ts'),
      ],
      { cwd: this.#folder, env: { PATH, HOME, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    running.add(this.#child);
    this.#child.once('close', () => running.delete(this.#child));
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (code) => {
        if (!options.folder) rmSync(this.#folder, { recursive: true, force: true });
        resolve(code);
      });
    });
  }

  /** Waits until the output holds what is looked for; rejects if the program ends before. */
  async says(wanted: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = wanted.exec(this.stdout);
      if (found) return found;
      const ended = await Promise.race([
        this.ended,
        new Promise((resolve) => setTimeout(resolve, 20, 'running')),
      ]);
      if (ended !== 'running')
        throw new Error(`Ended with ${ended} before it said ${wanted}:\n${this.stdout}${this.stderr}`);
    }
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }
}
