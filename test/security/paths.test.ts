import { request } from 'node:http';
import { expect, test } from 'vitest';
import { startPage } from '../../src/page/index.ts';
import { openFixture, TODAY } from '../page/fixture.ts';

/** Ways out of the folder of the assets and of the receipts, sent as they stand: clients tidy addresses up. */
const WAYS = [
  '/assets/../package.json',
  '/assets/..%2fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/....//....//package.json',
  '/assets/page.css%00.json',
  '/assets//etc/passwd',
  '/a/../../package.json',
  '/a/..%2f..%2fpackage.json',
  '/a/%2e%2e%2f.env',
  '/a/__proto__',
  '/a/constructor',
  '/api/../../.env',
  '//etc/passwd',
  '/.env',
  '/%2e%2e/%2e%2e/.env',
  '/sma/..%2f..%2f.env',
  '/sma/__proto__',
  '/sma/constructor',
  '/assets/__proto__',
  '/assets/toString',
];

test('no address leads to a file that is not meant to be read, or to a property of every object', async () => {
  const { app: _, logged: __, ...parts } = await openFixture();
  const { store } = parts;
  const page = await startPage({ ...parts, today: () => TODAY, host: '127.0.0.1', port: 0 });
  const get = (path: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const asked = request({ port: page.port, host: '127.0.0.1', path }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      asked.on('error', reject).end();
    });
  for (const way of WAYS) {
    const { status, body } = await get(way);
    expect([400, 404], way).toContain(status);
    expect(body, way).not.toMatch(/"sma-bot"|DISCORD_TOKEN|root:|\[native code\]/);
  }
  await page.stop();
  await store.close();
});
