import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import { corpus, setUp } from './setup.ts';
import { buttonsOf, componentsOf, isEphemeral, textOf } from './stand-in/look.ts';

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
});
