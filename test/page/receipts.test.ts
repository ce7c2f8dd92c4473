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
