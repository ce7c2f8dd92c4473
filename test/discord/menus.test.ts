import { ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { setUp } from './setup.ts';
import { buttonsOf, isEphemeral, textOf } from './stand-in/look.ts';

describe('menu of a message', () => {
  it('checks what somebody wrote, for the asker alone, who may share it', async () => {
    const { standIn, store } = await setUp();
    const { people, world, pings } = standIn;
    const claim = people.write(`<@${world.alice.id}> In 2020 Korea paid 5 billion dollars`, {
      user: world.bob,
    });
    const { original } = await people.menu('Check this claim', claim);
    expect(isEphemeral(original!)).toBe(true);
    expect(textOf(original!)).toContain('1,038.9');
    const { original: shared } = await people.press(original!, 'Share here');
    expect(isEphemeral(shared!)).toBe(false);
    expect(textOf(shared!)).toContain('1,038.9');
    expect(pings).toEqual([]);
    expect(await store().gaps(5)).toEqual([]);
  });

  it('asks with what somebody wrote, in the language of the message', async () => {
    const { standIn, store } = await setUp();
    const { people, world } = standIn;
    const asked = people.write('2019년 방위비 분담금은 얼마였어?', { user: world.bob });
    const { original } = await people.menu('Ask the SMA bot about this', asked);
    expect(textOf(original!)).toContain('1조389');
    expect(isEphemeral(original!)).toBe(true);
    const vague = people.write('what will Korea pay in 2045?', { user: world.bob });
    await people.menu('Ask the SMA bot about this', vague);
    expect(await store().gaps(5)).toEqual([]);
  });

  it('says so when there is no text, or more than it reads', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    const { original: none } = await people.menu('Check this claim', people.write(''), { locale: 'ko' });
    expect(textOf(none!)).toContain('읽을 수 있는 글이 없습니다');
    const long = people.write('In 2019 Korea paid 1,038.9 billion won. '.repeat(200));
    const { original } = await people.menu('Check this claim', long);
    expect(textOf(original!)).toContain('first 3900 characters');
    expect(standIn.refused()).toEqual([]);
  });

  it('works where only the person has the bot: other servers, groups, direct messages of others', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const places = [
      world.addChannel('elsewhere', { guildId: world.ids.next() }),
      world.addChannel('a group', { guildId: null, type: ChannelType.GroupDM }),
    ];
    for (const channel of places) {
      const { original } = await people.slash('cost', { year: 2019 }, { channel });
      expect(textOf(original!)).toContain('1,038.9');
      const flipped = await people.press(original!, '한국어');
      expect(textOf(flipped.original!)).toContain('1조');
      const { original: next } = await people.press(
        original!,
        buttonsOf(original!).find(({ id }) => id.startsWith('n:'))!.id,
      );
      expect(textOf(next!)).toMatch(/질문: /);
      const claim = world.addMessage({
        channelId: channel.id,
        author: world.bob,
        content: 'Korea paid 5 billion dollars in 2020',
      });
      const { original: checked } = await people.menu('Check this claim', claim);
      expect(textOf(checked!)).toContain('1,038.9');
      const follow = await people.slash('ask', { question: 'and in 2018?' }, { channel });
      expect(textOf(follow.original!)).not.toBe('');
    }
    expect(standIn.refused()).toEqual([]);
  });
});
