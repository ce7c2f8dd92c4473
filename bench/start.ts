import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './tools/measure.ts';
import { START_FLAGS } from './tools/start-flags.ts';
import { printTable } from './tools/table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RUNS = 5;
const TARGET_MS = 1500;
const QUESTION = 'How much did Korea pay in 2019?';

const WAYS = [
  {
    name: 'npm start (from src/, by tsx)',
    flags: [...START_FLAGS, '--import', 'tsx', 'src/main.ts'],
    ask: ['--import', 'tsx', 'src/cli/main.ts'],
  },
  {
    name: 'built (from dist/, by node)',
    flags: [...START_FLAGS, 'dist/src/main.js'],
    ask: ['dist/src/cli/main.js'],
  },
];

interface Started {
  readonly ready: number;
  readonly answered: number;
  /** Of the processor, all threads; NaN where the system does not tell. */
  readonly cpu: number;
}

/** From the start of the process to a page that answers, and of the terminal program to its answer. */
export async function start(): Promise<void> {
  const rows: (string | number | null)[][] = [];
  for (const { name, flags, ask } of WAYS) {
    if (!existsSync(join(ROOT, flags.at(-1)!))) {
      console.log(`\nNothing is built; "npm run build" first to measure that too.`);
      continue;
    }
    const starts: Started[] = [];
    for (let run = 0; run < RUNS; run += 1) starts.push(await startOnce(flags));
    const asks = Array.from({ length: RUNS }, () => askOnce(ask));
    const middle = (key: keyof Started): number => median(starts.map((each) => each[key]));
    rows.push([
      name,
      middle('ready'),
      middle('answered'),
      middle('cpu'),
      median(asks),
      middle('ready') < TARGET_MS ? 'held' : 'MISSED',
    ]);
  }
  printTable(
    `Starting, without Discord: ms, median of ${RUNS}`,
    ['', 'page ready', 'first answer', 'processor', 'npm run ask', `ready under ${TARGET_MS}`],
    rows,
  );
}

async function startOnce(flags: readonly string[]): Promise<Started> {
  const data = mkdtempSync(join(tmpdir(), 'sma-bench-'));
  const { PATH = '', HOME = '' } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, [...flags], {
    cwd: ROOT,
    env: { PATH, HOME, PORT: '0', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const page = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once('close', (code) => reject(new Error(`The program ended with ${code}:\n${said}`)));
  });
  await fetch(new URL('/readyz', page));
  const ready = performance.now() - began;
  await (await fetch(new URL(`/api/ask?${new URLSearchParams({ q: QUESTION })}`, page))).json();
  const answered = performance.now() - began;
  const ended = new Promise((resolve) => child.once('close', resolve));
  const cpu = processorMs(child.pid);
  child.kill('SIGTERM');
  await ended;
  rmSync(data, { recursive: true, force: true });
  return { ready, answered, cpu };
}

function askOnce(command: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...command, QUESTION], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`It ended with ${status}: ${stderr}`);
  return performance.now() - began;
}

/** Linux counts in hundredths of a second, in the 14th and 15th field. */
function processorMs(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // the name of the program, in brackets, may hold spaces
  const [, behind = ''] = readFileSync(file, 'utf8').split(') ');
  const fields = behind.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
