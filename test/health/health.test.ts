import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createHealth, type DiscordState } from '../../src/health/health.ts';
import { Metrics } from '../../src/health/metrics.ts';
import { createPage } from '../../src/page/index.ts';
import { openFixture, TODAY } from '../page/fixture.ts';

async function open(discord: DiscordState) {
  const { store, ...parts } = await openFixture();
  const health = createHealth({ store, discord: () => discord, metrics: new Metrics({}) });
  const app = createPage({ ...parts, store, health, today: () => TODAY, newId: randomUUID });
  return { app, store };
}

describe('/readyz', () => {
  test.each([
    ['none', 200, { status: 'ready' }],
    ['connected', 200, { status: 'ready' }],
    ['connecting', 503, { status: 'not ready', store: 'works', discord: 'connecting' }],
    ['disconnected', 503, { status: 'not ready', store: 'works', discord: 'disconnected' }],
  ] as const)('with Discord %s: %i', async (discord, status, body) => {
    const { app } = await open(discord);
    const response = await app.request('/readyz');
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(body)));
  });

  test('names a store that fails; the program still lives, and answers', async () => {
    const { app, store } = await open('none');
    await store.close();
    const ready = await app.request('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: 'not ready', store: 'fails', discord: 'none' });
    expect((await app.request('/healthz')).status).toBe(200);
    expect(await (await app.request('/?q=How+much+did+Korea+pay+in+2019')).text()).toContain(
      '1,038.9 billion won',
    );
  });
});

test('/metrics is what Prometheus reads, and only read', async () => {
  const { app } = await open('none');
  const response = await app.request('/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  for (const line of (await response.text()).split(/\n+/).filter(Boolean))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{.+\})? [-+\w.]+)$/);
  expect((await app.request('/metrics', { method: 'POST' })).status).toBe(405);
});
