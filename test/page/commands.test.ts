import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSlash } from '../../src/page/slash.ts';
import { type Fixture, headlineOf, openFixture, textOf, Visitor } from './fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.store.close());

const visitor = () => new Visitor(fixture.app, { 'accept-language': 'en' });

describe('commands on the page', () => {
  test('every command of Discord is there, with a field for each of its options', async () => {
    const page = await visitor().html('/sma');
    for (const { name, options } of fixture.commands) {
      const form =
        new RegExp(`<form action="/sma/${name}" method="get">.*?</form>`, 's').exec(page)?.[0] ?? '';
      for (const option of options) expect(form, `${name} ${option.name}`).toContain(`name="${option.name}"`);
    }
  });

  test('in Korean they have their Korean names', async () => {
    const page = await visitor().html('/sma?lang=ko');
    for (const { nameKo, description } of fixture.commands) {
      expect(page).toContain(`/sma ${nameKo}`);
      expect(textOf(page)).toContain(description.ko);
    }
  });

  test('a form that is sent is answered as in Discord, and followed up', async () => {
    const me = visitor();
    const page = await me.html('/sma/cost?run=1&year=2019&from=&to=&number=&currency=&part=&date=');
    expect(headlineOf(page)).toContain('1,038.9 billion won');
    expect(headlineOf(await me.ask('and in 2018?', page))).toContain('960.2 billion won');
  });

  test('every command without a required option runs as it is', async () => {
    for (const { name, options } of fixture.commands) {
      if (options.some(({ required }) => required)) continue;
      const response = await visitor().get(`/sma/${name}?run=1`);
      const page = await response.text();
      const refused = /class="problem" role="alert">([^<]+)</.exec(page)?.[1];
      expect(response.status, name).toBe(refused ? 400 : 200);
      if (!refused) expect(page, name).toContain('<article class="answer');
    }
  });

  test('before it is sent, the form alone is shown', async () => {
    const page = await visitor().html('/sma/cost');
    expect(page).toContain('<form action="/sma/cost"');
    expect(page).not.toContain('<article');
  });

  test('a wrong option gets a sentence, and what was given stays in the form', async () => {
    const response = await visitor().get('/sma/cost?run=1&year=12');
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toMatch(/class="problem" role="alert">“year” must be a whole number/);
    expect(page).toMatch(/name="year"[^>]* value="12"/);
  });

  test('a command typed into the question box runs', async () => {
    expect(headlineOf(await visitor().ask('/sma cost year:2019'))).toContain('1,038.9 billion won');
    expect(headlineOf(await visitor().ask('/sma ask question:how much in 2018'))).toContain(
      '960.2 billion won',
    );
  });

  test('an unknown one leads nowhere', async () => {
    expect((await visitor().get('/sma/drop-table')).status).toBe(404);
  });
});

describe('reading what was typed like a command', () => {
  const read = (text: string) => {
    const found = parseSlash(text, fixture.commands);
    return found && { name: found.command.name, options: found.options };
  };

  test.each([
    ['/sma cost year:2019', { name: 'cost', options: { year: '2019' } }],
    ['/SMA Cost  from:2014   to:2018', { name: 'cost', options: { from: '2014', to: '2018' } }],
    ['/sma 분담금 연도:2019', { name: 'cost', options: { year: '2019' } }],
    ['/sma cost 2019', { name: 'cost', options: { year: '2019' } }],
    ['/sma cost year: 2019', { name: 'cost', options: { year: '2019' } }],
    ['/sma ask why did it rise in 2019?', { name: 'ask', options: { question: 'why did it rise in 2019?' } }],
    ['/sma ask question:is 10:30 a time', { name: 'ask', options: { question: 'is 10:30 a time' } }],
    ['/sma about', { name: 'about', options: {} }],
    ['/sma', null],
    ['/sma nothing', null],
    ['sma cost 2019', null],
    ['what is /sma cost?', null],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
