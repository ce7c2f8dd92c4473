import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/answer/types.ts';
import { answerLines } from '../../src/cli/answer-lines.ts';
import { ConfigError } from '../../src/config/errors.ts';
import { readConfig } from '../../src/config/index.ts';
import { CorpusError } from '../../src/corpus/errors.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { readCustomId } from '../../src/discord/render/custom-id.ts';
import { createPage } from '../../src/page/index.ts';
import { filesOf, SOUND } from '../corpus/small-corpus.ts';
import { assistant, setUp, TODAY } from '../discord/setup.ts';
import { openFixture } from '../page/fixture.ts';

/**
 * Every way in, given what nobody meant to write: 10,000 cases in all, FUZZ_RUNS times as many by command. Nothing may
 * throw, hang or answer outside its form.
 */
const factor = Number(process.env.FUZZ_RUNS ?? 1);
const runs = (cases: number) => ({ numRuns: cases * factor });
const timeout = 30_000 + 60_000 * factor;

/** Pieces that mean something somewhere: markup, codes, paths, formulas, names of properties of every object. */
const PIECES = [
  '2019',
  '1,038.9 billion won',
  '1조389억',
  '10차',
  'SMA',
  '방위비',
  'Trump',
  '얼마',
  'why',
  '?',
  '<@123>',
  '@everyone',
  '<script>',
  '"',
  "'",
  '`',
  '\\',
  '\0',
  '\u202e',
  '\u200b',
  '\ud83d',
  '🇰🇷',
  '%00',
  '%',
  '../',
  '..\\',
  '/etc/passwd',
  'file://',
  'http://169.254.169.254/',
  '=cmd|',
  '+1',
  '-1',
  '@SUM(',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{{',
  '${',
  '; DROP TABLE',
  '\n',
  '\t',
  ' ',
  '9'.repeat(40),
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 5 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
);

describe('nothing that is written can break', { timeout }, () => {
  test('a question', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { answer } = assistant.ask({ text: written, context: null, today: TODAY });
        expect(STATUSES).toContain(answer.status);
        for (const { passages } of answer.statements.filter(({ role }) => role === 'answer'))
          expect(passages).toBeDefined();
      }),
      runs(1_000),
    );
  });

  test('a line of --lines', async () => {
    const value = fc.oneof(text, fc.jsonValue(), fc.constantFrom(null, 'en', '2019-02-30', '__proto__'));
    const line = fc.oneof(
      text,
      fc.json(),
      fc
        .record({ q: value, lang: value, thread: value, asOf: value }, { requiredKeys: [] })
        .map((object) => JSON.stringify(object)),
      text.map((written) => `{"__proto__":{"q":"polluted"},"q":${JSON.stringify(written)}}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), async (lines) => {
        async function* input() {
          yield Buffer.from(`${lines.map((one) => one.replaceAll('\n', ' ')).join('\n')}\n`);
        }
        const faults: unknown[] = [];
        for await (const reply of answerLines(input(), {
          assistant,
          today: () => TODAY,
          onFault: (fault) => faults.push(fault),
        })) {
          expect(typeof reply.text).toBe('string');
          expect([...STATUSES, 'error']).toContain(reply.status);
        }
        expect(faults).toEqual([]);
        expect(({} as { q?: string }).q).toBeUndefined();
      }),
      runs(500),
    );
  });

  test('an address of the page', async () => {
    const { store, logged, ...parts } = await openFixture();
    const app = createPage({ ...parts, store, today: () => TODAY, newId: randomUUID });
    const names = fc.constantFrom(
      'q',
      'lang',
      'asOf',
      'after',
      'year',
      'question',
      '__proto__',
      'constructor[x]',
    );
    const paths = fc.constantFrom(
      '/',
      '/sma',
      '/sma/',
      '/sma/cost',
      '/a/',
      '/api/ask',
      '/api/',
      '/assets/',
      '/healthz',
      '/readyz',
      '/metrics',
      '/desk',
    );
    await fc.assert(
      fc.asyncProperty(
        paths,
        text,
        fc.array(fc.tuple(names, text), { maxLength: 3 }),
        async (path, more, given) => {
          const address = `${path}${encodeURIComponent(more.replace(/\p{Surrogate}/gu, '')).slice(0, 300)}?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, value.replace(/\p{Surrogate}/gu, '')]))}`;
          const response = await app.request(address, {
            headers: { cookie: `sma_session=${encodeURIComponent(more.replace(/\p{Surrogate}/gu, ''))}` },
          });
          expect(response.status, address).toBeLessThan(500);
          expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
          await response.text();
        },
      ),
      runs(500),
    );
    expect(logged.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
    await store.close();
  });

  test('an interaction or message of Discord', async () => {
    const { standIn, log } = await setUp({ messageContent: true });
    const { people } = standIn;
    const asked = fc.sample(text, { ...runs(60), seed: Number(process.env.FUZZ_SEED ?? 20190210) });
    for (const written of asked) {
      const cut = written.replace(/\p{Surrogate}/gu, '').slice(0, 1_000);
      await people.slash('ask', { question: cut || '?' });
      people.sendDm(cut);
      await people.autocomplete('ask', 'question', cut);
    }
    await people.quiet();
    expect(standIn.refused()).toEqual([]);
    expect(standIn.pings).toEqual([]);
    expect(log.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
  });

  test('the id of a button, whoever made it up', () => {
    const id = fc.oneof(
      text,
      fc
        .array(fc.constantFrom(...PIECES, ':', '|', '.', '1', 'flip', 'passage'), { maxLength: 12 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(id, (written) => {
        const press = readCustomId(written);
        if (press) expect(JSON.stringify(press)).not.toMatch(/__proto__|\.\.\//);
      }),
      runs(5_500),
    );
  });

  test('the settings', () => {
    const names = fc.constantFrom(
      'PORT',
      'HOST',
      'SHARDS',
      'SHARD_COUNT',
      'DATABASE_URL',
      'DISCORD_TOKEN',
      'LOG_LEVEL',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.dictionary(names, text, { maxKeys: 5 }), (environment) => {
        try {
          readConfig(environment);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
      runs(2_200),
    );
  });

  test('a file of the corpus: it is sound, or refused with its file and line', () => {
    const files = Object.entries(SOUND).map(([path, text]) => ({ path, text }));
    const change = fc.record({
      file: fc.nat(files.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(20),
      insert: fc.oneof(
        text,
        fc.constantFrom(...PIECES, ': ', '- ', '---\n', '#', '&a', '*a', '!!js/function', '<<: ', '|', '>'),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = files.map((file) => ({ ...file }));
        for (const { file, at, cut, insert } of changes) {
          const target = changed[file]!;
          const where = Math.floor(at * target.text.length);
          target.text = target.text.slice(0, where) + insert + target.text.slice(where + cut);
        }
        try {
          loadCorpus(filesOf(Object.fromEntries(changed.map(({ path, text }) => [path, text]))));
        } catch (error) {
          expect(error).toBeInstanceOf(CorpusError);
          expect((error as Error).message).toMatch(/^\S+?:\d+: /);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      runs(250),
    );
  });
});
