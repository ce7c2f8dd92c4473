import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ThreadContext } from '../../src/assistant/types.ts';
import { part, type Query, type SimpleQuery } from '../../src/query/schema.ts';
import type { KeptStore } from '../../src/store/index.ts';
import type { Gap, Receipt } from '../../src/store/types.ts';
import { stores } from './stores.ts';

const query = (...parts: [SimpleQuery, ...SimpleQuery[]]): Query => ({ lang: 'ko', mode: 'ask', parts });
const cost = query(part({ kind: 'cost', years: [2019], currency: 'USD', asOf: '2024-12-31' }));
const about = (subject: Query, ...askedBack: string[]): ThreadContext => ({
  query: subject,
  before: null,
  agreements: [],
  askedBack,
});
const receipt: Receipt = { id: 'r1', query: cost, today: '2026-03-01', corpus: 'sha-1' };
const gap: Gap = { words: '2031년 방위비는?', lang: 'ko', status: 'not-covered', day: '2026-03-01' };

/** What no longer parses, as an older program could have left it. */
const outdated = {
  lang: 'ko',
  mode: 'ask',
  parts: [{ kind: 'weather', words: 'secret words' }],
} as unknown as Query;

for (const { name, open } of stores) {
  describe(`store (${name})`, () => {
    let store: KeptStore;
    let dispose: () => Promise<void>;
    let today: string;
    let warnings: unknown[][];

    beforeEach(async () => {
      today = '2026-03-01T12:00:00Z';
      warnings = [];
      ({ store, dispose } = await open({
        now: () => new Date(today),
        log: { warn: (...said) => warnings.push(said) },
      }));
    });
    afterEach(() => dispose());

    describe('what a thread remembers', () => {
      it('is null before, the last context after, null when forgotten', async () => {
        expect(await store.thread('1')).toBeNull();
        await store.rememberThread('1', about(cost));
        await store.rememberThread('2', about(cost, 'which-agreement'));
        const last = about(
          query(part({ kind: 'term', terms: ['sma'] }), part({ kind: 'meta', about: 'help' })),
          'a',
          'b',
        );
        await store.rememberThread('1', last);
        expect(await store.thread('1')).toEqual(last);
        await store.forgetThread('1');
        await store.forgetThread('never known');
        expect(await store.thread('1')).toBeNull();
        expect(await store.thread('2')).toEqual(about(cost, 'which-agreement'));
      });

      it('comes back as it was, whatever was written', async () => {
        const text = fc.string({
          unit: fc.oneof(fc.constantFrom('\0', '\ud800', "'", '"', '\\', '한', '😀'), fc.string()),
        });
        await fc.assert(
          fc.asyncProperty(
            text,
            text,
            fc.double({ noNaN: true, noDefaultInfinity: true }),
            async (words, asked, value) => {
              const context = about(
                query(
                  part({ kind: 'reason', topics: [], words: words.slice(0, 400) }),
                  part({ kind: 'threshold', value: value + 0 }),
                ),
                asked,
              );
              await store.rememberThread('1', context);
              expect(await store.thread('1')).toEqual(context);
            },
          ),
          { numRuns: 200 },
        );
      });

      it('is forgotten when last changed before the day began, in UTC', async () => {
        const times = {
          old: '2026-02-27T10:00:00Z',
          last: '2026-02-27T23:59:59.999Z',
          first: '2026-02-28T00:00:00Z',
        };
        for (const [id, time] of Object.entries(times)) {
          today = time;
          await store.rememberThread(id, about(cost));
        }
        today = '2026-03-01T12:00:00Z';
        await store.rememberThread('old', about(cost));

        expect(await store.forgetOlderThan('2026-02-28')).toBe(1);
        expect(await store.thread('last')).toBeNull();
        expect(await store.thread('first')).not.toBeNull();
        expect(await store.thread('old')).not.toBeNull();
        expect(await store.forgetOlderThan('2026-02-28')).toBe(0);
      });

      it('is not forgotten for a day that is none', async () => {
        await store.rememberThread('1', about(cost));
        await expect(store.forgetOlderThan('tomorrow')).rejects.toThrow();
        expect(await store.thread('1')).not.toBeNull();
      });

      it('counts as absent when it no longer parses, which is logged once and without the content', async () => {
        await store.rememberThread('1', about(outdated));
        await store.rememberThread('2', about(outdated));
        expect(await store.thread('1')).toBeNull();
        expect(await store.thread('1')).toBeNull();
        expect(warnings).toEqual([[{ table: 'threads', id: '1' }, expect.any(String)]]);
        expect(await store.thread('2')).toBeNull();
        expect(warnings).toHaveLength(2);
        expect(JSON.stringify(warnings)).not.toMatch(/weather|secret/);

        await store.rememberThread('1', about(cost));
        expect(await store.thread('1')).toEqual(about(cost));
      });
    });

    describe('receipts', () => {
      it('are null when unknown, and keep what was saved first', async () => {
        expect(await store.receipt('r1')).toBeNull();
        await store.saveReceipt(receipt);
        await store.saveReceipt(receipt);
        await store.saveReceipt({ ...receipt, today: '2027-01-01', corpus: 'sha-2' });
        expect(await store.receipt('r1')).toEqual(receipt);
      });

      it('outlive the threads', async () => {
        await store.saveReceipt(receipt);
        await store.forgetOlderThan('2100-01-01');
        expect(await store.receipt('r1')).toEqual(receipt);
      });

      it('count as absent when they no longer parse', async () => {
        await store.saveReceipt({ ...receipt, query: outdated });
        await store.saveReceipt({ ...receipt, id: 'r2', today: 'yesterday' });
        expect(await store.receipt('r1')).toBeNull();
        expect(await store.receipt('r2')).toBeNull();
        expect(warnings).toHaveLength(2);
      });
    });

    describe('gaps', () => {
      it('are counted per words, language and status, with the last day', async () => {
        await store.noteGap(gap);
        await store.noteGap({ ...gap, day: '2026-03-05' });
        await store.noteGap({ ...gap, day: '2026-03-03' });
        await store.noteGap({ ...gap, lang: 'en', day: '2026-03-02' });
        await store.noteGap({ ...gap, status: 'partial', day: '2026-03-04' });
        expect(await store.gaps(10)).toEqual([
          { ...gap, day: '2026-03-05', count: 3 },
          { ...gap, status: 'partial', day: '2026-03-04', count: 1 },
          { ...gap, lang: 'en', day: '2026-03-02', count: 1 },
        ]);
        expect(await store.gaps(1)).toHaveLength(1);
      });

      it('do not mix words that only look joined', async () => {
        await store.noteGap({ ...gap, words: 'a","b' });
        await store.noteGap({ ...gap, words: 'a\\",\\"b' });
        expect((await store.gaps(10)).map(({ count }) => count)).toEqual([1, 1]);
      });

      it('hold what is storable of any text', async () => {
        await store.noteGap({ ...gap, words: 'a\0b \ud83d c' });
        expect(await store.gaps(10)).toEqual([{ ...gap, words: 'ab \ufffd c', count: 1 }]);
      });

      it('leave out what no longer parses', async () => {
        await store.noteGap({ ...gap, status: 'gone' as Gap['status'] });
        await store.noteGap(gap);
        await store.gaps(10);
        expect(await store.gaps(10)).toEqual([{ ...gap, count: 1 }]);
        expect(warnings).toHaveLength(1);
      });
    });

    describe('many at once', () => {
      it('loses none, and what was last asked for wins', async () => {
        const inTurn = async () => {
          for (let index = 0; index < 300; index += 1)
            await store.rememberThread('shared', about(cost, String(index)));
        };
        await Promise.all([
          inTurn(),
          ...Array.from({ length: 300 }, (_, index) =>
            Promise.all([
              store.noteGap(gap),
              store.rememberThread(`own ${index}`, about(cost, String(index))),
              store.saveReceipt({ ...receipt, id: `r${index}`, corpus: String(index) }),
            ]),
          ),
        ]);
        expect(await store.gaps(2)).toEqual([{ ...gap, count: 300 }]);
        expect(await store.thread('shared')).toEqual(about(cost, '299'));
        for (let index = 0; index < 300; index += 1) {
          expect((await store.thread(`own ${index}`))?.askedBack).toEqual([String(index)]);
          expect((await store.receipt(`r${index}`))?.corpus).toBe(String(index));
        }
      });

      it('lets the event loop turn in between', async () => {
        let turns = 0;
        const timer = setInterval(() => {
          turns += 1;
        }, 0);
        for (let index = 0; index < 1_000; index += 1) await store.thread('1');
        clearInterval(timer);
        expect(turns).toBeGreaterThan(5);
      });
    });

    describe('close', () => {
      it('waits for what was asked for before, refuses what comes after, and may be repeated', async () => {
        const written = Array.from({ length: 100 }, () => store.noteGap(gap));
        const read = store.gaps(1);
        await Promise.all([store.close(), store.close()]);
        await Promise.all(written);
        // how far the others are when it is read is the database's to decide
        for (const { count } of await read) expect(count).toBeLessThanOrEqual(100);
        await expect(store.noteGap(gap)).rejects.toThrow();
        await expect(store.thread('1')).rejects.toThrow();
      });
    });
  });
}
