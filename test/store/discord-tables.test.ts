import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { part, type Query } from '../../src/query/schema.ts';
import type { KeptStore } from '../../src/store/index.ts';
import type { ShownMessage, Vote } from '../../src/store/types.ts';
import { stores } from './stores.ts';

const query: Query = { lang: 'en', mode: 'ask', parts: [part({ kind: 'cost', years: [2019] })] };
const receipt = (id: string) => ({ id, query, today: '2026-03-01', corpus: 'v1' });
const message: ShownMessage = { id: 'm1', channelId: 'c1', guildId: 'g1', receipt: 'r1', lang: 'en' };
const vote: Vote = { receipt: 'r1', userId: 'u1', vote: 'down', reason: 'old', tell: true, lang: 'ko' };

for (const { name, open } of stores) {
  describe(`what Discord needs (${name})`, () => {
    let store: KeptStore;
    let dispose: () => Promise<void>;
    let now: string;

    beforeEach(async () => {
      now = '2026-03-01T12:00:00Z';
      ({ store, dispose } = await open({ now: () => new Date(now) }));
    });
    afterEach(() => dispose());

    it('knows where an answer stands until it is deleted', async () => {
      await store.messages.remember(message);
      await store.messages.remember({ ...message, receipt: 'r2', lang: 'ko' });
      await store.messages.remember({ ...message, id: 'm2', receipt: 'r2', guildId: null, channelId: 'dm' });
      expect(await store.messages.of('r1')).toEqual([]);
      expect(await store.messages.find('m1')).toEqual({ ...message, receipt: 'r2', lang: 'ko' });
      expect((await store.messages.of('r2')).map(({ id }) => id)).toEqual(['m1', 'm2']);
      await store.messages.forget(['m1', 'unknown', ...Array.from({ length: 1200 }, (_, n) => `x${n}`)]);
      expect(await store.messages.find('m1')).toBeNull();
      await store.messages.forgetChannel('dm');
      expect(await store.messages.of('r2')).toEqual([]);
    });

    it('keeps one vote a person and answer, the last', async () => {
      await store.votes.cast(vote);
      await store.votes.cast({ ...vote, userId: 'u2', vote: 'up', reason: null, tell: false });
      now = '2026-03-02T12:00:00Z';
      await store.votes.cast({ ...vote, reason: 'wrong' });
      expect(await store.votes.of('r1')).toEqual([
        { ...vote, userId: 'u2', vote: 'up', reason: null, tell: false },
        { ...vote, reason: 'wrong' },
      ]);
      const recent = await store.votes.recent(1);
      expect(recent).toEqual([
        { receipt: 'r1', vote: 'down', reason: 'wrong', lang: 'ko', day: '2026-03-02' },
      ]);
      expect(JSON.stringify(recent)).not.toContain('u1');
      await store.votes.told('r1', 'u1');
      expect((await store.votes.of('r1')).map(({ tell }) => tell)).toEqual([false, false]);
    });

    it('sets and logs in one, once for each change', async () => {
      const change = { guildId: 'g1', scope: 'g1', name: 'language', userId: 'u1' };
      await store.settings.change({ ...change, id: '1', value: 'ko' });
      now = '2026-03-01T13:00:00Z';
      await store.settings.change({ ...change, id: '2', scope: 'c1', value: ['a', { b: 1 }] });
      await store.settings.change({ ...change, id: '2', scope: 'c1', value: 'again' });
      now = '2026-03-01T14:00:00Z';
      await store.settings.change({ ...change, id: '3', value: null });
      await store.settings.change({ ...change, id: '4', guildId: 'g2', scope: 'g2', value: 'en' });
      expect(await store.settings.of('g1')).toEqual([
        { scope: 'c1', name: 'language', value: ['a', { b: 1 }] },
      ]);
      expect(await store.settings.log('g1', 10)).toMatchObject([
        { scope: 'g1', before: 'ko', after: null, userId: 'u1', at: '2026-03-01T14:00:00.000Z' },
        { scope: 'c1', before: null, after: ['a', { b: 1 }] },
        { scope: 'g1', before: null, after: 'ko' },
      ]);
      expect(await store.settings.log('g1', 1)).toHaveLength(1);
    });

    it('keeps what a person chose, the last of each name, until they choose nothing', async () => {
      const { personSettings } = store;
      await personSettings.choose('u1', { name: 'language', value: 'ko' });
      await personSettings.choose('u1', { name: 'other', value: [1, { a: null }] });
      await personSettings.choose('u2', { name: 'language', value: 'auto' });
      await personSettings.choose('u1', { name: 'language', value: 'en' });
      expect(await personSettings.of('u1')).toEqual([
        { name: 'language', value: 'en' },
        { name: 'other', value: [1, { a: null }] },
      ]);
      await personSettings.choose('u1', { name: 'language', value: null });
      await personSettings.choose('u1', { name: 'language', value: null });
      expect(await personSettings.of('u1')).toEqual([{ name: 'other', value: [1, { a: null }] }]);
      expect(await personSettings.of('u2')).toEqual([{ name: 'language', value: 'auto' }]);
    });

    it('loses no change of many at once', async () => {
      await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          store.settings.change({
            id: `${n}`,
            guildId: 'g',
            scope: 'g',
            name: `n${n % 4}`,
            value: n,
            userId: 'u',
          }),
        ),
      );
      expect(await store.settings.log('g', 100)).toHaveLength(40);
      expect(await store.settings.of('g')).toHaveLength(4);
    });

    it('finds the receipts that rest on a row, exactly', async () => {
      await store.saveReceipt(receipt('r1'), ['contribution-2019', 'mofa#p1', 'mofa#p1']);
      await store.saveReceipt(receipt('r2'), ['contribution-2019-krw']);
      await store.saveReceipt(receipt('r3'));
      const using = async (...ids: string[]) => (await store.receiptsUsing(ids)).map(({ id }) => id);
      expect(await using('contribution-2019')).toEqual(['r1']);
      expect(await using('mofa#p1', 'contribution-2019-krw')).toEqual(['r1', 'r2']);
      expect(await using('contribution_2019')).toEqual([]);
      expect(await using('%')).toEqual([]);
      expect(await using()).toEqual([]);
    });

    it('forgets old receipts with their votes, not those of a message that stands', async () => {
      await store.saveReceipt(receipt('r1'));
      await store.saveReceipt(receipt('r2'));
      await store.messages.remember(message);
      await store.votes.cast(vote);
      await store.votes.cast({ ...vote, receipt: 'r2' });
      now = '2026-03-02T00:00:00Z';
      await store.saveReceipt(receipt('r3'));
      expect(await store.forgetReceipts('2026-03-01')).toBe(0);
      expect(await store.forgetReceipts('2026-03-02')).toBe(1);
      expect(await store.receipt('r1')).not.toBeNull();
      expect(await store.receipt('r2')).toBeNull();
      expect(await store.receipt('r3')).not.toBeNull();
      expect(await store.votes.of('r1')).toHaveLength(1);
      expect(await store.votes.of('r2')).toEqual([]);
      await store.messages.forget(['m1']);
      expect(await store.forgetReceipts('2026-03-02')).toBe(1);
    });

    it('forgets old gaps', async () => {
      const gap = { words: 'a', lang: 'en', status: 'partial' } as const;
      await store.noteGap({ ...gap, day: '2026-03-01' });
      await store.noteGap({ ...gap, words: 'b', day: '2026-03-02' });
      expect(await store.forgetGaps('2026-03-02')).toBe(1);
      expect((await store.gaps(5)).map(({ words }) => words)).toEqual(['b']);
    });

    it('shows and deletes all that is kept with a person, and nothing of others', async () => {
      const context = { query, before: null, agreements: [], askedBack: [] };
      const change = { guildId: 'g1', scope: 'g1', name: 'language', value: 'ko' };
      const fill = async (user: string, dm: string) => {
        await store.votes.cast({ ...vote, userId: user });
        await store.personSettings.choose(user, { name: 'language', value: `${user}'s` });
        await store.settings.change({ ...change, id: user, userId: user });
        await store.messages.remember({ ...message, id: `m${user}`, guildId: null, channelId: dm });
        await store.rememberThread(dm, context);
      };
      await fill('u1', 'dm1');
      await fill('u2', 'dm2');
      await store.messages.remember(message);
      const mine = await store.kept.about('u1', ['dm1']);
      expect(mine.votes).toMatchObject([{ userId: 'u1', reason: 'old', at: '2026-03-01T12:00:00.000Z' }]);
      expect(mine.ownSettings).toEqual([{ name: 'language', value: "u1's" }]);
      expect(mine.changedSettings).toMatchObject([{ userId: 'u1', after: 'ko' }]);
      expect(mine.directMessages).toMatchObject([{ id: 'mu1' }]);
      expect(mine.conversations).toEqual([context]);
      expect(JSON.stringify(mine)).not.toContain('u2');

      const others = await store.kept.about('u2', ['dm2']);
      await store.kept.forgetPerson('u1', ['dm1']);
      expect(await store.kept.about('u1', ['dm1'])).toEqual({
        votes: [],
        ownSettings: [],
        changedSettings: [],
        directMessages: [],
        conversations: [],
      });
      expect(await store.kept.about('u2', ['dm2'])).toEqual(others);
      expect((await store.settings.log('g1', 9)).map(({ userId }) => userId)).toEqual(['u2', null]);
      expect(await store.messages.find('m1')).not.toBeNull();
      expect((await store.kept.about('u1', [])).votes).toEqual([]);
    });

    it('forgets a server that was left long enough ago, unless the bot came back', async () => {
      const change = { name: 'language', value: 'ko', userId: 'u1' };
      for (const id of ['g1', 'g2', 'g3']) {
        await store.settings.change({ ...change, id, guildId: id, scope: id });
        await store.messages.remember({ ...message, id: `m-${id}`, guildId: id });
      }
      await store.messages.remember({ ...message, id: 'dm', guildId: null });
      expect((await store.kept.servers()).sort()).toEqual(['g1', 'g2', 'g3']);
      await store.kept.serverLeft('g1');
      await store.kept.serverLeft('g2');
      now = '2026-03-20T00:00:00Z';
      await store.kept.serverLeft('g1');
      await store.kept.serverLeft('g3');
      await store.kept.serverBack('g2');
      expect(await store.kept.servers()).toEqual(['g2']);
      expect((await store.kept.leftServers()).sort()).toEqual(['g1', 'g3']);
      expect(await store.kept.forgetServers('2026-03-01')).toBe(0);
      expect(await store.kept.forgetServers('2026-03-02')).toBe(1);
      expect(await store.kept.forgetServers('2026-03-02')).toBe(0);
      expect(await store.settings.of('g1')).toEqual([]);
      expect(await store.settings.log('g1', 9)).toEqual([]);
      expect(await store.messages.find('m-g1')).toBeNull();
      expect(await store.settings.of('g3')).toHaveLength(1);
      expect(await store.messages.find('dm')).not.toBeNull();
      await expect(store.kept.forgetServers('soon')).rejects.toThrow();
    });
  });
}
