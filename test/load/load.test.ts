import { expect, test } from 'vitest';
import { runLoad } from '../../bench/load/run-load.ts';
import { slope } from '../../bench/load/slope.ts';

test('a crowd in hundreds of servers over four shards in two processes is answered, each once, and rightly', {
  timeout: 240_000,
}, async () => {
  const { joined, steps, exitCodes } = await runLoad({
    guilds: 400,
    shards: 4,
    processes: 2,
    furniture: { channels: 5, roles: 5 },
    steps: [{ rate: 15, seconds: 10 }],
    built: false,
  });
  // the server that every stand-in has is on one of them
  expect(joined.reduce((sum, { guilds }) => sum + guilds, 0)).toBe(401);
  const [step] = steps;
  expect(step?.sent).toBeGreaterThan(100);
  // how quick it was depends on the machine; that nothing was lost, doubled or wrong does not
  expect(step).toMatchObject({ wrong: 0, unanswered: 0 });
  expect(step!.answered + step!.late).toBe(step!.sent);
  expect(step!.answered).toBeGreaterThan(step!.sent / 2);
  const expected = ['10062'];
  expect(Object.keys(step!.refusals).filter((code) => !expected.includes(code))).toEqual([]);
  expect(exitCodes).toEqual([0, 0]);
});

test('growth by least squares', () => {
  expect(
    slope([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toBe(2);
  expect(
    slope([
      [0, 1],
      [1, 0],
      [2, 1],
    ]),
  ).toBe(0);
  expect(slope([[0, 1]])).toBeNaN();
});
