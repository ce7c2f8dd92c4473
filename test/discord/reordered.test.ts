import { GatewayIntentBits as Intents } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setUp } from './setup.ts';
import { channelJson, guildJson } from './stand-in/api-json.ts';
import { textOf } from './stand-in/look.ts';

const YEARS = [2014, 2016, 2018, 2019, 2021] as const;
const AMOUNTS = ['920', '944.1', '960.2', '1,038.9', '1,183.3'] as const;

describe('events in another order than they happened, some more than once', () => {
  it('questions: each answered once, with its own answer', { timeout: 60_000 }, async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const order = fc.shuffledSubarray(
      YEARS.flatMap((_, index) => [index, index, index]),
      { minLength: YEARS.length * 3 },
    );
    await fc.assert(
      fc.asyncProperty(order, async (deliveries) => {
        const asked = YEARS.map((year) =>
          world.addMessage({
            channelId: world.general.id,
            author: world.alice,
            content: `<@${world.bot.id}> How much did Korea pay in ${year}?`,
          }),
        );
        for (const index of deliveries) people.deliver(asked[index]!);
        for (const [index, question] of asked.entries())
          expect(textOf(await people.answerTo(question))).toContain(AMOUNTS[index]);
        await people.quiet();
        for (const question of asked) expect(people.answersTo(question)).toHaveLength(1);
      }),
      { numRuns: 3 },
    );
    expect(standIn.refused()).toEqual([]);
  });

  it('a question before the thread in which it stands, and an interaction before its server', async () => {
    const { standIn, log } = await setUp();
    const { people, world, gateway } = standIn;
    const thread = world.addChannel('later', {
      type: 11,
      parentId: world.general.id,
      ownerId: world.alice.id,
    });
    const early = people.sendMention('How much did Korea pay in 2019?', { channel: thread });
    gateway.dispatch('THREAD_CREATE', Intents.Guilds, () => ({
      ...channelJson(world, thread),
      newly_created: true,
    }));
    people.deliver(early);
    const channel = world.addGuild();
    const slashed = people.slash('cost', { year: 2018 }, { channel, times: 2 });
    gateway.dispatch('GUILD_CREATE', Intents.Guilds, () => guildJson(world, channel.guildId!));
    expect(textOf((await slashed).original!)).toContain('960.2');
    expect(textOf(await people.answerTo(early))).toContain('1,038.9');
    await people.quiet();
    expect(people.answersTo(early)).toHaveLength(1);
    expect(standIn.refused()).toEqual([]);
    expect(log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  it('the end of an answer before the answer, and once more after it', async () => {
    const { standIn, store, log } = await setUp();
    const { people, world, gateway } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    const gone = () =>
      gateway.dispatch('MESSAGE_DELETE', Intents.GuildMessages, () => ({
        id: original!.id,
        channel_id: original!.channelId,
        guild_id: world.guildId,
      }));
    gone();
    people.deliver(original!);
    gone();
    gone();
    await expect.poll(() => store().messages.find(original!.id)).toBeNull();
    expect(textOf((await people.slash('cost', { year: 2018 })).original!)).toContain('960.2');
    expect(log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
