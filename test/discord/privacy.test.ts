import { PermissionFlagsBits as Bits, GatewayIntentBits as Intents } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { forgetOld } from '../../src/discord/retention.ts';
import { setUp } from './setup.ts';
import { guildJson } from './stand-in/api-json.ts';
import { isEphemeral, textOf } from './stand-in/look.ts';

const QUESTION = 'How much did Korea pay in 2019?';

describe('privacy', () => {
  it('says what is kept, how long and why, in both languages, to the person alone', async () => {
    const { standIn } = await setUp();
    for (const [locale, words] of [
      ['en-US', ['30 days after the last question', '400 days', '365 days', 'so that', 'Your votes']],
      ['ko', ['마지막 질문 뒤 30일', '400일', '365일', '평가']],
    ] as const) {
      const { original } = await standIn.people.slash('privacy', {}, { locale });
      for (const word of words) expect(textOf(original!)).toContain(word);
      expect(isEphemeral(original!)).toBe(true);
    }
    const direct = await standIn.people.slash(
      'privacy',
      {},
      { channel: standIn.world.dmWith(standIn.world.alice) },
    );
    expect(textOf(direct.original!)).toContain('What I keep');
    expect(standIn.refused()).toEqual([]);
  });

  it('shows a person everything that is kept with them, and deletes it after asking, nothing of others', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    for (const user of [world.alice, world.bob]) {
      await people.submit(await people.press(original!, '👎', { user }), {
        reason: `not for ${user.username}`,
      });
      await people.answerTo(people.sendDm(QUESTION, { user }));
    }
    await people.slash('language', { answers: 'auto' });
    await people.slash('language', { answers: 'ko' }, { user: world.bob });
    const panel = (await people.slash('settings', {}, { permissions: Bits.ManageGuild })).original!;
    await people.choose(panel, 'en', { permissions: Bits.ManageGuild, id: 'S:language:' });

    const shown = (await people.slash('privacy')).original!;
    const exported = async () => {
      const { original: file } = await people.press(shown, 'Show what is kept about me');
      expect(isEphemeral(file!)).toBe(true);
      return new TextDecoder().decode(file!.files[0]!.bytes);
    };
    await expect.poll(async () => JSON.parse(await exported()).directMessages.length).toBe(1);
    const mine = JSON.parse(await exported());
    expect(mine.votes).toMatchObject([{ userId: world.alice.id, reason: 'not for alice' }]);
    expect(mine.ownSettings).toEqual([{ name: 'language', value: 'auto' }]);
    expect(mine.changedSettings).toMatchObject([{ name: 'language', after: 'en' }]);
    expect(mine.conversations).toMatchObject([{ query: { parts: [{ kind: 'cost', years: [2019] }] } }]);
    expect(JSON.stringify(mine)).not.toContain(world.bob.id);

    const { original: sure } = await people.press(shown, 'Delete it');
    expect(textOf(sure!)).toContain('cannot be undone');
    expect(JSON.parse(await exported())).toEqual(mine);
    await running.restart();
    const { original: done } = await people.press(sure!, 'Yes, delete it for good');
    expect(textOf(done!)).toContain('Deleted, 1 vote among it');
    expect(await exported()).not.toContain(world.alice.id);
    expect(JSON.parse(await exported())).toMatchObject({
      votes: [],
      ownSettings: [],
      changedSettings: [],
      conversations: [],
    });
    expect(await running.store().personSettings.of(world.bob.id)).toHaveLength(1);
    const { receipt } = (await running.store().messages.find(original!.id))!;
    expect(await running.store().votes.of(receipt)).toMatchObject([{ userId: world.bob.id }]);
    expect(running.standIn.refused()).toEqual([]);
  });

  it('deletes what belongs to a server 30 days after the bot is removed, unless it comes back', async () => {
    const running = await setUp();
    const { people, world, gateway } = running.standIn;
    const admin = { permissions: Bits.ManageGuild };
    const choose = async () => {
      const panel = (await people.slash('settings', {}, admin)).original!;
      await people.choose(panel, 'ko', { ...admin, id: 'S:language:' });
    };
    const daysAhead = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
    const kept = async () => (await running.store().settings.of(world.guildId)).length;
    const left = async () => (await running.store().kept.leftServers()).length;
    await choose();
    gateway.dispatch('GUILD_DELETE', Intents.Guilds, () => ({ id: world.guildId, unavailable: true }));
    gateway.dispatch('GUILD_DELETE', Intents.Guilds, () => ({ id: world.guildId }));
    await expect.poll(left).toBe(1);
    gateway.dispatch('GUILD_CREATE', Intents.Guilds, () => guildJson(world));
    await expect.poll(left).toBe(0);
    await forgetOld(running.store(), daysAhead(31));
    expect(await kept()).toBe(1);

    gateway.dispatch('GUILD_DELETE', Intents.Guilds, () => ({ id: world.guildId }));
    await expect.poll(left).toBe(1);
    await forgetOld(running.store(), daysAhead(29));
    expect(await kept()).toBe(1);
    await forgetOld(running.store(), daysAhead(31));
    expect(await kept()).toBe(0);
    expect(await running.store().settings.log(world.guildId, 9)).toEqual([]);
  });

  it('notices at the start that it was removed from a server, or invited again, while it was away', async () => {
    const running = await setUp();
    const { world } = running.standIn;
    const gone = world.ids.next();
    const change = { id: '1', name: 'language', value: 'ko', userId: world.alice.id };
    await running.store().settings.change({ ...change, guildId: gone, scope: gone });
    await running.store().kept.serverLeft(world.guildId);
    await running.restart();
    await expect.poll(() => running.store().kept.leftServers()).toEqual([gone]);
  });

  it('keeps receipts as long as a message shows the answer, and no longer than it says', async () => {
    const running = await setUp();
    const { people } = running.standIn;
    const standing = (await people.slash('cost', { year: 2019 })).original!;
    const hidden = (await people.slash('cost', { year: 2018, visibility: 'private' })).original!;
    await expect.poll(() => running.store().messages.find(standing.id)).not.toBeNull();
    const later = new Date(Date.now() + 401 * 24 * 60 * 60 * 1000);
    await forgetOld(running.store(), later);
    expect(textOf((await people.press(standing, '①')).original!)).toMatch(/> \S/);
    expect(textOf((await people.press(hidden, '①')).original!)).toContain('no longer remember');
  });
});
