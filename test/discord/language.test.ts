import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type Running, setUp, withParts } from './setup.ts';
import { isEphemeral, textOf } from './stand-in/look.ts';

const ENGLISH = 'How much did Korea pay in 2019?';
const KOREAN = '2019년 방위비 분담금은 얼마였어?';
const IN_ENGLISH = '1,038.9 billion won';
const IN_KOREAN = '1조389억';

const choose = async ({ standIn: { people } }: Running, answers: string, doing = {}): Promise<string> => {
  const { original } = await people.slash('language', { answers }, doing);
  expect(isEphemeral(original!)).toBe(true);
  return textOf(original!);
};

/** What an admin chose for the server. */
const server = async ({ standIn: { people } }: Running, language: string): Promise<void> => {
  const admin = { permissions: Bits.ManageGuild };
  const { original } = await people.slash('settings', {}, admin);
  await people.choose(original!, language, { ...admin, id: 'S:language:' });
};

describe('the language that a person chose', () => {
  it('is said in that language, shown when asked without a choice, and survives a restart', async () => {
    const running = await setUp();
    const { people } = running.standIn;
    expect(await choose(running, 'ko')).toContain('이제부터 한국어로 답합니다');
    await running.restart();
    expect(textOf((await people.slash('language', {})).original!)).toContain('지금은 한국어로 답합니다');
    expect(await choose(running, 'en', { locale: 'ko' })).toContain('answer you in English');
    expect(await choose(running, 'none', { locale: 'ko' })).toContain('서버 설정에 따라');
    const { original } = await people.slash('language', {});
    expect(textOf(original!)).toContain('as the server chose');
    expect(running.standIn.refused()).toEqual([]);
  });

  it('holds for commands, mentions, direct messages, threads and menus, for that person alone', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    await choose(running, 'ko');
    const texts = async (user = world.alice): Promise<string[]> => {
      const first = await people.answerTo(people.sendMention(ENGLISH, { user }));
      const thread = world.channel(first.channelId);
      return [
        (await people.slash('cost', { year: 2019 }, { user })).original!,
        (await people.slash('ask', { question: ENGLISH }, { user })).original!,
        (await people.menu('Ask the SMA bot about this', people.write(ENGLISH), { user })).original!,
        first,
        await people.answerTo(people.sendMention(ENGLISH, { user, channel: thread })),
        await people.answerTo(people.sendDm(ENGLISH, { user })),
      ].map(textOf);
    };
    for (const text of await texts()) expect(text).toContain(IN_KOREAN);
    for (const text of await texts(world.bob)) expect(text).toContain(IN_ENGLISH);
    const { original: nothing } = await people.menu('Check this claim', people.write(''));
    expect(textOf(nothing!)).toContain('읽을 수 있는 글이 없습니다');
    expect(running.standIn.refused()).toEqual([]);
  });

  it('comes behind the option of a command and before the setting of the server', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    const asked = async (question: string, options = {}, user = world.alice) =>
      textOf((await people.slash('ask', { question, ...options }, { user })).original!);
    const menu = async (user = world.alice) =>
      textOf((await people.menu('Ask the SMA bot about this', people.write(ENGLISH), { user })).original!);
    await server(running, 'ko');
    expect(await asked(ENGLISH)).toContain(IN_KOREAN);
    expect(await menu()).toContain(IN_KOREAN);
    await choose(running, 'en');
    expect(await asked(KOREAN)).toContain(IN_ENGLISH);
    expect(await asked(KOREAN, { language: 'ko' })).toContain(IN_KOREAN);
    expect(await menu()).toContain(IN_ENGLISH);
    expect(await asked(ENGLISH, {}, world.bob)).toContain(IN_KOREAN);
    // As each question, whatever the server chose.
    await choose(running, 'auto');
    expect(await asked(ENGLISH)).toContain(IN_ENGLISH);
    expect(await asked(KOREAN)).toContain(IN_KOREAN);
    await choose(running, 'none');
    expect(await asked(ENGLISH)).toContain(IN_KOREAN);
  });

  it('counts no more once it was deleted with all that is kept about the person', async () => {
    const running = await setUp();
    const { people } = running.standIn;
    await choose(running, 'ko');
    const panel = (await people.slash('privacy')).original!;
    const { original: sure } = await people.press(panel, '내 정보 삭제');
    expect(textOf(sure!)).toContain('선택한 언어');
    await people.press(sure!, '네, 완전히 삭제합니다');
    expect(textOf((await people.slash('ask', { question: ENGLISH })).original!)).toContain(IN_ENGLISH);
  });

  it('says so when it could not be saved, and answers go on when it cannot be read', async () => {
    const running = await setUp({
      between: (store) =>
        withParts(store, {
          personSettings: {
            of: async () => Promise.reject(new Error('gone')),
            choose: async () => Promise.reject(new Error('full')),
          },
        }),
    });
    expect(await choose(running, 'ko')).toContain('could not be saved');
    const { original } = await running.standIn.people.slash('ask', { question: ENGLISH });
    expect(textOf(original!)).toContain(IN_ENGLISH);
  });
});
