import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, headlineOf, openFixture, Visitor } from './fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'sma-page-'));
const file = join(folder, 'sma.sqlite');
let address: string;
let headline: string;
let fixture: Fixture;

beforeAll(async () => {
  const before = await openFixture(file);
  const page = await new Visitor(before.app).ask('How much did Korea pay in 2019?');
  address = /href="(\/a\/[\w-]+)"/.exec(page)?.[1] ?? '';
  headline = headlineOf(page);
  await before.store.close();
  fixture = await openFixture(file);
});
afterAll(async () => {
  await fixture.store.close();
  rmSync(folder, { recursive: true });
});

describe('the address of an answer, after a restart', () => {
  const visitor = () => new Visitor(fixture.app, { 'accept-language': 'en' });

  test('shows the same answer', async () => {
    expect(address).not.toBe('');
    expect(headlineOf(await visitor().html(address))).toBe(headline);
  });

  test('in the other language, too', async () => {
    expect(headlineOf(await visitor().html(`${address}?lang=ko`))).toContain('1조389억');
  });

  test('can be followed up', async () => {
    const me = visitor();
    const page = await me.html(address);
    expect(headlineOf(await me.ask('and in 2018?', page))).toContain('960.2 billion won');
  });

  test('as JSON is the whole answer', async () => {
    const response = await visitor().get(`${address}.json`);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toMatchObject({
      status: 'answered',
      receipt: address.slice(3),
      lang: 'en',
    });
  });

  test('as Markdown reads well', async () => {
    const response = await visitor().get(`${address}.md`);
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const text = await response.text();
    expect(text).toMatch(/^\*\*.*1,038\.9 billion won.* ①/);
    expect(text).toMatch(/\n## Sources\n\n① /);
    expect(text).toMatch(/\n> /);
  });

  test.each([
    ['text/markdown', 'text/markdown; charset=utf-8'],
    ['application/json', 'application/json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html; charset=UTF-8'],
    ['text/markdown;q=0.5, application/json;q=0.9', 'application/json'],
    ['image/webp', 'text/html; charset=UTF-8'],
    ['*/*', 'text/html; charset=UTF-8'],
  ])('comes as asked for: Accept: %s', async (accept, type) => {
    const response = await fixture.app.request(address, { headers: { accept } });
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('vary')).toContain('Accept');
    expect(await response.text()).toContain('1,038.9');
  });

  test('as PNG is its chart, where it has one', async () => {
    const page = await visitor().ask('How much did Korea pay from 2014 to 2020?');
    const png = /href="(\/a\/[\w-]+\.png)"/.exec(page)?.[1] ?? '';
    const response = await visitor().get(png);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const none = await visitor().get(`${address}.png`);
    expect(none.status).toBe(404);
    expect(await none.text()).toContain('This answer has no chart.');
  });

  test.each(['/a/unknown', '/a/unknown.md', `/a/${'x'.repeat(500)}`, '/a/..%2f..%2fetc%2fpasswd', '/a/%00'])(
    '%.40s is not found, in a sentence',
    async (path) => {
      const response = await visitor().get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('No answer is kept under this address');
    },
  );

  test('/a/unknown.json is not found, as JSON', async () => {
    const response = await visitor().get('/a/unknown.json');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: expect.stringContaining('No answer') });
  });
});
