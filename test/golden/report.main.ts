import { askAll, type Count, describeFailure, goldenFiles, makeAssistant, readItems, tally } from './run.ts';

/**
 * `npm run golden [-- KIND … | FILE.yaml …]`: prints a table a kind and each failure. Narrowed to the kinds that are
 * named; with files, their questions are asked instead of those of this folder.
 */
const given = process.argv.slice(2);
const files = given.filter((word) => word.endsWith('.yaml'));
const kinds = given.filter((word) => !word.endsWith('.yaml'));
const items = readItems(files.length > 0 ? files : goldenFiles());
const known = new Set(items.map(({ kind }) => kind));
const unknown = kinds.filter((kind) => !known.has(kind));

if (unknown.length > 0) {
  console.error(`There is no kind ${unknown.join(', ')}; there are ${[...known].join(', ')}.`);
  process.exitCode = 64;
} else {
  const asked = items.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const outcomes = askAll(asked, makeAssistant());
  for (const outcome of outcomes) {
    if (outcome.missing.length > 0) console.log(`${describeFailure(outcome)}\n`);
  }
  const counts = [...tally(outcomes)];
  const passed = counts.reduce((sum, [, count]) => sum + count.passed, 0);
  for (const [kind, count] of counts) console.log(line(kind, count));
  console.log(line('all', { passed, asked: outcomes.length }));
}

function line(name: string, { passed, asked }: Count): string {
  const share = Math.round((passed / asked) * 100);
  return `${name.padEnd(14)}${`${passed}/${asked}`.padStart(8)}${`${share} %`.padStart(7)}`;
}
