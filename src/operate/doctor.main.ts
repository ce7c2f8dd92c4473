import { readFileSync } from 'node:fs';
import dotenv from 'dotenv';
import { EXIT_CONFIG, hideSecrets } from '../config/index.ts';
import { examine, neededNode } from './doctor/examine.ts';
import type { Finding } from './doctor/finding.ts';

/** `npm run doctor`: looks at everything that the bot needs and says what to do; ends with 78 if anything is ill. */

const MARKS: Readonly<Record<Finding['state'], string>> = { well: '✓', ill: '✗', unknown: '·' };

dotenv.config({ quiet: true });
let faults = 0;
const engines = neededNode((path) => readFileSync(path, 'utf8'));
const surroundings = {
  environment: process.env,
  now: () => new Date(),
  node: process.versions.node,
  engines,
};
for await (const { state, says } of examine(surroundings)) {
  if (state === 'ill') faults += 1;
  console.log(`${MARKS[state]} ${hideSecrets(says)}`);
}
console.log(faults === 0 ? 'All is well.' : `${faults} thing${faults === 1 ? '' : 's'} to put right.`);
if (faults > 0) process.exitCode = EXIT_CONFIG;
