import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import { renderAnswer } from '../../src/discord/render/answer.ts';
import { assistant, corpus, setUp, TODAY, withParts } from './setup.ts';
import { buttonsOf, componentsOf, isEphemeral, textOf } from './stand-in/look.ts';
import { until } from './stand-in/until.ts';

describe('buttons', () => {
  it('shows a passage to the one who asked for it, also after a restart', async () => {
    const { standIn, restart } = await setUp();
    const { people, world } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    await restart();
    const { original: passage } = await people.press(original!, '①', { user: world.bob });
    expect(isEphemeral(passage!)).toBe(true);
    expect(passage!.id).not.toBe(original!.id);
    const text = textOf(passage!);
    expect(text).toMatch(/\*\*① .+\*\* · \d{4}/);
    expect(text).toMatch(/\n?> \S/);
    expect(text).toMatch(/\*\*[\d.,]+\*\*/);
    expect(text).toMatch(/\[Open the source\]\(<https?:|No link to it is known/);
  });

  it('warns of a source that was not read', async () => {
    const unread = [...corpus.articles.values()].find(({ seen }) => !seen);
    expect(unread).toBeDefined();
    const { standIn } = await setUp();
    const { original } = await standIn.people.slash('source', { source: unread!.id });
    const { original: passage } = await standIn.people.press(original!, '①');
    expect(textOf(passage!)).toContain('was not read');
  });

  it('flips the language in place for the asker, and in a copy for others', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    const flipped = await people.press(original!, '한국어');
    expect(flipped.original?.id).toBe(original!.id);
    expect(textOf(original!)).toContain('1조');
    await people.press(original!, 'English');
    expect(textOf(original!)).toContain('1,038.9 billion');
    const copy = await people.press(original!, '한국어', { user: world.bob });
    expect(copy.original?.id).not.toBe(original!.id);
    expect(isEphemeral(copy.original!)).toBe(true);
    expect(textOf(copy.original!)).toContain('1조');
    expect(textOf(original!)).toContain('1,038.9 billion');
    const back = await people.press(copy.original!, 'English', { user: world.bob });
    expect(back.original?.id).toBe(copy.original!.id);
  });

  it('flips an answer to a mention for the one who mentioned it', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    const answer = await people.answerTo(people.sendMention('How much did Korea pay in 2019?'));
    await people.press(answer, '한국어');
    expect(textOf(answer)).toContain('1조');
  });

  it('asks a next question on the subject of its answer, and the thread goes on from there', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const asking = people.sendMention('How much did Korea pay in 2019?');
    const answer = await people.answerTo(asking);
    const next = buttonsOf(answer).find(({ id }) => id.startsWith('n:0'));
    expect(next).toBeDefined();
    const pressed = await people.press(answer, next!.id, { user: world.bob });
    expect(isEphemeral(pressed.original!)).toBe(false);
    expect(textOf(pressed.original!)).toContain(`Asked: ${next!.label.slice(0, 10)}`);
    expect(textOf(pressed.original!)).not.toBe(textOf(answer));
  });

  it('keeps private what followed from a private answer', async () => {
    const { standIn } = await setUp();
    const { original } = await standIn.people.slash('cost', { year: 2019, visibility: 'private' });
    const next = buttonsOf(original!).find(({ id }) => id.startsWith('n:0'));
    const { original: second } = await standIn.people.press(original!, next!.id);
    expect(isEphemeral(second!)).toBe(true);
  });

  it('offers the sources beyond the fifth in a select', async () => {
    const { standIn } = await setUp();
    const { original } = await standIn.people.slash('timeline', { from: 2014, to: 2024 });
    const select = componentsOf(original!).find(({ type }) => type === 3);
    expect(select).toBeDefined();
    const options = select!.options as { value: string; label: string }[];
    expect(options[0]).toMatchObject({ value: '6', label: expect.stringMatching(/^⑥/) });
    const { original: passage } = await standIn.people.choose(original!, '6');
    expect(textOf(passage!)).toContain('⑥');
    expect(isEphemeral(passage!)).toBe(true);
  });

  it('says so when the facts behind an answer have changed, and asks anew', async () => {
    const { standIn, restart } = await setUp();
    const { people } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    await restart({ assistant: createAssistant({ ...corpus, version: 'a-newer-one' }) });
    for (const [button, sentence, offer] of [
      ['①', 'have been updated', 'Ask again with the new facts'],
      ['한국어', '자료가 바뀌었습니다', '새 자료로 다시 묻기'],
    ] as const) {
      const { original: told } = await people.press(original!, button);
      expect(textOf(told!)).toContain(sentence);
      expect(isEphemeral(told!)).toBe(true);
      const { original: anew } = await people.press(told!, offer);
      expect(textOf(anew!)).toMatch(/1,038\.9|1조389/);
      const { original: passage } = await people.press(anew!, '①');
      expect(textOf(passage!)).toMatch(/> \S/);
    }
  });

  it('says so when it no longer knows the answer, or the button is of another version', async () => {
    const { standIn } = await setUp();
    const { people, world } = standIn;
    const button = (custom_id: string) => ({
      type: 1,
      components: [{ type: 2, style: 2, label: custom_id, custom_id }],
    });
    const old = world.addMessage({
      channelId: world.general.id,
      author: world.bot,
      components: [button('p:1:ko:gone'), button('x:9'), button('f:en:gone:'), button('n:0:en:gone')],
    });
    for (const { label } of buttonsOf(old)) {
      const { original } = await people.press(old, label);
      expect(isEphemeral(original!)).toBe(true);
      expect(textOf(original!)).toMatch(/ask again|다시 질문/);
    }
    expect(standIn.refused()).toEqual([]);
  });

  it('shows many steps on a button, few in the answer', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    const many = (await people.slash('change', { from: 2014, to: 2021, mode: 'steps' })).original!;
    expect(textOf(many)).not.toContain('Calculation');
    const { original: steps } = await people.press(many, 'Calculation');
    expect(isEphemeral(steps!)).toBe(true);
    expect(textOf(steps!).split('\n').length).toBeGreaterThan(4);
    expect(textOf(steps!)).toMatch(/[÷−=]/);
    const few = (await people.slash('change', { from: 2018, to: 2019 })).original!;
    expect(textOf(few)).toContain('-# Calculation\n-# ');
    expect(buttonsOf(few).map(({ label }) => label)).not.toContain('Calculation');
  });

  it('shares a private answer with everybody, and offers that only for private ones', async () => {
    const { standIn, restart } = await setUp();
    const { people } = standIn;
    const open = (await people.slash('cost', { year: 2019 })).original!;
    const labels = (message: typeof open) => buttonsOf(message).map(({ label }) => label);
    expect(labels(open)).toContain('Delete');
    expect(labels(open)).not.toContain('Share here');
    const hidden = (await people.slash('cost', { year: 2019, visibility: 'private' })).original!;
    expect(labels(hidden)).toContain('Share here');
    expect(labels(hidden)).not.toContain('Delete');
    await restart();
    const { original: shared } = await people.press(hidden, 'Share here');
    expect(isEphemeral(shared!)).toBe(false);
    expect(textOf(shared!)).toBe(textOf(open));
    expect(labels(shared!)).toContain('Delete');
  });

  it('is deleted by the one who asked or a moderator, and by nobody else', async () => {
    for (const deferAfterMs of [1500, 0]) {
      const { standIn, restart } = await setUp({ deferAfterMs });
      const { people, world } = standIn;
      const ask = async () => (await people.slash('cost', { year: 2019 })).original!;
      const [mine, moderated] = [await ask(), await ask()];
      await restart();
      const { original: no } = await people.press(mine, 'Delete', { user: world.bob });
      expect(textOf(no!)).toContain('“Manage Messages”');
      expect(isEphemeral(no!)).toBe(true);
      expect(world.messages.has(mine.id)).toBe(true);
      await people.press(mine, 'Delete');
      await until(() => !world.messages.has(mine.id), 'the deletion');
      await people.press(moderated, 'Delete', { user: world.bob, permissions: Bits.ManageMessages });
      await until(() => !world.messages.has(moderated.id), 'the deletion');
      expect(standIn.refused()).toEqual([]);
    }
  });

  it('keeps votes, with the reason of a 👎, before it says thanks', async () => {
    const { standIn, store, restart } = await setUp();
    const { people, world } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    const receipt = /receipt (\w+)/.exec(textOf(original!))![1]!;
    await restart();
    const up = await people.press(original!, '👍', { user: world.bob });
    expect(textOf(up.original!)).toContain('/sma privacy');
    expect(isEphemeral(up.original!)).toBe(true);
    const opened = await people.press(original!, '👎', { locale: 'ko' });
    expect(opened.modal).toMatchObject({ title: 'What is wrong with it?' });
    expect(await store().votes.of(receipt)).toHaveLength(1);
    const reason = `2019 is\n wrong <@${world.bob.id}> @everyone`;
    const { original: thanks } = await people.submit(opened, { reason, tell: true });
    expect(isEphemeral(thanks!)).toBe(true);
    const { original: second } = await people.submit(
      await people.press(original!, '👎', { user: world.bob }),
      {},
    );
    expect(textOf(second!)).toContain('Thank you');
    const votes = await store().votes.of(receipt);
    expect(votes).toEqual([
      {
        receipt,
        userId: world.alice.id,
        vote: 'down',
        reason: '2019 is wrong everyone',
        tell: true,
        lang: 'en',
      },
      { receipt, userId: world.bob.id, vote: 'down', reason: null, tell: false, lang: 'en' },
    ]);
    expect(standIn.refused()).toEqual([]);
    expect(standIn.pings).toEqual([]);
  });

  it('does not say thanks for a vote that the store did not take', async () => {
    const { standIn } = await setUp({
      between: (store) =>
        withParts(store, {
          votes: { ...store.votes, cast: () => Promise.reject(new Error('the disk is full')) },
        }),
    });
    const { people } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    const { original: told } = await people.press(original!, '👍');
    expect(textOf(told!)).toContain('Something went wrong');
  });

  it('offers up to three readings where it asks back, else two next questions', () => {
    const asked = assistant.ask({ text: 'how much?', context: null, today: TODAY }).answer;
    const suggestions = ['one', 'two', 'three', 'four'].map((text) => ({ text: { en: text, ko: text } }));
    for (const [status, count] of [
      ['ambiguous', 3],
      ['answered', 2],
    ] as const) {
      const { components } = renderAnswer(
        { ...asked, status, suggestions },
        { lang: 'en', asker: null, lasting: true },
      );
      const offered = buttonsOf({ components }).filter(({ id }) => id.startsWith('n:'));
      expect(offered).toHaveLength(count);
    }
  });
});
