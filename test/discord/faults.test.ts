import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { everyCall } from './every-call.ts';
import { setUp } from './setup.ts';
import {
  ApiError,
  blockedByAutoMod,
  invalidForm,
  missingPermissions,
  unknownChannel,
  unknownInteraction,
} from './stand-in/api-error.ts';
import { buttonsOf, isEphemeral, textOf } from './stand-in/look.ts';
import { until } from './stand-in/until.ts';

const QUESTION = 'How much did Korea pay in 2019?';
const CALLBACK = /POST \/interactions/;

const callbacks = (requests: readonly { path: string; body: { type?: unknown } }[]) =>
  requests.filter(({ path }) => path.endsWith('/callback')).map(({ body }) => body.type);

describe('acknowledgement', () => {
  it('answers at once when ready, with one acknowledgement', async () => {
    const { standIn } = await setUp();
    await standIn.people.slash('cost', { year: 2019 });
    expect(callbacks(standIn.requests)).toEqual([4]);
  });

  it('defers when the store is slow, and fills in the answer', async () => {
    const { standIn } = await setUp({
      deferAfterMs: 50,
      between: (store) => everyCall(store, () => delay(200)),
    });
    const { people } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    expect(textOf(original!)).toContain('1,038.9');
    const hidden = await people.slash('cost', { year: 2019, visibility: 'private' });
    expect(isEphemeral(hidden.original!)).toBe(true);
    const passage = await people.press(original!, '①');
    expect(isEphemeral(passage.original!)).toBe(true);
    await people.press(original!, '한국어');
    expect(textOf(original!)).toContain('1조');
    expect(callbacks(standIn.requests)).toEqual([5, 5, 5, 6]);
    expect(standIn.refused()).toEqual([]);
  });

  it('is within the three seconds for any delay of the store, by the defaults', async () => {
    const { standIn } = await setUp({ between: (store) => everyCall(store, () => delay(3500)) });
    const { original, acknowledgedAfter } = await standIn.people.slash('cost', { year: 2019 });
    expect(acknowledgedAfter!).toBeLessThan(2500);
    expect(textOf(original!)).toContain('1,038.9');
    expect(standIn.refused()).toEqual([]);
  });

  it('takes back a deferred public answer to say something to the person alone', async () => {
    const { standIn } = await setUp({
      deferAfterMs: 50,
      between: (store) => everyCall(store, () => delay(200)),
    });
    const { people, world } = standIn;
    const channel = world.dmWith(world.alice);
    const { followUps, original } = await people.slash('cost', { from: 2020, to: 2014 }, { channel });
    expect(world.messages.has(original!.id)).toBe(false);
    expect(isEphemeral(followUps[0]!)).toBe(true);
    expect(textOf(followUps[0]!)).toContain('swap them');
  });

  it('answers an event that is delivered twice once', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    await people.slash('cost', { year: 2019 }, { times: 2 });
    const mention = people.sendMention(QUESTION, { times: 3 });
    await people.answerTo(mention);
    await people.quiet();
    expect(people.answersTo(mention)).toHaveLength(1);
    expect(standIn.refused()).toEqual([]);
  });
});

describe('faults of Discord', () => {
  it('survives interactions that it cannot answer any more', async () => {
    const { standIn, log } = await setUp({
      deferAfterMs: 30,
      between: (store) => everyCall(store, () => delay(120)),
    });
    const { people } = standIn;
    standIn.failNext(CALLBACK, unknownInteraction());
    void people.slash('cost', { year: 2019 }).catch(() => {});
    await until(() => log.some((line) => line.includes('10062')), 'the log');
    standIn.failNext(/PATCH \/webhooks/, new ApiError(401, 50027, 'Invalid Webhook Token'));
    void people.slash('cost', { year: 2019 }).catch(() => {});
    await until(() => log.some((line) => line.includes('50027')), 'the log');
    expect(textOf((await people.slash('cost', { year: 2018 })).original!)).toContain('960.2');
  });

  it('gives up when the token has run out before the store came back', async () => {
    const { standIn, log } = await setUp({
      deferAfterMs: 30,
      between: (store) => everyCall(store, () => delay(300)),
    });
    void standIn.people.slash('cost', { year: 2019 }).catch(() => {});
    await until(() => standIn.requests.some(({ path }) => path.endsWith('/callback')), 'the deferral');
    standIn.clock.advance(16 * 60 * 1000);
    await until(() => log.some((line) => line.includes('50027')), 'the log');
  });

  it('tries again after a 5xx, a broken connection and a 429, and answers once', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    for (const fault of [
      new ApiError(502, 0, '502: Bad Gateway'),
      'hang-up' as const,
      new ApiError(429, 0, 'You are being rate limited.', [], 0.05),
    ]) {
      standIn.failNext(/POST \/channels\/\d+\/messages$/, fault);
      const asking = people.sendMention(QUESTION);
      await people.answerTo(asking);
      await people.quiet();
      expect(people.answersTo(asking)).toHaveLength(1);
      standIn.failNext(CALLBACK, fault);
      expect(textOf((await people.slash('cost', { year: 2019 })).original!)).toContain('1,038.9');
    }
  });

  it('goes on when Discord is down for longer, and logs nothing of what was asked', async () => {
    const { standIn, log } = await setUp();
    const { people } = standIn;
    standIn.failNext(/POST \/channels/, new ApiError(503, 0, '503: Service Unavailable'), 2);
    people.sendMention('Wie much did KOREA-SECRET pay in 2019?');
    await until(() => log.some((line) => line.includes('503')), 'the log');
    expect(log.join()).not.toContain('KOREA-SECRET');
    await people.answerTo(people.sendMention('how much in 2018?'));
  });

  it('answers in place when the thread cannot be opened', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    for (const fault of [
      missingPermissions(),
      new ApiError(400, 160006, 'Maximum number of active threads reached'),
      new ApiError(400, 200001, 'Title was blocked by automatic moderation'),
    ]) {
      standIn.failNext(/POST .*\/threads$/, fault);
      const asking = people.sendMention(QUESTION);
      expect(await people.answerTo(asking)).toMatchObject({
        channelId: world.general.id,
        repliesTo: asking.id,
      });
    }
  });

  it('uses the thread that somebody else opened on the question in the meantime', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const asking = world.addMessage({
      channelId: world.general.id,
      author: world.alice,
      content: `<@${world.bot.id}> ${QUESTION}`,
    });
    world.addChannel('faster', {
      id: asking.id,
      type: 11,
      parentId: world.general.id,
      ownerId: world.alice.id,
    });
    people.deliver(asking);
    expect((await people.answerTo(asking)).channelId).toBe(asking.id);
  });

  it('is silent, not broken, when the question or the channel is gone', async () => {
    const { standIn, log } = await setUp();
    const { people, world } = standIn;
    const deleted = people.sendMention(QUESTION);
    world.messages.delete(deleted.id);
    await until(() => log.some((line) => line.includes('10008')), 'the log');
    standIn.failNext(/POST \/channels/, unknownChannel());
    people.sendMention(QUESTION);
    await until(() => log.some((line) => line.includes('10003')), 'the log');
    expect(textOf(await people.answerTo(people.sendMention('how much in 2018?')))).toContain('960.2');
  });

  it('opens an archived thread again, and answers privately in a locked one', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const asking = people.sendMention(QUESTION);
    const channel = world.channel((await people.answerTo(asking)).channelId);
    channel.archived = true;
    expect(textOf(await people.answerTo(people.sendMention('and in 2018?', { channel })))).toContain('960.2');
    expect(channel.archived).toBe(false);
    for (const archived of [false, true]) {
      Object.assign(channel, { locked: true, archived });
      const answer = await people.answerTo(people.sendMention('and in 2014?', { channel }));
      expect(answer.channelId).toBe(world.dmWith(world.alice).id);
      expect(textOf(answer)).toMatch(/thread is locked[\s\S]*920/);
    }
  });

  it('sends privately what AutoMod does not let through, and says so of a command', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    standIn.failNext(/POST \/channels\/\d+\/messages$/, blockedByAutoMod(), 2);
    const answer = await people.answerTo(people.sendMention(QUESTION));
    expect(answer.channelId).toBe(world.dmWith(world.alice).id);
    expect(textOf(answer)).toContain('AutoMod');
    standIn.failNext(CALLBACK, blockedByAutoMod());
    const { original } = await people.slash('cost', { year: 2019 });
    expect(textOf(original!)).toContain('AutoMod');
    expect(isEphemeral(original!)).toBe(true);
    const { followUps } = await until(
      () => people.lastInteraction(({ followUps }) => followUps.length > 0),
      'it',
    );
    expect(textOf(followUps[0]!)).toContain('1,038.9');
    expect(isEphemeral(followUps[0]!)).toBe(true);
  });

  it('gives the answer to the asker alone when the place for it was deleted meanwhile', async () => {
    const { standIn } = await setUp({
      deferAfterMs: 30,
      between: (store) => everyCall(store, () => delay(200)),
    });
    const { people, world } = standIn;
    const answered = people.slash('cost', { year: 2019 });
    const waiting = await until(
      () => [...world.messages.values()].find(({ loading }) => loading),
      'the deferral',
    );
    world.messages.delete(waiting.id);
    const { followUps } = await answered;
    expect(textOf(followUps[0]!)).toContain('1,038.9');
    expect(isEphemeral(followUps[0]!)).toBe(true);
  });

  it('flips a message that was deleted meanwhile in a copy for the one who pressed', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    world.messages.delete(original!.id);
    const { original: copy } = await people.press(original!, '한국어');
    expect(isEphemeral(copy!)).toBe(true);
    expect(textOf(copy!)).toContain('1조389');
  });

  it('is silent when it is removed from the server in the middle of an answer, and goes on elsewhere', async () => {
    const { standIn, log } = await setUp();
    const { people, world } = standIn;
    standIn.failNext(/POST .*\/threads$/, new ApiError(404, 10004, 'Unknown Guild'));
    people.sendMention(QUESTION);
    await until(() => log.some((line) => line.includes('10004')), 'the log');
    standIn.gateway.dispatch('GUILD_DELETE', 1, () => ({ id: world.guildId }));
    expect(textOf(await people.answerTo(people.sendDm(QUESTION)))).toContain('1,038.9');
    expect(log.join()).not.toMatch(/unforeseen|could not be handled/);
  });

  it('sends a plain message with the same content where Components V2 are not taken', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    const refusal = () =>
      invalidForm([{ path: 'flags', code: 'MESSAGE_FLAGS_INVALID', message: 'Invalid flags' }]);
    standIn.failNext(/POST \/channels\/\d+\/messages$/, refusal());
    const answer = await people.answerTo(people.sendMention(QUESTION));
    standIn.failNext(CALLBACK, refusal());
    const { original } = await people.slash('cost', { year: 2019 });
    standIn.failNext(CALLBACK, refusal());
    const { original: chart } = await people.slash('chart', { from: 2014, to: 2018 });
    for (const message of [answer, original!]) {
      expect(message.flags & (1 << 15)).toBe(0);
      expect(message.content).toContain('1,038.9');
      expect(message.content).toMatch(/①/);
      const { original: passage } = await people.press(message, '①');
      expect(textOf(passage!)).toMatch(/> \S/);
    }
    expect(chart!.files.map(({ name }) => name)).toEqual(['chart.png']);
    expect(chart!.content).toContain('960.2');
    expect(standIn.refused()).toEqual([50035, 50035, 50035]);
  });

  it('bears that a form cannot be opened or handed in any more', async () => {
    const { standIn, log, store } = await setUp();
    const { people } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    const opened = await people.press(original!, '👎');
    standIn.failNext(CALLBACK, unknownInteraction(), 2);
    void people.press(original!, '👎').catch(() => {});
    void people.submit(opened, { reason: 'late' }).catch(() => {});
    await until(() => log.filter((line) => line.includes('10062')).length === 2, 'the log');
    // What was handed in counts, also when the thanks could not be said.
    const { receipt } = (await store().messages.find(original!.id))!;
    await expect.poll(async () => (await store().votes.of(receipt))[0]?.reason).toBe('late');
    expect(textOf((await people.slash('cost', { year: 2018 })).original!)).toContain('960.2');
    expect(log.join()).not.toContain('"reason":"late"');
  });

  it.each<[number, string]>([
    [20016, 'slow mode'],
    [50001, '“View Channel”'],
    [50013, '“Send Messages”'],
    [99999, 'Discord did not let me write in #general.'],
  ])('answers privately when Discord refuses with %i, and says why', async (code, why) => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    standIn.failNext(/POST \/channels\/\d+\/messages$/, new ApiError(403, code, 'No'), 2);
    const answer = await people.answerTo(people.sendMention(QUESTION));
    expect(answer.channelId).toBe(world.dmWith(world.alice).id);
    expect(textOf(answer)).toContain(why);
    expect(textOf(answer)).toContain('1,038.9');
  });

  it('bears that somebody takes no direct messages', async () => {
    const { standIn, log } = await setUp();
    const { people, world } = standIn;
    world.alice.blocksDms = true;
    standIn.failNext(/POST \/channels/, missingPermissions(), 2);
    const asking = people.sendMention(QUESTION);
    await until(() => log.some((line) => line.includes('50007')), 'the log');
    expect(people.answersTo(asking)).toEqual([]);
    expect(log.join()).not.toContain(world.alice.id);
  });
});

describe('faults of our own', () => {
  it('answers without buttons when the store fails, and says so to nobody', async () => {
    const { standIn, log } = await setUp({
      between: (store) => everyCall(store, () => Promise.reject(new Error('the disk is full'))),
    });
    const { people } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    const answer = await people.answerTo(people.sendMention(QUESTION));
    for (const message of [original!, answer]) {
      expect(textOf(message)).toContain('1,038.9');
      expect(textOf(message)).not.toContain('disk');
      expect(buttonsOf(message)).toEqual([]);
    }
    expect(log.join()).toContain('the disk is full');
  });

  it('says a plain sentence when something throws', async () => {
    const broken = () => {
      throw new Error('boom at /src/secret.ts:1');
    };
    const { standIn, log } = await setUp({ today: broken });
    const { people } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    expect(textOf(original!)).toBe('Something went wrong on my side. Please try again in a moment.');
    expect(isEphemeral(original!)).toBe(true);
    expect(textOf(await people.answerTo(people.sendMention(QUESTION)))).toBe(textOf(original!));
    expect(log.join()).toContain('boom');
  });
});
