import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import { corpus, setUp } from './setup.ts';
import { buttonsOf, isEphemeral, textOf } from './stand-in/look.ts';
import { until } from './stand-in/until.ts';

const receiptOf = (text: string): string => /receipt ([0-9a-z]+)/.exec(text)?.[1] ?? '';

describe('receipts', () => {
  it('shows what an answer was made from, and the answer again byte for byte, after a restart', async () => {
    const { standIn, restart } = await setUp();
    const { people, world } = standIn;
    const { original } = await people.slash('change', { from: 2018, to: 2021 });
    const receipt = receiptOf(textOf(original!));
    expect(receipt).not.toBe('');
    await restart();
    const { original: shown } = await people.slash('source', { receipt });
    const text = textOf(shown!);
    expect(text).toContain(`Receipt ${receipt}: given on 2026-11-25 (UTC) from corpus ${corpus.version}`);
    expect(text).toMatch(/```json\n\[\{"kind":"change","years":\[2018,2019,2020,2021\]/);
    expect(text).toMatch(/Rows of the fact table \(\d+\)\n`[^`]*contribution-2018/);
    expect(text).toMatch(/Passages \(\d+\)\n`[^`]*#p\d/);
    const { original: again } = await people.press(shown!, 'Show the answer');
    expect(isEphemeral(again!)).toBe(true);
    expect(textOf(again!)).toBe(textOf(original!));
    const ids = (message: typeof original) => buttonsOf(message!).map(({ id }) => id);
    expect(ids(again).filter((id) => !/^[hx]/.test(id))).toEqual(
      ids(original).filter((id) => !/^[hx]/.test(id)),
    );
    expect(world.messages.size).toBe(3);
  });

  it('says that the corpus has changed, and offers the question anew', async () => {
    const { standIn, restart } = await setUp();
    const { people } = standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    const receipt = receiptOf(textOf(original!));
    await restart({ assistant: createAssistant({ ...corpus, version: 'a-newer-one' }) });
    const { original: shown } = await people.slash('source', { receipt }, { locale: 'ko' });
    expect(textOf(shown!)).toContain('자료 버전이 a-newer-one');
    const { original: anew } = await people.press(shown!, '새 자료로 다시 묻기');
    expect(textOf(anew!)).toContain('1조389');
  });

  it('says when there is no such receipt', async () => {
    const { standIn } = await setUp();
    for (const receipt of ['nothing', "'; DROP", '../../etc/passwd', '@everyone']) {
      const { original } = await standIn.people.slash('source', { receipt });
      expect(textOf(original!)).toContain('I know no answer with this receipt');
      expect(isEphemeral(original!)).toBe(true);
    }
    expect(standIn.refused()).toEqual([]);
  });

  it('remembers where answers stand, however they came there, and forgets those that are deleted', async () => {
    const { standIn, store } = await setUp({ deferAfterMs: 0 });
    const { people, world } = standIn;
    const command = await people.slash('cost', { year: 2019 });
    const mentioned = await people.answerTo(people.sendMention('How much did Korea pay in 2019?'));
    const direct = await people.answerTo(people.sendDm('How much did Korea pay in 2019?'));
    const hidden = await people.slash('cost', { year: 2019, visibility: 'private' });
    const shared = await people.press(hidden.original!, 'Share here');
    for (const message of [command.original!, mentioned, direct, shared.original!]) {
      await until(() => message, 'the message');
      const kept = await expectKept(store, message.id);
      expect(kept).toMatchObject({ channelId: message.channelId, lang: 'en' });
      expect(kept.guildId).toBe(world.channel(message.channelId).guildId);
    }
    expect(await store().messages.find(hidden.original!.id)).toBeNull();
    const known = await store().messages.find(command.original!.id);
    expect(await store().receipt(known!.receipt)).not.toBeNull();

    await people.press(command.original!, '한국어');
    await until(() => standIn.requests.length, 'the flip');
    await eventually(async () => (await store().messages.find(command.original!.id))?.lang === 'ko');
    await people.press(shared.original!, 'Delete');
    await eventually(async () => (await store().messages.find(shared.original!.id)) === null);
    expect(standIn.refused()).toEqual([]);
  });
});

async function expectKept(store: Awaited<ReturnType<typeof setUp>>['store'], id: string) {
  await eventually(async () => (await store().messages.find(id)) !== null);
  return (await store().messages.find(id))!;
}

/** Waits until an asynchronous look succeeds. */
async function eventually(look: () => Promise<boolean>): Promise<void> {
  await expect.poll(look, { timeout: 5000, interval: 10 }).toBe(true);
}
