import { describe, expect, it } from 'vitest';
import { DiscordStartError } from '../../src/discord/errors.ts';
import { setUp } from './setup.ts';
import { ApiError } from './stand-in/api-error.ts';
import { textOf } from './stand-in/look.ts';
import { until } from './stand-in/until.ts';

describe('start and stop', () => {
  it('says what to do when Discord does not let it in', async () => {
    const { restart, standIn } = await setUp();
    const refused = async (changed: Parameters<typeof restart>[0]) => {
      const error: unknown = await restart(changed).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DiscordStartError);
      const { message } = error as Error;
      expect(message).not.toContain('a-wrong-token');
      return message;
    };
    expect(await refused({ token: 'a-wrong-token' })).toContain('does not accept the token');
    expect(await refused({ messageContent: true })).toContain('message-content intent');
    expect(await refused({ guildId: '100000000000000001' })).toContain('applications.commands');
    standIn.failNext(/GET \/gateway\/bot/, new ApiError(503, 0, '503: Service Unavailable'), 2);
    expect(await refused({})).toContain('cannot be reached');
    standIn.failNext(/GET \/gateway\/bot/, 'hang-up');
    expect(await refused({})).toContain('cannot be reached');
    await restart();
    expect(textOf((await standIn.people.slash('cost', { year: 2019 })).original!)).toContain('1,038.9');
  });

  it('asks for no privileged intent unless told to', async () => {
    const { standIn } = await setUp();
    expect(standIn.gateway.intents()).toEqual([1 | (1 << 9) | (1 << 12)]);
  });

  it('resumes after the connection broke and answers what came in between, once', async () => {
    const { standIn, restart } = await setUp();
    const { people, gateway } = standIn;
    await until(() => gateway.heartbeats > 0, 'a heartbeat');
    gateway.dropConnections();
    const missed = people.sendMention('How much did Korea pay in 2019?');
    expect(textOf(await people.answerTo(missed))).toContain('1,038.9');
    expect(gateway).toMatchObject({ resumes: 1, identifies: 1 });
    await people.quiet();
    expect(people.answersTo(missed)).toHaveLength(1);
    await restart();
    expect(gateway.connected()).toHaveLength(1);
  });
});
