import { cpus, loadavg } from 'node:os';
import { abstain } from './abstain/abstain.ts';
import { growth } from './growth.ts';
import { hostile } from './hostile.ts';
import { memory } from './memory.ts';
import { speed } from './speed.ts';
import { start } from './start.ts';

/** `npm run bench [-- PART …]`: prints tables; without a part all of them, which takes some minutes. */

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  speed,
  start,
  memory,
  growth,
  hostile,
  abstain,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(64);
}
const [first] = cpus();
const load = loadavg().map((value) => value.toFixed(1));
console.log(
  `Node.js ${process.version}, ${cpus().length} cores (${first?.model ?? 'unknown'}), load ${load.join(' ')} when it began. Compare ratios; times are those of this machine and of what else ran on it.`,
);
for (const [name, run] of Object.entries(PARTS))
  if (wanted.length === 0 || wanted.includes(name)) await run();
