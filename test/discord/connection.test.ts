import { setTimeout as delay } from 'node:timers/promises';
import { GatewayCloseCodes } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DiscordStartError } from '../../src/discord/errors.ts';
import type { DiscordObserver } from '../../src/discord/watch.ts';
import { createLog } from '../../src/log.ts';
import { joinDiscord } from '../../src/start/join-discord.ts';
import { openStore } from '../../src/store/index.ts';
import { everyCall } from './every-call.ts';
import { assistant, commands, setUp, TODAY } from './setup.ts';
import { ApiError } from './stand-in/api-error.ts';
import { startStandIn } from './stand-in/index.ts';
import { textOf } from './stand-in/look.ts';
import { until } from './stand-in/until.ts';

const QUESTION = 'How much did Korea pay in 2019?';
const AMOUNT = '1,038.9';

/** What the bot's own measurements and its watchdog are told. */
function recorder() {
  const seen: string[] = [];
  const acknowledged: number[] = [];
  const observer: DiscordObserver = {
    acknowledged: (seconds) => void acknowledged.push(seconds),
    late: () => void seen.push('late'),
    gateway: (event) => void seen.push(event),
    response: () => {},
    closedForGood: (why, restartHelps) => void seen.push(`${restartHelps ? 'restart' : 'operator'}: ${why}`),
  };
  return { seen, acknowledged, observer };
}

// discord.js leaves five seconds between two identifications
describe('a connection that breaks', { timeout: 30_000 }, () => {
  it.each([
    ['is asked to connect again', 'askToReconnect', { resumes: 1, identifies: 1 }],
    ['stays open and goes dead', 'fallSilent', { resumes: 1, identifies: 1 }],
    ['loses its session', 'invalidate', { resumes: 0, identifies: 2 }],
  ] as const)('when it %s, comes back by itself, and answers each event once', async (_, fault, counts) => {
    const { seen, observer } = recorder();
    const { standIn } = await setUp({ observer });
    const { people, gateway } = standIn;
    await until(() => gateway.heartbeats > 0, 'a heartbeat');
    gateway[fault]();
    await until(
      () => gateway.resumes === counts.resumes && gateway.identifies === counts.identifies,
      'a new connection',
      15_000,
    );
    const asked = people.sendMention(QUESTION, { times: 2 });
    expect(textOf(await people.answerTo(asked))).toContain(AMOUNT);
    await people.quiet();
    expect(people.answersTo(asked)).toHaveLength(1);
    expect(seen).toContain('reconnecting');
    expect(seen.filter((event) => event.startsWith('operator'))).toEqual([]);
  });

  it('answers once what comes again after a RESUME, also an interaction', async () => {
    const { seen, acknowledged, observer } = recorder();
    const { standIn } = await setUp({ observer });
    const { people, gateway } = standIn;
    const asked = people.sendMention(QUESTION);
    await people.answerTo(asked);
    await people.slash('cost', { year: 2019 }, { times: 3 });
    gateway.dropConnections();
    await until(() => gateway.resumes === 1, 'a resume');
    people.deliver(asked, 2);
    await people.quiet();
    expect(people.answersTo(asked)).toHaveLength(1);
    expect(standIn.refused()).toEqual([]);
    expect(acknowledged).toHaveLength(1);
    expect(acknowledged[0]).toBeLessThan(3);
    expect(seen).not.toContain('late');
  });

  it.each([
    [GatewayCloseCodes.AuthenticationFailed, /^operator: Discord no longer accepts the token/],
    [GatewayCloseCodes.DisallowedIntents, /^operator: .*DISCORD_MESSAGE_CONTENT=off/],
    [GatewayCloseCodes.ShardingRequired, /^restart: .*more shards/],
  ])('closed with %i, it says what to do, and whether a new start helps', async (code, said) => {
    const { seen, observer } = recorder();
    const { standIn } = await setUp({ observer });
    standIn.gateway.closeWith(code);
    expect(await until(() => seen.find((event) => said.test(event)), 'the sentence')).toBeTruthy();
  });

  it('tells of an acknowledgement that Discord did not take any more', async () => {
    const { seen, observer } = recorder();
    const { standIn } = await setUp({ observer });
    standIn.failNext(/callback/, new ApiError(404, 10062, 'Unknown interaction'));
    void standIn.people.slash('cost', { year: 2019 }).catch(() => {});
    expect(await until(() => seen.includes('late'), 'a late acknowledgement')).toBe(true);
  });
});

describe('REST that is limited', () => {
  it('by a global 429: waits as long as Discord says, and answers once', async () => {
    const { standIn } = await setUp();
    standIn.failNext(/POST .*messages/, new ApiError(429, 0, 'You are being rate limited.', [], 0.3, true));
    const asked = standIn.people.sendMention('What does SOFA mean?', { channel: standIn.world.general });
    await standIn.people.answerTo(asked);
    await standIn.people.quiet();
    expect(standIn.people.answersTo(asked)).toHaveLength(1);
  });
});

describe('a start', { timeout: 20_000 }, () => {
  async function parts(rest: { api: string; retries?: number }, token = 'test-token') {
    const store = await openStore({ file: ':memory:', now: () => new Date() });
    onTestFinished(() => store.close());
    const log = createLog('silent');
    return {
      token,
      rest: { retries: 0, ...rest },
      store,
      assistant,
      commands,
      log,
      messageContent: false,
      today: () => TODAY,
      now: () => new Date(),
    };
  }

  it('without a name service says so, tries again, and stops when told to', async () => {
    const said: string[] = [];
    const stopping = new AbortController();
    const say = (sentence: string) => {
      said.push(sentence);
      if (said.length === 2) stopping.abort();
    };
    const options = await parts({ api: 'http://discord.invalid/api' });
    expect(await joinDiscord(options, { say, signal: stopping.signal, pauses: [0.01, 60] })).toBeNull();
    expect(said[0]).toMatch(
      /^Discord cannot be reached: .*(ENOTFOUND|EAI_AGAIN).*\. Trying again in 0\.01 s\.$/,
    );
    expect(said).toHaveLength(2);
  });

  it('while Discord is down joins when it is back', async () => {
    const standIn = await startStandIn();
    onTestFinished(() => standIn.close());
    standIn.failNext(/GET \/gateway\/bot/, new ApiError(503, 0, '503: Service Unavailable'), 3);
    const said: string[] = [];
    const discord = await joinDiscord(await parts(standIn.rest), {
      say: (sentence) => void said.push(sentence),
      signal: new AbortController().signal,
      pauses: [0.01],
    });
    expect(said).toHaveLength(3);
    expect(discord?.connected()).toBe(true);
    expect(await discord?.reachable()).toBe(true);
    await discord?.stop();
  });

  it('that takes long says so and waits, and then is there once', async () => {
    const standIn = await startStandIn({ recommendedShards: 2 });
    onTestFinished(() => standIn.close());
    const said: string[] = [];
    const options = { ...(await parts(standIn.rest)), waitingEveryMs: 1_000 };
    const discord = await joinDiscord(options, {
      say: (sentence) => void said.push(sentence),
      signal: new AbortController().signal,
    });
    // five seconds between two shards
    expect(said.length).toBeGreaterThan(2);
    expect(new Set(said)).toEqual(
      new Set(['Discord lets the bot in, but said nothing more for 1 s; waiting on.']),
    );
    expect(standIn.gateway.identifies).toBe(2);
    const asked = standIn.people.sendMention(QUESTION);
    await standIn.people.answerTo(asked);
    await discord?.stop();
    expect(standIn.gateway.connected()).toEqual([]);
    expect(standIn.people.answersTo(asked)).toHaveLength(1);
  });

  it('with a wrong token is not tried again', async () => {
    const standIn = await startStandIn();
    onTestFinished(() => standIn.close());
    const joining = joinDiscord(await parts(standIn.rest, 'a-wrong-token'), {
      say: () => {},
      signal: new AbortController().signal,
    });
    await expect(joining).rejects.toThrow(DiscordStartError);
  });
});

describe('a stop', () => {
  it('lets what was acknowledged come to its end, within ten seconds', async () => {
    const { standIn, restart } = await setUp({
      deferAfterMs: 50,
      between: (store) => everyCall(store, () => delay(1_000)),
    });
    const asked = standIn.people.slash('cost', { year: 2019 });
    await until(() => standIn.requests.some(({ path }) => path.endsWith('/callback')), 'an acknowledgement');
    const began = performance.now();
    await restart();
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(textOf((await asked).original!)).toContain(AMOUNT);
  });
});
