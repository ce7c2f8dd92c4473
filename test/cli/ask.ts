import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const inPackage = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** `npm run ask` without npm, in another folder, with nothing in its environment but what is given. */
export class Ask {
  stdout = '';
  stderr = '';
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves to the exit code; null after a signal. */
  readonly ended: Promise<number | null>;

  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const { PATH = '', HOME = '' } = process.env;
    this.child = spawn(
      process.execPath,
      ['--import', inPackage('node_modules/tsx/dist/esm/index.mjs'), inPackage('src/cli/main.ts'), ...args],
      { cwd: tmpdir(), env: { PATH, HOME, ...environment } },
    );
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    // the program may end before it has read all
    this.child.stdin.on('error', () => {});
    this.ended = new Promise((resolve) => {
      this.child.once('close', resolve);
    });
  }

  /** The lines on standard output so far that have ended. */
  get lines(): string[] {
    return this.stdout.split('\n').slice(0, -1);
  }

  /** Waits until so many lines were answered; rejects if the program ends before. */
  async answered(count: number): Promise<void> {
    while (this.lines.length < count) {
      const what = await Promise.race([
        this.ended,
        new Promise((resolve) => setTimeout(resolve, 10, 'runs')),
      ]);
      if (what !== 'runs' && this.lines.length < count)
        throw new Error(`Ended with ${what} after ${this.lines.length} of ${count} lines:\n${this.stderr}`);
    }
  }
}
