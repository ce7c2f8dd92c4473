import { describe, expect, it } from 'vitest';
import type { Gap } from '../../src/store/types.ts';
import { setUp } from './setup.ts';
import { channelJson } from './stand-in/api-json.ts';
import { textOf } from './stand-in/look.ts';

describe('mentions, replies, direct messages', () => {
  it('opens a thread named after the question and keeps the subject in it, also after a restart', async () => {
    const { standIn, restart } = await setUp();
    const { people, world } = standIn;
    const asking = people.sendMention('How much did Korea pay in 2018?');
    const first = await people.answerTo(asking);
    const thread = world.channel(first.channelId);
    expect(thread).toMatchObject({
      id: asking.id,
      parentId: world.general.id,
      name: 'How much did Korea pay in 2018?',
    });
    expect(textOf(first)).toContain('960.2');

    const followUp = people.sendMention('and in 2020?', { channel: thread });
    const second = await people.answerTo(followUp);
    expect(second.channelId).toBe(thread.id);
    expect(textOf(second)).toContain('1,038.9');

    await restart();
    const afterwards = people.sendMention('and in 2014?', { channel: thread });
    expect(textOf(await people.answerTo(afterwards))).toContain('920');
    expect(standIn.pings).toEqual([]);
  });

  it('answers in order what comes in quick succession', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const asking = people.sendMention('How much did Korea pay in 2018?');
    await people.answerTo(asking);
    const channel = world.channel(asking.id);
    const next = people.sendMention('and in 2014?', { channel });
    const last = people.sendMention('and in 2020?', { channel });
    await people.answerTo(last);
    const [, second, third] = world.messagesIn(channel.id).filter(({ author }) => author.bot);
    expect(second?.nonce).toBe(next.id);
    expect(third?.nonce).toBe(last.id);
  });

  it('needs a mention in its threads without the intent, and none with it', async () => {
    for (const messageContent of [false, true]) {
      const { standIn } = await setUp({ messageContent });
      const { people, world } = standIn;
      const asking = people.sendMention('How much did Korea pay in 2018?');
      await people.answerTo(asking);
      const channel = world.channel(asking.id);
      const followUp = people.write('and in 2020?', { channel });
      if (messageContent) expect(textOf(await people.answerTo(followUp))).toContain('1,038.9');
      else await people.quiet();
      expect(people.answersTo(followUp)).toHaveLength(messageContent ? 1 : 0);
    }
  });

  it('leaves alone what people say to each other, also in its own threads', async () => {
    const { standIn } = await setUp({ messageContent: true });
    const { people, world } = standIn;
    const asking = people.sendMention('How much did Korea pay in 2018?');
    await people.answerTo(asking);
    const channel = world.channel(asking.id);
    const toBob = people.write(`<@${world.bob.id}> and in 2020?`, { channel });
    people.sendReply(toBob, 'no idea, 2014?', { user: world.bob });
    people.write('Korea paid in 2019');
    people.write('@everyone how much in 2019?');
    people.write('how much in 2019?', { user: world.addUser('other-bot', true) });
    await people.quiet();
    expect(world.messagesIn(channel.id).filter(({ author }) => author.id === world.bot.id)).toHaveLength(1);
    expect(
      world.messagesIn(world.general.id).filter(({ author }) => author.id === world.bot.id),
    ).toHaveLength(0);
  });

  it('answers a mention in somebody else’s thread there, without opening another', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const channel = world.addChannel('talk', { type: 11, parentId: world.general.id, ownerId: world.bob.id });
    standIn.gateway.dispatch('THREAD_CREATE', 1, () => channelJson(world, channel));
    const asking = people.sendMention('2019년 방위비 분담금은 얼마였어?', { channel });
    const answer = await people.answerTo(asking);
    expect(answer.channelId).toBe(channel.id);
    expect(textOf(answer)).toMatch(/1조/);
  });

  it('answers a reply to one of its messages as a reply, on the subject of that message', async () => {
    const { standIn, restart } = await setUp();
    const { people, world } = standIn;
    const { original } = await people.slash('cost', { year: 2018 });
    await restart();
    const reply = people.sendReply(original!, 'and in 2020?');
    const answer = await people.answerTo(reply);
    expect(answer).toMatchObject({ channelId: world.general.id, repliesTo: reply.id });
    expect(textOf(answer)).toContain('1,038.9');
  });

  it('goes back to an older subject of a thread when its answer is replied to', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const asking = people.sendMention('How much did Korea pay in 2018?');
    const first = await people.answerTo(asking);
    await people.answerTo(people.sendMention('and in 2011?', { channel: world.channel(asking.id) }));
    const back = people.sendReply(first, 'and the year before?');
    expect(textOf(await people.answerTo(back))).toContain('950.7');
  });

  it('says how to reply so that it can be read, when Discord hides the text', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    const { original } = await people.slash('cost', { year: 2018 });
    const answer = await people.answerTo(people.sendReply(original!, 'and in 2020?', { ping: false }));
    expect(textOf(answer)).toContain('mention me');
  });

  it('says what follow-ups are about, and forgets it when asked', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    const ask = async (text: string) => textOf(await people.answerTo(people.sendDm(text)));
    expect(await ask('How much did Korea pay in 2018?')).toContain('Follow-ups are about: cost · 2018');
    expect(await ask('and in 2020?')).toContain('Follow-ups are about: cost · 2020');
    expect(await ask('new topic')).toContain('Starting afresh');
    expect(await ask('and the year before?')).not.toContain('1,038.9');
  });

  it('keeps the subject in direct messages', async () => {
    const { standIn, restart } = await setUp();
    const { people, world } = standIn;
    const first = await people.answerTo(people.sendDm('How much did Korea pay in 2018?'));
    expect(first.channelId).toBe(world.dmWith(world.alice).id);
    await restart();
    expect(textOf(await people.answerTo(people.sendDm('and the year before?')))).toContain('950.7');
    const other = await people.answerTo(people.sendDm('and the year before?', { user: world.bob }));
    expect(textOf(other)).not.toContain('950.7');
  });

  it('answers greetings, bare mentions and other subjects in place, without a thread', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    for (const text of ['', 'hello', 'best pizza in Seoul?']) {
      const asking = people.sendMention(text);
      const answer = await people.answerTo(asking);
      expect(answer, text).toMatchObject({ channelId: world.general.id, repliesTo: asking.id });
      expect(textOf(answer).length).toBeGreaterThan(10);
    }
  });

  it('notes what it could not answer, without anybody’s id', async () => {
    const noted: Gap[] = [];
    const { standIn } = await setUp({
      between: (store) =>
        Object.assign(Object.create(store), {
          noteGap: async (gap: Gap) => {
            noted.push(gap);
            await store.noteGap(gap);
          },
        }),
    });
    const { people, world } = standIn;
    await people.answerTo(people.sendMention(`<@${world.bob.id}> how much will Korea pay in 2045?`));
    expect(noted).toHaveLength(1);
    expect(JSON.stringify(noted)).toContain('2045');
    expect(JSON.stringify(noted)).not.toMatch(/\d{15,}/);
  });
});
