import { readFileSync } from 'node:fs';

// Prints what vitest counted: "240 passed, 0 failed", with ", 3 skipped" behind it if any were.
const [file] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
  readFileSync(file, 'utf8'),
);
// a file that could not be loaded has no tests to fail
const unloaded = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
);
for (const { name, message } of unloaded) console.error(`${name} could not be run: ${message}`);
if (numPassedTests + numFailedTests === 0) throw new Error('No test was run.');
const skipped = numPendingTests + numTodoTests;
console.log(
  `${numPassedTests} passed, ${numFailedTests + unloaded.length} failed${skipped ? `, ${skipped} skipped` : ''}`,
);
