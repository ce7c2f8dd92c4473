import { beforeEach, describe, expect, test } from 'vitest';
import { Watchdog } from '../../src/health/watchdog.ts';

const MINUTE = 60_000;

describe('the watchdog of the connection', () => {
  let time: number;
  let connected: boolean;
  let reachable: boolean;
  let told: [seconds: number, reachable: boolean][];
  let left: number;
  let watchdog: Watchdog;
  beforeEach(() => {
    [time, connected, reachable, told, left] = [0, true, true, [], 0];
    watchdog = new Watchdog({
      connected: () => connected,
      reachable: async () => reachable,
      clock: () => time,
      onDown: (...what) => void told.push(what),
      leave: () => {
        left += 1;
      },
    });
  });
  const lookFor = async (minutes: number): Promise<void> => {
    for (const end = time + minutes * MINUTE; time < end; time += MINUTE / 2) await watchdog.look();
  };

  test('leaves a client alone that comes back by itself', async () => {
    await lookFor(10);
    for (let outage = 0; outage < 5; outage += 1) {
      connected = false;
      await lookFor(4);
      connected = true;
      await lookFor(1);
    }
    expect(told).toEqual([]);
    expect(left).toBe(0);
  });

  test('says that Discord is down and stays, for a restart would not help', async () => {
    [connected, reachable] = [false, false];
    await lookFor(16);
    expect(told).toEqual([
      [300, false],
      [600, false],
      [900, false],
    ]);
    expect(left).toBe(0);
  });

  test('leaves once Discord answers and the client does not come back', async () => {
    [connected, reachable] = [false, false];
    await lookFor(6);
    reachable = true;
    await lookFor(5);
    expect(told.at(-1)).toEqual([600, true]);
    expect(left).toBe(1);
  });

  test('does not leave when the client came back while it asked', async () => {
    connected = false;
    const asking = new Watchdog({
      connected: () => connected,
      reachable: async () => {
        connected = true;
        return true;
      },
      clock: () => time,
      onDown: (...what) => void told.push(what),
      leave: () => {
        left += 1;
      },
    });
    await asking.look();
    time = 6 * MINUTE;
    await asking.look();
    expect({ told, left }).toEqual({ told: [], left: 0 });
  });
});
