import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { StartError } from '../../src/config/index.ts';
import { type RunningPage, startPage } from '../../src/page/index.ts';
import { type Fixture, openFixture, TODAY } from './fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.store.close());

const pages: RunningPage[] = [];
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.stop()));
});

async function open(port: number, host = '127.0.0.1'): Promise<RunningPage> {
  const { assistant, knowledge, commands, store, log } = fixture;
  const page = await startPage({
    assistant,
    knowledge,
    commands,
    store,
    log,
    today: () => TODAY,
    host,
    port,
  });
  pages.push(page);
  return page;
}

/** Servers that take neighbouring ports. */
async function take(count: number): Promise<{ first: number; servers: Server[] }> {
  for (;;) {
    const servers: Server[] = [];
    let port = 20_000 + Math.floor(Math.random() * 40_000);
    const first = port;
    try {
      for (; servers.length < count; port += 1) {
        const server = createServer().listen(port, '127.0.0.1');
        await once(server, 'listening');
        servers.push(server);
      }
      return { first, servers };
    } catch {
      for (const server of servers) server.close();
    }
  }
}

describe('opening the page', () => {
  test('on a free port', async () => {
    const page = await open(0);
    expect(page.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(page.url)).status).toBe(200);
  });

  test('next to ports that are taken', async () => {
    const { first, servers } = await take(3);
    const page = await open(first);
    expect(page.port).toBeGreaterThan(first + 2);
    expect(page.port).toBeLessThanOrEqual(first + 10);
    for (const server of servers) server.close();
  });

  test('fails in a sentence when all eleven are taken', async () => {
    const { first, servers } = await take(11);
    await expect(open(first)).rejects.toThrow(
      new StartError(`PORT: the ports ${first} to ${first + 10} are all taken. Set PORT to a free one.`),
    );
    for (const server of servers) server.close();
  });

  test.each(['203.0.113.7', 'no-such-host.invalid'])(
    'fails in a sentence on %s, which is not this machine',
    async (host) => {
      await expect(open(0, host)).rejects.toThrow(/^HOST: this machine has no address/);
    },
  );

  test('on all addresses, it is opened by the machine itself', async () => {
    expect((await open(0, '0.0.0.0')).url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  test('stops while a browser holds its connection open', async () => {
    const page = await open(0);
    await (await fetch(page.url)).text();
    const began = performance.now();
    await page.stop();
    pages.length = 0;
    expect(performance.now() - began).toBeLessThan(4000);
    await expect(fetch(page.url)).rejects.toThrow();
  });
});

describe('over a socket', () => {
  /** What comes back for a request that names a host. */
  async function under(host: string, port: number): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.end(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    await once(socket, 'close');
    return answer;
  }

  test.each(['localhost', '127.0.0.1:8095', '[::1]:8095', 'LOCALHOST:1'])(
    '%s is this machine',
    async (host) => {
      const { port } = await open(0);
      expect(await under(host, port)).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:8095', '10.0.0.1'])(
    'a page of somebody else under the name %s reads nothing',
    async (host) => {
      const { port } = await open(0);
      const answer = await under(host, port);
      expect(answer).toMatch(/^HTTP\/1\.1 421 /);
      expect(answer).toContain('This page is for this machine only');
      expect(answer).not.toContain('ok');
    },
  );

  test('pages are sent small to whoever can unpack them, pictures as they are', async () => {
    const { url } = await open(0);
    const get = (path: string, encoding: string) =>
      fetch(new URL(path, url), { headers: { 'accept-encoding': encoding } });
    const packed = await get('/explore', 'gzip');
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toMatch(/Accept-Encoding/i);
    const plain = await get('/explore', 'identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.text()).toBe(await plain.text());
    expect((await get('/explore/chart/cost.png', 'gzip')).headers.get('content-encoding')).toBeNull();
  });

  test('where others are let in, any name works', async () => {
    const { port } = await open(0, '0.0.0.0');
    expect(await under('sma.example', port)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('the longest question in Korean passes', async () => {
    const { url } = await open(0);
    const response = await fetch(`${url}?q=${encodeURIComponent('방'.repeat(4000))}`);
    expect(response.status).toBe(200);
  });

  test.each([
    [
      'a question longer than the server reads',
      `GET /?q=${'a'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      /^HTTP\/1\.1 431 .*longer than 4,000 characters/s,
    ],
    ['garbage', 'hello there\r\n\r\n', /^HTTP\/1\.1 400 .*not understood/s],
  ])('%s gets a sentence', async (_, request, expected) => {
    const { port } = await open(0);
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', () => {});
    socket.write(request);
    await once(socket, 'close');
    expect(answer).toMatch(expected);
  });
});
