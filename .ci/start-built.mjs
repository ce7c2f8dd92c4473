import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

// Installs the built program in a folder of its own, with its run-time packages alone, and uses it once.
const [folder] = process.argv.slice(2);

/** What an operator needs of the project. */
const SHIPPED = ['package.json', 'package-lock.json', 'dist', 'corpus', '.env.example'];

const QUESTION = 'How much did Korea pay in 2019?';
const AMOUNT = '1,038.9 billion won';
const READY_WITHIN_MS = 30_000;
const STOPPED_WITHIN_MS = 10_000;

const { PATH, HOME } = process.env;
// nothing of this machine's settings reaches the program: no token, any free port
const env = { PATH, HOME, PORT: '0', DATA_DIR: join(folder, 'data') };

mkdirSync(folder, { recursive: true });
for (const path of SHIPPED) cpSync(path, join(folder, path), { recursive: true });
console.log('$ npm ci --omit=dev');
const install = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], {
  cwd: folder,
  stdio: 'inherit',
});
if (install.status !== 0) fail('the run-time packages could not be installed');

console.log('$ node dist/src/main.js');
const began = performance.now();
const program = spawn(process.execPath, ['dist/src/main.js'], {
  cwd: folder,
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
program.stdout.setEncoding('utf8').on('data', (text) => {
  said += text;
  process.stdout.write(text);
});
const ended = new Promise((resolve) => program.once('close', (code, signal) => resolve(code ?? signal)));
process.once('exit', () => program.kill('SIGKILL'));

const page = await until(() => /http:\/\/\S+/.exec(said)?.[0], 'said its address');
await until(async () => (await fetch(new URL('/readyz', page)).catch(() => null))?.ok, 'was ready');
console.log(`Ready after ${Math.round(performance.now() - began)} ms.`);

const asked = await fetch(new URL(`/api/ask?${new URLSearchParams({ q: QUESTION })}`, page));
const answer = await asked.json();
const sentence = answer.statements?.[0]?.text.en ?? JSON.stringify(answer);
console.log(`${QUESTION}\n  ${answer.status}: ${sentence} (${answer.citations?.length ?? 0} sources)`);
if (answer.status !== 'answered' || !sentence.includes(AMOUNT)) fail(`the answer is not "${AMOUNT}"`);
if (!answer.citations.length) fail('the answer cites nothing');

const shown = await fetch(new URL(`/?${new URLSearchParams({ q: QUESTION })}`, page));
const html = await shown.text();
if (!shown.ok || !html.includes(AMOUNT)) fail('the page does not show the answer');
for (const [, asset] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
  if (!(await fetch(new URL(asset, page))).ok) fail(`the page lacks ${asset}`);
}

program.kill('SIGTERM');
const patience = setTimeout(
  () => fail(`it did not stop within ${STOPPED_WITHIN_MS} ms of SIGTERM`),
  STOPPED_WITHIN_MS,
);
const code = await ended;
clearTimeout(patience);
if (code !== 0) fail(`it ended with ${code} and not with 0`);
console.log('Stopped, exit code 0.');

/** Looks until there is something; the program must not end meanwhile. */
async function until(look, what) {
  while (performance.now() - began < READY_WITHIN_MS) {
    const found = await look();
    if (found) return found;
    const code = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20, 'running'))]);
    if (code !== 'running') fail(`it ended with ${code} before it ${what}`);
  }
  return fail(`${READY_WITHIN_MS / 1000} s passed before it ${what}`);
}

function fail(why) {
  console.error(`The built program: ${why}.`);
  process.exit(1);
}
