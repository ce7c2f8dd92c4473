import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Program } from '../config/run-main.ts';
import { everyCall } from '../discord/every-call.ts';
import { setUp } from '../discord/setup.ts';
import { ApiError } from '../discord/stand-in/api-error.ts';
import { PASSWORD } from '../postgres/server.ts';
import { sharedPostgres } from '../postgres/shared.ts';

/** Words that nobody's program would log by itself. */
const WORDS = ['zebrafish', 'marzipan', '물총새', 'tangerine', 'quokka'];

test('no log line holds a token, what people wrote, or who they are, when everything fails', async () => {
  let fails = false;
  const { standIn, log } = await setUp({
    messageContent: true,
    between: (store) =>
      everyCall(store, async () => {
        if (fails) throw new Error('SQLITE_FULL: database or disk is full');
      }),
  });
  const { people, world } = standIn;
  const ask = async () => {
    void people.slash('ask', { question: `how much does a ${WORDS[0]} cost` }).catch(() => {});
    void people.slash('check', { claim: `Korea paid 5 ${WORDS[1]} in 2019` }).catch(() => {});
    void people.slash('person', { name: WORDS[2]! }).catch(() => {});
    people.sendMention(`${WORDS[3]} 분담금?`);
    people.sendDm(`is ${WORDS[4]} in the SMA?`);
    void people.autocomplete('ask', 'question', WORDS[0]!).catch(() => {});
    await people.quiet();
  };
  await ask();
  fails = true;
  await ask();
  fails = false;
  for (const error of [
    new ApiError(400, 50035, 'Invalid Form Body', [
      { path: 'content', code: 'BASE_TYPE_BAD_LENGTH', message: `Must not be ${WORDS[1]}` },
    ]),
    new ApiError(403, 50013, 'Missing Permissions'),
    new ApiError(500, 0, 'Internal Server Error'),
    'hang-up' as const,
  ]) {
    standIn.failNext(/POST/, error, 3);
    await ask();
  }
  standIn.gateway.dropConnections();
  await people.quiet();

  const lines = log.join('');
  expect(log.length).toBeGreaterThan(5);
  const tokens = standIn.requests.flatMap(
    ({ path }) => /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/.exec(path)?.[1] ?? [],
  );
  expect(tokens.length).toBeGreaterThan(5);
  const secrets = [...WORDS, ...tokens, standIn.token, world.alice.id, world.bob.id, world.alice.username];
  for (const secret of secrets) expect(lines).not.toContain(secret);
}, 60_000);

test('nor does the output of the whole program, at its most talkative, with PostgreSQL lost on the way', async () => {
  const server = await sharedPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'sma-logs-'));
  const program = new Program(
    { PORT: '0', LOG_LEVEL: 'trace', DATABASE_URL: await server.database() },
    { folder },
  );
  const [, url = ''] = await program.says(/^Open (\S+) and ask\.$/m);
  const ask = async () => {
    for (const [path, cookie] of [
      [`?q=how+much+is+a+${WORDS[0]}`, 'sma_session=0b1c2d3e-0000-4000-8000-00000000cafe'],
      [`api/ask?q=${WORDS[1]}`, ''],
      [`sma/ask?question=${encodeURIComponent(WORDS[2]!)}`, ''],
      [`a/${WORDS[3]}`, ''],
      [`${WORDS[4]}`, ''],
    ] as const)
      await fetch(`${url}${path}`, { headers: { cookie } });
  };
  await ask();
  await server.down('SIGQUIT');
  await ask();
  const answer = await (await fetch(`${url}?q=How+much+did+Korea+pay+in+2019`)).text();
  expect(answer).toContain('1,038.9 billion won');
  expect((await fetch(`${url}readyz`)).status).toBe(503);
  await server.up();
  await ask();
  expect((await fetch(`${url}readyz`)).status).toBe(200);
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(program.stderr).toContain('the store failed; answering without it');
  for (const secret of [...WORDS, PASSWORD, '00000000cafe', encodeURIComponent(WORDS[2]!)])
    expect(program.stdout + program.stderr).not.toContain(secret);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
