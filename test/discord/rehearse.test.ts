import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { rehearse } from '../../src/discord/rehearse.ts';
import { createLog } from '../../src/log.ts';
import { Program } from '../config/run-main.ts';
import { assistant, TODAY } from './setup.ts';
import { startStandIn } from './stand-in/index.ts';
import { textOf } from './stand-in/look.ts';

it('answers in both languages one question at a time, with a chart, and finds nothing wrong', async () => {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const ask = vi.fn<typeof assistant.ask>((question) => assistant.ask(question));
  const going = rehearse({ assistant: { ...assistant, ask }, today: () => TODAY, log });
  await nextTurn();
  const soon = ask.mock.calls.length;
  await going;
  expect(soon).toBeLessThan(3);
  const answers = ask.mock.results.map(({ value }) => value as ReturnType<typeof assistant.ask>);
  for (const lang of ['en', 'ko'])
    expect(answers.filter(({ answer }) => answer.lang === lang).length).toBeGreaterThan(15);
  expect(new Set(answers.map(({ answer }) => answer.query.parts[0]?.kind)).size).toBeGreaterThan(8);
  expect(answers.some(({ answer }) => answer.chart)).toBe(true);
  expect(lines).toEqual([expect.stringContaining('"msg":"rehearsed"')]);
});

it('is done by a process that has shards of its own, and counts nothing that nobody asked', async () => {
  const standIn = await startStandIn({
    token: 'MTE5ODYyMjQ4MzQ3MTkyNTI0OA.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB',
  });
  const channel = standIn.world.addGuild(standIn.world.ids.onShard(0, 1));
  const { token, rest } = standIn;
  const discord = { DISCORD_TOKEN: token, DISCORD_API: rest.api, SHARDS: '0', SHARD_COUNT: '1' };
  const program = new Program({ ...discord, PORT: '0', LOG_LEVEL: 'info' });
  try {
    const [, url = ''] = await program.says(/^Open (\S+) and ask\.$/m);
    await program.says(/is in Discord/);
    await expect.poll(() => program.stderr, { timeout: 30_000 }).toContain('"msg":"rehearsed"');
    const { original } = await standIn.people.slash('cost', { year: 2019 }, { channel });
    expect(textOf(original!)).toContain('1,038.9');
    const metrics = await (await fetch(`${url}metrics`)).text();
    const counted = [...metrics.matchAll(/^sma_questions_total\{.*\} (\d+)$/gm)].map(([, n]) => Number(n));
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(1);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
  } finally {
    program.signal('SIGKILL');
    await standIn.close();
  }
});
