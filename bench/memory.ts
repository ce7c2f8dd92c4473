import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startStandIn } from '../test/discord/stand-in/index.ts';
import { questions } from './tools/conversation.ts';
import { median } from './tools/measure.ts';
import { START_FLAGS } from './tools/start-flags.ts';
import { printTable, ratio } from './tools/table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CHILD = fileURLToPath(new URL('memory.child.mjs', import.meta.url));
const RUNS = 5;
const TARGET_MB = 150;

/** MB after each part of the start, no rubbish taken out by force. */
interface Memory {
  readonly bare: number;
  readonly built: number;
  readonly open: number;
  readonly joined: number;
  readonly asked: number;
}

/** Resident memory of the built program, connected to the stand-in for Discord, which is in this process. */
export async function memory(): Promise<void> {
  if (!existsSync(join(ROOT, 'dist/src/main.js'))) {
    console.log('\nNothing is built; "npm run build" first to measure the memory of the program.');
    return;
  }
  const runs: Memory[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await runOnce());
  const of = (key: keyof Memory): number => median(runs.map((each) => each[key]));
  const bare = of('bare');
  const row = (name: string, key: keyof Memory) => [name, of(key), ratio(of(key), bare)];
  printTable(
    `Resident memory of the built program: MB, median of ${RUNS}`,
    ['', 'MB', 'to the first row'],
    [
      row('code loaded, without Discord', 'bare'),
      row('corpus read, indexes built', 'built'),
      row('store and page open', 'open'),
      row('connected to Discord', 'joined'),
      row('after all questions of test/golden', 'asked'),
    ],
  );
  const connected = of('joined');
  console.log(
    `Target under ${TARGET_MB} MB when connected: ${connected < TARGET_MB ? 'held' : 'MISSED'} with ${Math.round(connected)}.`,
  );
}

async function runOnce(): Promise<Memory> {
  const folder = mkdtempSync(join(tmpdir(), 'sma-bench-'));
  const standIn = await startStandIn();
  const asked = JSON.stringify(questions().map(({ q }) => q));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...START_FLAGS,
      CHILD,
      standIn.rest.api,
      standIn.token,
      folder,
      ROOT,
      asked,
    ]);
    return JSON.parse(stdout) as Memory;
  } finally {
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
