import { describe, expect, test } from 'vitest';
import { measuredAssistant } from '../../src/health/measured-assistant.ts';
import { Metrics } from '../../src/health/metrics.ts';
import { watchedStore } from '../../src/health/watched-store.ts';
import { openFixture, TODAY } from '../page/fixture.ts';

describe('what is measured', () => {
  test('before anybody looks, while prom-client loads and after is all counted', async () => {
    const metrics = new Metrics({ sma_guilds: { help: 'x', read: () => 7 } });
    const count = () => metrics.count('sma_store_errors_total', { operation: 'thread' });
    // past the number at which prom-client is loaded without being asked for
    for (let index = 0; index < 6_000; index += 1) count();
    metrics.observe('sma_acknowledge_seconds', {}, 0.12);
    const loading = metrics.text();
    count();
    await loading;
    count();
    const { type, body } = await metrics.text();
    expect(type).toMatch(/^text\/plain/);
    expect(body).toContain('sma_store_errors_total{operation="thread"} 6002\n');
    expect(body).toContain('sma_acknowledge_seconds_bucket{le="0.2"} 1\n');
    expect(body).toContain('sma_acknowledge_seconds_bucket{le="0.1"} 0\n');
    expect(body).toContain('sma_guilds 7\n');
    expect(body).toContain('process_resident_memory_bytes ');
  });

  test('answers by kind, status and language, with nothing that was written', async () => {
    const { assistant } = await openFixture();
    const metrics = new Metrics({});
    let time = 0;
    const clock = () => (time += 4);
    const measured = measuredAssistant(assistant, { front: 'discord', metrics, clock });
    const ask = (text: string) => measured.ask({ text, context: null, today: TODAY });
    const { answer } = ask('How much did Korea pay in 2019?');
    expect(answer).toEqual(
      assistant.ask({ text: 'How much did Korea pay in 2019?', context: null, today: TODAY }).answer,
    );
    ask('2019년 분담금은?');
    ask('purple elephants');
    measured.answer(answer.query, TODAY);
    const { body } = await metrics.text();
    const counted = body.split('\n').filter((line) => line.startsWith('sma_questions_total{'));
    expect(counted).toContain(
      'sma_questions_total{front="discord",kind="cost",status="answered",language="en"} 2',
    );
    expect(counted).toContain(
      'sma_questions_total{front="discord",kind="cost",status="answered",language="ko"} 1',
    );
    expect(counted).toHaveLength(3);
    expect(body).toContain('sma_answer_seconds_sum{front="discord"} 0.016\n');
    expect(body).not.toMatch(/elephant|2019/);
  });

  test('failures of the store, of each of its parts, which the caller still sees', async () => {
    const { store } = await openFixture();
    const failed: string[] = [];
    const watched = watchedStore(store, (operation) => void failed.push(operation));
    expect(await watched.receipt('none')).toBeNull();
    expect(await watched.votes.of('none')).toEqual([]);
    await store.close();
    await expect(watched.thread('1')).rejects.toThrow();
    await expect(watched.votes.of('none')).rejects.toThrow();
    expect(failed).toEqual(['thread', 'votes.of']);
  });
});
