import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TODAY } from '../fixture.ts';
import { Curator, type DeskFixture, openDesk } from './fixture.ts';

let desk: DeskFixture;
let me: Curator;
beforeAll(async () => {
  desk = await openDesk();
  me = new Curator(desk.app);
});
afterAll(() => desk.store.close());

/** The text of the list item that holds some words. */
const card = (words: string): string =>
  me.page
    .split('<li id="gap-')
    .find((part) => part.includes(words))
    ?.replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ') ?? '';

describe('with nothing to do', () => {
  test.each([
    ['/desk/gaps', 'No question is waiting.'],
    ['/desk/votes', 'Nobody has voted yet.'],
    ['/desk/withheld', 'Nothing was withheld.'],
    ['/desk/additions', 'Nothing was added yet.'],
  ])('%s says so', async (path, words) => {
    await me.get(path);
    expect(me.status).toBe(200);
    expect(me.text).toContain(words);
  });
});

describe('with something to do', () => {
  beforeAll(async () => {
    const ask = (text: string) => desk.app.request(`http://localhost/api/ask?q=${encodeURIComponent(text)}`);
    for (let times = 0; times < 3; times += 1)
      await ask('What does it cost to clean Camp Humphreys in 2035?');
    await ask('캠프 험프리스 청소비는 2035년에 얼마야?');
    await ask('Who won the football match in Busan?');
    const { receipt } = (await (await ask('How much did Korea pay in 2019?')).json()) as { receipt: string };
    const vote = { receipt, tell: false } as const;
    await desk.store.votes.cast({
      ...vote,
      userId: '123456789012345678',
      vote: 'down',
      reason: 'That was in <b>billions</b>',
      lang: 'en',
    });
    await desk.store.votes.cast({
      ...vote,
      userId: '223456789012345678',
      vote: 'up',
      reason: null,
      lang: 'ko',
    });
    desk.withheld.note({ rows: ['contribution-2019-krw'], faults: ['1,039 billion KRW has no evidence'] });
    desk.withheld.note({ rows: ['gone-row'], faults: ['x'] });
  });

  test('gaps: clustered, counted, in which languages, when last, and what is nearest', async () => {
    await me.get('/desk/gaps');
    const humphreys = card('clean Camp Humphreys');
    expect(humphreys).toMatch(/asked \d+ times/);
    expect(humphreys).toContain('last on 25 November 2026');
    expect(humphreys).toContain('The nearest passages');
    expect(me.page).toMatch(/<blockquote>.*href="\/explore\/sources\/[a-z0-9-]+#p\d+"/s);
    expect(me.text.indexOf('clean Camp Humphreys')).toBeLessThan(me.text.indexOf('football match'));
  });

  test('from a gap there is a way to a draft that begins with its questions', async () => {
    await me.get('/desk/gaps');
    const address = /href="(\/desk\/draft\?gap=[0-9a-f]{12})"/.exec(me.page)?.[1] ?? '';
    await me.get(address);
    expect(me.page).toMatch(
      /<textarea id="field-questions"[^>]*>\s*What does it cost to clean Camp Humphreys/,
    );
  });

  test('votes: with their reasons, and a link to the answer, which is there', async () => {
    await me.get('/desk/votes');
    expect(me.page).toContain('That was in &lt;b&gt;billions&lt;/b&gt;');
    expect(me.page).not.toMatch(/[12]23456789012345678/);
    await me.get(/href="(\/a\/[\w-]+)"/.exec(me.page)?.[1] ?? '');
    expect(me.text).toContain('1,038.9 billion won');
  });

  test('withheld: rows in words, also one that is gone, and what failed', async () => {
    await me.get('/desk/withheld');
    expect(me.text).toContain('1,039 billion KRW has no evidence');
    expect(me.text).toMatch(/1,038\.9 billion won.*contribution-2019-krw/);
    expect(me.text).toContain('gone-row');
  });

  test('the overview counts them', async () => {
    await me.get('/desk');
    for (const [count, name] of [
      ['2', 'Votes'],
      ['2', 'Withheld'],
      ['0', 'Added'],
    ])
      expect(me.text).toContain(`${count} ${name}`);
  });
});

describe('the table', () => {
  test('conflicts: which rows, who says what', async () => {
    await me.get('/desk/conflicts');
    const groups = me.page.split('<ul class="desk-says">').slice(1);
    expect(groups.length).toBeGreaterThan(5);
    const disputed = groups.filter((group) => group.split('<li>').length > 2);
    expect(disputed.length).toBeGreaterThan(0);
    for (const group of disputed) expect(group.split('class="cited"').length).toBeGreaterThan(2);
  });

  test('by the day it was last checked, narrowed by day and subject, saying which day it is', async () => {
    await me.get('/desk/checked');
    const days = [...me.page.matchAll(/<td><time datetime="([\d-]+)"/g)].map(([, day]) => day!);
    expect(days.length).toBe(200);
    expect([...days].sort()).toEqual(days);
    expect(me.text).toContain('newest source');
    await me.get('/desk/checked?subject=troops&before=2010-01-01');
    const narrowed = [...me.page.matchAll(/<td><time datetime="([\d-]+)"/g)].map(([, day]) => day!);
    expect(narrowed.length).toBeLessThan(days.length);
    for (const day of narrowed) expect(day < '2010-01-01').toBe(true);
    await me.get('/desk/checked?subject=%3Cscript%3E&before=soon');
    expect(me.status).toBe(200);
    expect(me.text).toContain('Shown: 0 of 0');
  });

  test('sources that support nothing, and figures that rest on one', async () => {
    await me.get('/desk/sources');
    expect(me.text).toMatch(/Sources that support nothing \(\d+\)/);
    expect(me.text).toMatch(/Figures that rest on one source \(\d{2,}\)/);
    // each leads to its source
    const links = [...me.page.matchAll(/href="(\/explore\/sources\/[a-z0-9-]+)/g)].map(([, link]) => link!);
    await me.get(links[0] ?? '');
    expect(me.status).toBe(200);
  });
});

test('the corpus is read again at a press', async () => {
  await me.get('/desk');
  await me.send('/desk/reload');
  expect(me.text).toMatch(/Read the corpus again: \d+ sources/);
});

test('in Korean, too, and links keep the language', async () => {
  for (const path of [
    '',
    '/gaps',
    '/votes',
    '/withheld',
    '/conflicts',
    '/checked',
    '/sources',
    '/bring',
    '/draft',
    '/additions',
  ]) {
    await me.get(`/desk${path}?lang=ko`);
    expect(me.status, path).toBe(200);
    expect(me.page, path).toContain('<html lang="ko">');
    expect(me.page).toContain('href="/desk/gaps?lang=ko"');
    expect(me.text).toMatch(/[가-힣]{2}/);
  }
});

test('a page without a desk has none, and says nothing of it', async () => {
  const { openFixture } = await import('../fixture.ts');
  const { app, store } = await openFixture();
  expect((await app.request('http://localhost/desk')).status).toBe(404);
  expect((await app.request('http://localhost/desk/draft', { method: 'POST' })).status).toBe(405);
  expect(await (await app.request('http://localhost/')).text()).not.toContain('/desk');
  await store.close();
});

test('the day is the one of the program', async () => {
  await me.get('/desk/draft');
  expect(me.page).toContain(`value="${TODAY}"`);
});
