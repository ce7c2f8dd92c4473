import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { setUp } from './setup.ts';
import { textOf } from './stand-in/look.ts';
import { until } from './stand-in/until.ts';

const QUESTION = 'How much did Korea pay in 2019?';

async function withoutPermission(denied: bigint) {
  const running = await setUp();
  const { world } = running.standIn;
  world.general.denied = denied;
  // Known from the start, as after an invitation with fewer permissions.
  await running.restart();
  return running.standIn;
}

describe('missing permissions', () => {
  it('answers in place without the permission to open threads, and tells the asker alone, once', async () => {
    const { people, world, pings, refused } = await withoutPermission(Bits.CreatePublicThreads);
    const asking = people.sendMention(QUESTION);
    const answer = await people.answerTo(asking);
    expect(answer).toMatchObject({ channelId: world.general.id, repliesTo: asking.id });
    expect(textOf(answer)).toContain('1,038.9');
    await people.answerTo(people.sendMention('how much in 2018?'));
    const told = () => world.messagesIn(world.dmWith(world.alice).id).map(textOf);
    await until(() => told().length > 0, 'the explanation');
    await people.answerTo(people.sendMention('how much in 2014?'));
    await people.quiet();
    expect(told()).toEqual([
      'I cannot open a thread in #general because I lack the permission “Create Public Threads” there.',
    ]);
    expect(pings).toEqual([]);
    expect(refused()).toEqual([]);
  });

  it('answers privately without the permission to write', async () => {
    for (const denied of [
      Bits.SendMessages | Bits.SendMessagesInThreads,
      Bits.SendMessages | Bits.CreatePublicThreads,
    ]) {
      const { people, world, refused } = await withoutPermission(denied);
      const answer = await people.answerTo(people.sendMention('2019년 분담금은 얼마야?'));
      expect(answer.channelId).toBe(world.dmWith(world.alice).id);
      expect(textOf(answer)).toContain('#general 채널에서 ‘메시지 보내기’ 권한이 없어');
      expect(textOf(answer)).toContain('1조');
      expect(refused()).toEqual([]);
    }
  });

  it('answers in a thread when only that is allowed', async () => {
    const { people, refused } = await withoutPermission(Bits.SendMessages);
    const asking = people.sendMention(QUESTION);
    expect((await people.answerTo(asking)).channelId).toBe(asking.id);
    expect(refused()).toEqual([]);
  });

  it('answers without quoting where it may not see the history', async () => {
    const { people, world, refused } = await withoutPermission(Bits.ReadMessageHistory);
    const answer = await people.answerTo(people.sendMention('hello'));
    expect(answer).toMatchObject({ channelId: world.general.id, repliesTo: null });
    const told = () => world.messagesIn(world.dmWith(world.alice).id).map(textOf);
    await until(() => told().length > 0, 'the explanation');
    expect(told().join()).toMatch(/reply to a message in #general .*“Read Message History”/);
    expect(refused()).toEqual([]);
  });

  it('goes by what Discord says when the permissions it knows are out of date', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    world.general.denied = Bits.CreatePublicThreads | Bits.SendMessages;
    const answer = await people.answerTo(people.sendMention(QUESTION));
    expect(answer.channelId).toBe(world.dmWith(world.alice).id);
    expect(textOf(answer)).toContain('“Send Messages”');
    expect(standIn.refused()).toEqual([50013, 50013]);
    world.general.denied = Bits.CreatePublicThreads | Bits.ReadMessageHistory;
    const unquoted = await people.answerTo(people.sendMention(QUESTION));
    expect(unquoted).toMatchObject({ channelId: world.general.id, repliesTo: null });
    expect(standIn.refused()).toEqual([50013, 50013, 50013, 160002]);
  });

  it('needs no permission for commands and buttons', async () => {
    const { people } = await withoutPermission(
      Bits.SendMessages | Bits.ViewChannel | Bits.CreatePublicThreads,
    );
    const { original } = await people.slash('cost', { year: 2019 });
    expect(textOf(original!)).toContain('1,038.9');
    expect(textOf((await people.press(original!, '①')).original!)).toContain('①');
  });
});
