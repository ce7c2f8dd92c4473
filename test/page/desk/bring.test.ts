import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../fixture.ts';
import { Curator, type DeskFixture, openDesk } from './fixture.ts';

let desk: DeskFixture;
let me: Curator;
beforeAll(async () => {
  desk = await openDesk();
  me = new Curator(desk.app);
});
afterAll(() => desk.store.close());

/** Made up, and in conflict with the table. */
const ARTICLE = `---
publisher: Harbour Gazette
publisherKo: 하버가제트
title: The beacon levy at the port
date: 2026-11-18
---

The beacon levy at the port brings in 77.3 billion won a year, harbour officials said on Wednesday.

Under the 10th agreement Korea paid 1,038.9 billion won in 2019. Another paper wrote that Korea's contribution in 2019 was 1,100 billion won.

Share this article

Copyright Harbour Gazette. All rights reserved.
`;

const upload = async (name: string, bytes: Uint8Array | string, more: Record<string, string> = {}) => {
  await me.get('/desk/bring');
  const form = new FormData();
  form.set('token', me.token);
  for (const [field, value] of Object.entries(more)) form.set(field, value);
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
  return me.upload('/desk/bring', form);
};

describe('an article', () => {
  test('pasted: its passages and figures are shown beside the table, and nothing is added yet', async () => {
    await me.get('/desk/bring');
    await me.send('/desk/bring', { text: ARTICLE });
    expect(me.text).toContain('The beacon levy at the port brings in 77.3 billion won a year');
    expect(me.text).not.toContain('All rights reserved');
    expect(me.text).not.toContain('Share this article');
    expect(me.text).toMatch(/1,038\.9 billion won.*agrees/);
    expect(me.text).toMatch(/1,100 billion won.*disagrees/);
    expect(await desk.store.additions.list()).toEqual([]);
  });

  test('added, it answers, marked as added by the operator, and is taken back', async () => {
    const ask = async () =>
      textOf(
        await (
          await desk.app.request('http://localhost/?q=What+does+the+beacon+levy+at+the+port+bring+in')
        ).text(),
      );
    expect(await ask()).not.toContain('77.3 billion won');
    await me.get('/desk/bring');
    await me.send('/desk/bring', { text: ARTICLE });
    await me.send('/desk/bring/add', { id: /name="id" value="([^"]+)"/.exec(me.page)?.[1] ?? '' });
    expect(me.text).toContain('Saved. Questions are answered from it now');
    expect(await ask()).toContain('77.3 billion won');
    expect((await ask()).toLowerCase()).toContain('added by the operator');
    const [addition] = await desk.store.additions.list();
    expect(addition).toMatchObject({ from: 'desk', label: 'The beacon levy at the port' });
    await me.get(`/explore/sources?words=harbour`);
    expect(me.text).toContain('The beacon levy at the port');

    // the same again is refused, word for word
    await me.get('/desk/bring');
    await me.send('/desk/bring', { text: ARTICLE });
    expect(me.text).toContain('It is there already, word for word');

    await me.get('/desk/additions');
    await me.send('/desk/additions/undo', { id: addition!.id });
    expect(me.text).toContain('It was taken back.');
    await me.get(`/explore/sources?words=harbour`);
    expect(me.text).not.toContain('The beacon levy at the port');
  });

  test('uploaded, in an encoding that is named', async () => {
    // 방위비 in EUC-KR
    const korean = Buffer.from([0xb9, 0xe6, 0xc0, 0xa7, 0xba, 0xf1]);
    const head = Buffer.from(
      '---\npublisher: Harbour\ntitle: Levy\ndate: 2026-11-18\n---\n\nThe levy called ',
    );
    const bytes = Buffer.concat([
      head,
      korean,
      Buffer.from(' brings in a good deal of money every year, officials said.\n'),
    ]);
    await upload('levy.txt', bytes, { encoding: 'euc-kr' });
    expect(me.text).toContain('The levy called 방위비 brings in');
  });

  test('that does not say of itself what it must is asked for it, and keeps what was pasted', async () => {
    const bare = 'The beacon levy at the port brings in 77.3 billion won a year, officials said.';
    await me.get('/desk/bring');
    await me.send('/desk/bring', { text: bare, title: 'Levy' });
    expect(me.text).toContain('The article does not say its publisher, date');
    expect(me.page).toContain(bare);
    await me.send('/desk/bring', { text: bare, title: 'Levy', publisher: 'Harbour', date: '2026-11-18' });
    expect(me.text).toContain('Passages (1)');
  });

  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['nothing', () => me.send('/desk/bring', {}), /Choose a file or paste the text/],
    [
      'no sentence',
      () => me.send('/desk/bring', { text: 'a', title: 'x', publisher: 'y', date: '2026' }),
      /could not be brought: it holds no whole sentence/,
    ],
    [
      'a day that is none',
      () =>
        me.send('/desk/bring', {
          text: 'The levy brings in much money each year, they said.',
          title: 'x',
          publisher: 'y',
          date: 'soon',
        }),
      /could not be brought: it has a date/,
    ],
    ['an empty file', () => upload('x.txt', ''), /Choose a file or paste the text/],
    [
      'a binary file',
      () => upload('x.txt', new Uint8Array([0, 1, 2, 255, 254, 0, 0, 7])),
      /could not be brought/,
    ],
  ])('%s: one sentence, nothing added', async (_, bring, said) => {
    await me.get('/desk/bring');
    await bring();
    expect(me.status).toBe(200);
    expect(me.text).toMatch(said);
    expect(await desk.store.additions.list()).toEqual([]);
  });

  test('of more than 10 MB is refused, one of 2 MB is read', async () => {
    const sentence = 'The beacon levy at the port brings in money each year, as officials said on day ';
    const long = (bytes: number) => {
      let text = '---\npublisher: Harbour\ntitle: Long\ndate: 2026-11-18\n---\n\n';
      for (let n = 0; text.length < bytes; n += 1) text += `${sentence}${n} of the hearing.\n\n`;
      return text;
    };
    await upload('long.txt', long(2_000_000));
    expect(me.text).toMatch(/Passages \(\d{4,}\)/);
    await upload('long.txt', 'x'.repeat(11_000_000));
    expect(me.status).toBe(413);
  });

  test('that is hostile is shown as text', async () => {
    const text = `---\npublisher: <b>x</b>\ntitle: "<script>alert(1)</script>"\ndate: 2026-11-18\n---\n\nThe <img src=x onerror=alert(1)> levy brings in 77.3 billion won each year, officials said.`;
    await me.get('/desk/bring');
    await me.send('/desk/bring', { text });
    expect(me.status).toBe(200);
    expect(me.page).not.toMatch(/<(b|script(?! src="\/assets)|img)[ >]/);
    await me.send('/desk/bring/add', { id: '../../x' });
    expect(me.status).toBeGreaterThanOrEqual(403);
    expect(desk.logged.join('')).not.toMatch(/levy|alert/);
  });
});
