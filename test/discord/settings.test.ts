import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type Running, setUp } from './setup.ts';
import { buttonsOf, componentsOf, isEphemeral, textOf } from './stand-in/look.ts';
import { until } from './stand-in/until.ts';
import type { StoredMessage } from './stand-in/world.ts';

const ADMIN = { permissions: Bits.ManageGuild };
const QUESTION = 'How much did Korea pay in 2019?';

async function openPanel({ standIn }: Running): Promise<StoredMessage> {
  const { original } = await standIn.people.slash('settings', {}, ADMIN);
  return original!;
}

/** Chooses in the panel of the server. */
async function set(
  running: Running,
  name: string,
  value: string | readonly string[],
): Promise<StoredMessage> {
  const panel = await openPanel(running);
  await running.standIn.people.choose(panel, value, { ...ADMIN, id: `S:${name}:` });
  return panel;
}

describe('the panel of settings', () => {
  it('is for admins, who see it alone, and nobody else', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    const panel = await openPanel(running);
    expect(isEphemeral(panel)).toBe(true);
    expect(textOf(panel)).toContain('Language: as the question');
    expect(textOf(panel)).toContain('deleted after 30 days');
    for (const permissions of [0n, Bits.ManageMessages]) {
      const { original } = await people.slash('settings', {}, { permissions, locale: 'ko' });
      expect(textOf(original!)).toContain('‘서버 관리하기’');
      expect(isEphemeral(original!)).toBe(true);
      const { original: no } = await people.choose(panel, 'ko', { permissions, id: 'S:language:' });
      expect(textOf(no!)).toContain('“Manage Server”');
    }
    expect(await running.store().settings.of(world.guildId)).toEqual([]);
    const { original: nowhere } = await people.slash('settings', {}, { channel: world.dmWith(world.alice) });
    expect(textOf(nowhere!)).toContain('here there are none');
    expect(running.standIn.refused()).toEqual([]);
  });

  it('changes, shows, logs, exports and resets, also after a restart', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    const panel = await set(running, 'language', 'ko');
    expect(textOf(panel)).toContain('**Language: Korean**');
    expect(textOf(panel)).toMatch(/Last change: Language, .* UTC, by <@\d+>/);
    await running.restart();
    await people.choose(panel, [world.general.id], { ...ADMIN, id: 'S:channels:' });
    expect(textOf(panel)).toContain(`**Channels: <#${world.general.id}>**`);
    const chosen = componentsOf(panel).find(({ custom_id: id }) => String(id).startsWith('S:channels:'));
    expect(chosen?.default_values).toEqual([{ id: world.general.id, type: 'channel' }]);

    const { original: file } = await people.press(panel, 'Export', ADMIN);
    const exported = JSON.parse(new TextDecoder().decode(file!.files[0]!.bytes));
    expect(exported.settings).toMatchObject([
      { name: 'channels', value: [world.general.id] },
      { name: 'language', value: 'ko' },
    ]);
    expect(exported.changes).toMatchObject([
      { name: 'channels', before: null, userId: world.alice.id },
      { name: 'language', before: null, after: 'ko' },
    ]);
    expect(isEphemeral(file!)).toBe(true);

    await people.press(panel, 'Reset these', ADMIN);
    expect(await running.store().settings.of(world.guildId)).toEqual([]);
    expect(await running.store().settings.log(world.guildId, 9)).toHaveLength(4);
    expect(buttonsOf(panel).map(({ label }) => label)).not.toContain('Reset these');
    expect(running.standIn.refused()).toEqual([]);
    expect(running.standIn.pings).toEqual([]);
  });

  it('has settings of a channel that go before those of the server', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    const other = world.addChannel('other');
    await running.restart();
    const panel = await set(running, 'language', 'ko');
    await people.press(panel, 'Settings of this channel', ADMIN);
    expect(textOf(panel)).toContain(`<#${world.general.id}>`);
    await people.choose(panel, 'en', { ...ADMIN, id: 'S:language:' });
    expect(textOf(panel)).toContain('**Language: English**');
    const here = await people.slash('cost', { year: 2019 }, { locale: 'ko' });
    expect(textOf(here.original!)).toContain('1,038.9 billion');
    const there = await people.slash('cost', { year: 2019 }, { channel: other });
    expect(textOf(there.original!)).toContain('1조389');
    await people.press(panel, 'Settings of the server', ADMIN);
    expect(textOf(panel)).toContain('**Language: Korean**');
  });

  it('says so when a change could not be saved', async () => {
    const running = await setUp({
      between: (store) =>
        new Proxy(store, {
          get(target, name) {
            if (name === 'settings')
              return {
                of: async () => [],
                log: async () => [],
                change: async () => Promise.reject(new Error('full')),
              };
            const value: unknown = Reflect.get(target, name);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        }),
    });
    const panel = await openPanel(running);
    const { original } = await running.standIn.people.choose(panel, 'ko', { ...ADMIN, id: 'S:language:' });
    expect(textOf(original!)).toContain('could not be saved');
  });
});

describe('settings at work', () => {
  it('answers in the chosen language, whatever the question', async () => {
    const running = await setUp();
    const { people } = running.standIn;
    await set(running, 'language', 'ko');
    expect(textOf(await people.answerTo(people.sendMention(QUESTION)))).toContain('1조389');
    const { original } = await people.slash('ask', { question: QUESTION });
    expect(textOf(original!)).toContain('1조389');
    const { original: asked } = await people.slash('cost', { year: 2019, language: 'en' });
    expect(textOf(asked!)).toContain('1,038.9');
  });

  it('keeps answers to commands private by choice, unless asked otherwise', async () => {
    const running = await setUp();
    const { people } = running.standIn;
    await set(running, 'visibility', 'private');
    const { original } = await people.slash('cost', { year: 2019 });
    expect(isEphemeral(original!)).toBe(true);
    const { original: shared } = await people.press(original!, 'Share here');
    expect(isEphemeral(shared!)).toBe(false);
    const { original: open } = await people.slash('cost', { year: 2019, visibility: 'public' });
    expect(isEphemeral(open!)).toBe(false);
  });

  it('answers in place or in a private thread by choice', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    await set(running, 'threads', 'place');
    const asking = people.sendMention(QUESTION);
    expect(await people.answerTo(asking)).toMatchObject({
      channelId: world.general.id,
      repliesTo: asking.id,
    });
    await set(running, 'threads', 'private');
    world.granted |= Bits.CreatePrivateThreads;
    await running.restart();
    const answer = await people.answerTo(people.sendMention(QUESTION));
    const thread = world.channel(answer.channelId);
    expect(thread).toMatchObject({ type: ChannelType.PrivateThread, parentId: world.general.id });
    expect([...thread.members]).toEqual([world.alice.id]);
    expect(textOf(answer)).toContain(`Asked: ${QUESTION}`);
    expect(textOf(answer)).toContain('1,038.9');
    expect(running.standIn.refused()).toEqual([]);
  });

  it('names the permission for private threads when it is missing, and answers in place', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    await set(running, 'threads', 'private');
    const asking = people.sendMention(QUESTION);
    expect(await people.answerTo(asking)).toMatchObject({ channelId: world.general.id });
    const told = () => world.messagesIn(world.dmWith(world.alice).id).map(textOf).join();
    await until(() => told().includes('“Create Private Threads”'), 'the explanation');
    expect(running.standIn.refused()).toEqual([]);
  });

  it('answers privately in channels that were not chosen, and names those that were', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    const other = world.addChannel('other');
    await running.restart();
    await set(running, 'channels', [world.general.id]);
    const { original } = await people.slash('cost', { year: 2019 }, { channel: other });
    expect(isEphemeral(original!)).toBe(true);
    expect(textOf(original!)).toMatch(/only in #general.*1,038\.9/s);
    expect(buttonsOf(original!).map(({ label }) => label)).not.toContain('Share here');
    const answer = await people.answerTo(people.sendMention(QUESTION, { channel: other }));
    expect(answer.channelId).toBe(world.dmWith(world.alice).id);
    expect(textOf(answer)).toMatch(/only in #general.*1,038\.9/s);
    const { original: open } = await people.slash('cost', { year: 2019 });
    expect(isEphemeral(open!)).toBe(false);
    const thread = (await people.answerTo(people.sendMention(QUESTION))).channelId;
    const inThread = await people.slash('cost', { year: 2019 }, { channel: world.channel(thread) });
    expect(isEphemeral(inThread.original!)).toBe(false);
    // A private answer from before the choice, and its buttons.
    const pressed = await people.press(original!, '한국어');
    expect(buttonsOf(pressed.original!).map(({ label }) => label)).not.toContain('여기에 공유');
  });

  it('writes nothing in channels in quiet hours, by the clock of the place', async () => {
    let now = new Date('2026-11-25T14:30:00Z');
    const running = await setUp({ now: () => now });
    const { people, world } = running.standIn;
    await set(running, 'quiet', '23-08@Asia/Seoul');
    const { original } = await people.slash('cost', { year: 2019 });
    expect(isEphemeral(original!)).toBe(true);
    expect(textOf(original!)).toContain('23:00–08:00 (Asia/Seoul)');
    expect((await people.answerTo(people.sendMention(QUESTION))).channelId).toBe(
      world.dmWith(world.alice).id,
    );
    now = new Date('2026-11-25T23:00:00Z');
    expect(isEphemeral((await people.slash('cost', { year: 2019 })).original!)).toBe(false);
  });

  it('notes no gaps where that is switched off', async () => {
    const running = await setUp();
    const { people } = running.standIn;
    await set(running, 'gaps', 'off');
    await people.slash('ask', { question: 'How much will Korea pay in 2045?' });
    await people.answerTo(people.sendMention('How much will Korea pay in 2046?'));
    expect(await running.store().gaps(5)).toEqual([]);
  });

  it('takes every message of an ask channel as a question, if it may read them', async () => {
    for (const messageContent of [true, false]) {
      const running = await setUp({ messageContent });
      const { people, world } = running.standIn;
      const channel = world.addChannel('ask-here');
      await running.restart();
      await set(running, 'ask', [channel.id]);
      const asking = people.write(QUESTION, { channel });
      if (messageContent) expect(textOf(await people.answerTo(asking))).toContain('1,038.9');
      const others = [
        people.write(`<@${world.bob.id}> ${QUESTION}`, { channel }),
        people.write(QUESTION),
        people.write('', { channel }),
        people.write(QUESTION, { channel, user: world.addUser('other-bot', true) }),
      ];
      await people.quiet();
      for (const message of [...others, ...(messageContent ? [] : [asking])])
        expect(people.answersTo(message)).toEqual([]);
    }
  });

  it('answers posts of chosen forums once, when it has the answer, and is silent otherwise', async () => {
    for (const messageContent of [true, false]) {
      const running = await setUp({ messageContent });
      const { people, world } = running.standIn;
      const forum = world.addChannel('questions', { type: ChannelType.GuildForum });
      const other = world.addChannel('other forum', { type: ChannelType.GuildForum });
      await running.restart();
      await set(running, 'forums', [forum.id]);
      const post = people.post(forum, QUESTION, 'I need it for a paper.');
      const answer = await people.answerTo(post);
      expect(answer.channelId).toBe(post.channelId);
      expect(textOf(answer)).toContain('1,038.9');
      const silent = [
        people.post(other, QUESTION, ''),
        people.post(forum, 'Best pizza in Seoul?', ''),
        people.post(forum, 'How much will Korea pay in 2045?', ''),
        people.post(forum, 'hello', ''),
        people.write(QUESTION, { channel: world.channel(post.channelId), user: world.bob }),
      ];
      await people.quiet();
      for (const message of silent) expect(people.answersTo(message)).toEqual([]);
      expect(people.answersTo(post)).toHaveLength(1);
      const asked = people.sendMention(QUESTION, { channel: world.channel(silent[0]!.channelId) });
      expect((await people.answerTo(asked)).channelId).toBe(silent[0]!.channelId);
      expect(running.standIn.refused()).toEqual([]);
    }
  });

  it('says once in a new thread how to ask on there', async () => {
    for (const [messageContent, hint] of [
      [true, 'no mention is needed'],
      [false, 'mention me or reply to me'],
    ] as const) {
      const { standIn } = await setUp({ messageContent });
      const { people, world } = standIn;
      const asking = people.sendMention(QUESTION);
      expect(textOf(await people.answerTo(asking))).toContain(hint);
      const channel = world.channel(asking.id);
      const next = await people.answerTo(people.sendMention('and in 2018?', { channel }));
      expect(textOf(next)).not.toContain(hint);
    }
  });

  it('goes on with the defaults when the store cannot tell, within the three seconds', async () => {
    const { standIn } = await setUp({
      between: (store) =>
        new Proxy(store, {
          get(target, name) {
            if (name === 'settings') return { of: () => new Promise(() => {}) };
            const value: unknown = Reflect.get(target, name);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        }),
    });
    const { original, acknowledgedAfter } = await standIn.people.slash('cost', { year: 2019 });
    expect(textOf(original!)).toContain('1,038.9');
    expect(acknowledgedAfter!).toBeLessThan(2500);
  });
});
