import { REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import { recall } from '../../src/discord/recall/recall.ts';
import { createLog } from '../../src/log.ts';
import { corpus, type Running, setUp, TODAY } from './setup.ts';
import { missingAccess } from './stand-in/api-error.ts';
import { textOf } from './stand-in/look.ts';

const ROW = 'contribution-2019-krw';

/** As if the amount of 2019 had been another one, in the row and in every passage. */
const put = (text: string | null) =>
  text?.replaceAll('1,038.9', '1,040.1').replaceAll(/1조\s?389억/g, '1조401억') ?? null;
const newer = {
  ...corpus,
  version: 'corrected',
  rows: corpus.rows.map((row) =>
    row.id === ROW && 'amount' in row.value ? { ...row, value: { ...row.value, amount: 1040.1 } } : row,
  ),
  passages: new Map(
    [...corpus.passages].map(([id, passage]) => [
      id,
      { ...passage, text: { en: put(passage.text.en), ko: put(passage.text.ko) } },
    ]),
  ),
};
const assistant = createAssistant(newer);

async function runRecall({ standIn, store }: Running, edit: boolean, ids: readonly string[] = [ROW]) {
  const said: string[] = [];
  const rest = edit ? new REST({ ...standIn.rest, retries: 0 }).setToken(standIn.token) : null;
  const log = createLog('silent');
  const say = (sentence: string) => void said.push(sentence);
  await recall({ store: store(), corpus: newer, assistant, today: TODAY, log, ids, rest, say });
  return said.join('\n');
}

describe('recall', () => {
  it('lists the answers that used a row, and changes nothing', async () => {
    const running = await setUp();
    const { people } = running.standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    await people.slash('cost', { from: 2018, to: 2020 });
    await people.slash('agreement', { number: 3 });
    await expect.poll(() => running.store().messages.find(original!.id)).not.toBeNull();
    const said = await runRecall(running, false);
    expect(said).toContain('2 answers rest on it and were given before this corpus (corrected)');
    expect(said).toMatch(/2026-11-25 {2}cost: 1 messages, 0 👎/);
    expect(said).not.toMatch(/\d{17}/);
    expect(textOf(original!)).toContain('1,038.9');
    expect(await runRecall(running, false, ['nothing-such'])).toMatch(/in the corpus no more.*\n0 answers/s);
  });

  it('edits the messages with a visible note and working buttons, once', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    const mentioned = await people.answerTo(people.sendMention('2019년 방위비 분담금은 얼마였어?'));
    for (const { id } of [original!, mentioned])
      await expect.poll(() => running.store().messages.find(id)).not.toBeNull();
    expect(await runRecall(running, true)).toMatch(/edited\..*edited\./s);
    expect(textOf(original!)).toMatch(/^Corrected on 2026-11-25 \(UTC\): .*1,040\.1/s);
    expect(textOf(mentioned)).toMatch(/^2026-11-25\(UTC\) 정정: .*1조401억/s);
    await running.restart({ assistant });
    const { original: passage } = await people.press(original!, '①', { user: world.bob });
    expect(textOf(passage!)).toMatch(/> \S/);
    await people.press(original!, '한국어');
    expect(textOf(original!)).toContain('1조401억');
    const { original: no } = await people.press(original!, '삭제', { user: world.bob });
    expect(textOf(no!)).toContain('질문한 사람');
    await people.press(original!, '삭제');
    await expect.poll(() => world.messages.has(original!.id)).toBe(false);
    expect(await runRecall(running, true)).not.toContain('edited');
    expect(running.standIn.pings).toEqual([]);
    expect(running.standIn.refused()).toEqual([]);
  });

  it('tells those who voted it down and wanted to hear of it, privately and once', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    const { original } = await people.slash('cost', { year: 2019 });
    await people.submit(await people.press(original!, '👎'), { tell: true });
    await people.submit(await people.press(original!, '👎', { user: world.bob }), { tell: false });
    const blocked = world.addUser('carol');
    blocked.blocksDms = true;
    await people.submit(await people.press(original!, '👎', { user: blocked }), { tell: true });
    const said = await runRecall(running, true);
    expect(said).toContain('told.');
    expect(said).toContain('takes no direct messages');
    expect(said).not.toContain(world.alice.id);
    const told = world.messagesIn(world.dmWith(world.alice).id);
    expect(told.map(textOf)).toEqual([
      expect.stringMatching(/^You voted an answer of mine down .*1,040\.1/s),
    ]);
    expect(world.messagesIn(world.dmWith(world.bob).id)).toEqual([]);
    await runRecall(running, true);
    expect(world.messagesIn(world.dmWith(world.alice).id)).toHaveLength(1);
  });

  it('says why a message could not be edited, and goes on with the next', async () => {
    const running = await setUp();
    const { people, world } = running.standIn;
    const gone = (await people.slash('cost', { year: 2019 })).original!;
    const hidden = (await people.slash('cost', { year: 2019 })).original!;
    const fine = (await people.slash('cost', { year: 2019 })).original!;
    for (const { id } of [gone, hidden, fine])
      await expect.poll(() => running.store().messages.find(id)).not.toBeNull();
    world.messages.delete(gone.id);
    running.standIn.failNext(new RegExp(`GET .*/messages/${hidden.id}`), missingAccess());
    const said = await runRecall(running, true);
    expect(said).toContain(`message ${gone.id}: deleted, or its channel is.`);
    expect(said).toContain(`message ${hidden.id}: the bot lacks the permission`);
    expect(textOf(fine)).toContain('Corrected on');
    expect(await running.store().messages.find(gone.id)).toBeNull();
    expect(await runRecall(running, true)).toContain(`message ${hidden.id}: edited.`);
  });
});
