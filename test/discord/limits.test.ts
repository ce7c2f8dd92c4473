import { describe, expect, it } from 'vitest';
import { setUp } from './setup.ts';
import { isEphemeral, textOf } from './stand-in/look.ts';

const QUESTION = 'How much did Korea pay in 2019?';
const MANY = { points: 1000, seconds: 60 };

describe('limits', () => {
  it('tells a person the seconds to wait, before anything is deferred, and answers again after them', async () => {
    const { standIn } = await setUp({
      limits: { person: { points: 2, seconds: 2 }, server: MANY },
      deferAfterMs: 0,
    });
    const { people, world } = standIn;
    const first = await people.slash('cost', { year: 2019 });
    await people.press(first.original!, '①');
    const callbacks = () => standIn.requests.filter(({ path }) => path.endsWith('/callback')).length;
    const before = callbacks();
    const { original } = await people.slash('cost', { year: 2018 });
    expect(textOf(original!)).toMatch(
      /^You have asked a lot in a short time\. Please try again in [12] seconds?\.$/,
    );
    expect(isEphemeral(original!)).toBe(true);
    expect(callbacks()).toBe(before + 1);
    const korean = await people.press(first.original!, '①', { locale: 'ko' });
    expect(textOf(korean.original!)).toMatch(/[12]초 뒤에/);
    const other = await people.slash('cost', { year: 2018 }, { user: world.bob });
    expect(textOf(other.original!)).toContain('960.2');
    await expect
      .poll(async () => textOf((await people.slash('cost', { year: 2018 })).original!), {
        timeout: 9000,
        interval: 2100,
      })
      .toContain('960.2');
    expect(standIn.refused()).toEqual([]);
  });

  it('tells a server as well, and counts direct messages for the person alone', async () => {
    const { standIn } = await setUp({ limits: { person: MANY, server: { points: 1, seconds: 60 } } });
    const { people, world } = standIn;
    await people.slash('cost', { year: 2019 });
    const { original } = await people.slash('cost', { year: 2018 }, { user: world.bob });
    expect(textOf(original!)).toMatch(/^This server has asked a lot .* \d+ seconds\.$/);
    const direct = await people.answerTo(people.sendDm(QUESTION));
    expect(textOf(direct)).toContain('1,038.9');
  });

  it('says it to messages once, and what becomes of those until then', async () => {
    const { standIn } = await setUp({ limits: { person: { points: 1, seconds: 60 }, server: MANY } });
    const { people, pings } = standIn;
    await people.answerTo(people.sendMention(QUESTION));
    const told = await people.answerTo(people.sendMention(QUESTION));
    expect(textOf(told)).toMatch(
      /try again in \d+ seconds\. What is written to me until then is not answered\./,
    );
    const more = [people.sendMention(QUESTION), people.sendMention(QUESTION)];
    await people.quiet();
    for (const message of more) expect(people.answersTo(message)).toEqual([]);
    expect(pings).toEqual([]);
  });
});
