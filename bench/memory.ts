import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startStandIn } from '../test/discord/stand-in/index.ts';
import type { Memory } from './memory.child.ts';
import { median } from './tools/measure.ts';
import { printTable, ratio } from './tools/table.ts';

const RUNS = 3;
const TARGET_MB = 150;

/** Resident memory of the whole program, connected to the stand-in for Discord, which is in this process. */
export async function memory(): Promise<void> {
  const runs: Memory[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await runOnce());
  const of = (key: keyof Memory): number => median(runs.map((each) => each[key]));
  const bare = of('bare');
  const row = (name: string, key: keyof Memory) => [name, of(key), ratio(of(key), bare)];
  printTable(
    `Resident memory: MB, median of ${RUNS}`,
    ['', 'MB', 'to the first row'],
    [
      row('all code of src/ loaded, by tsx', 'bare'),
      row('corpus read, indexes built', 'assistant'),
      row('store and page open', 'page'),
      row('connected to Discord', 'discord'),
      row('after all questions three times', 'afterQuestions'),
    ],
  );
  const connected = of('discord');
  console.log(`Target under ${TARGET_MB} MB when connected: ${connected < TARGET_MB ? 'held' : 'MISSED'}.`);
}

async function runOnce(): Promise<Memory> {
  const folder = mkdtempSync(join(tmpdir(), 'sma-bench-'));
  const standIn = await startStandIn();
  const child = fileURLToPath(new URL('memory.child.ts', import.meta.url));
  const flags = ['--expose-gc', '--import', 'tsx', child, standIn.rest.api, standIn.token, folder];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, flags);
    return JSON.parse(stdout) as Memory;
  } finally {
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
