import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/types.ts';
import { type Fixture, openFixture } from './fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.store.close());

const get = (path: string, fields: Record<string, string>) =>
  fixture.app.request(`${path}?${new URLSearchParams(fields)}`);
const ask = async (fields: Record<string, string>): Promise<Answer> =>
  (await (await get('/api/ask', fields)).json()) as Answer;

describe('/api/ask', () => {
  test('is the Answer, as the assistant made it', async () => {
    const answer = await ask({ q: 'How much did Korea pay in 2019?' });
    expect(answer).toMatchObject({ status: 'answered', lang: 'en', asOf: '2026-11-25' });
    expect(answer).toEqual(JSON.parse(JSON.stringify(fixture.assistant.answer(answer.query, '2026-11-25'))));
  });

  test('in a chosen language and as of a day', async () => {
    const answer = await ask({ q: 'what is the current agreement', lang: 'ko', asOf: '2020-06-01' });
    expect(answer).toMatchObject({ lang: 'ko', asOf: '2020-06-01' });
  });

  test('of the same thread share their subject', async () => {
    await ask({ q: 'How much did Korea pay in 2019?', thread: 'mine' });
    const answer = await ask({ q: 'and the year before?', thread: 'mine' });
    expect(answer.statements[0]?.text.en).toContain('960.2');
    const other = await ask({ q: 'and the year before?', thread: 'other' });
    expect(other.receipt).not.toBe(answer.receipt);
  });

  test.each([
    [{}, /^q is missing/],
    [{ q: '  ' }, /^q is empty/],
    [{ q: 'a'.repeat(4001) }, /4,000 characters/],
    [{ q: 'x', lang: 'fr' }, /^lang must be en or ko$/],
    [{ q: 'x', asOf: '2020-13-01' }, /YYYY-MM-DD/],
    [{ q: 'x', thread: '../x' }, /^thread must be/],
  ])('%.60j is refused in a sentence', async (fields, sentence) => {
    const response = await get('/api/ask', fields);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: string };
    expect(error).toMatch(sentence);
  });
});

describe('/api/openapi.json', () => {
  interface Schema {
    $ref?: string;
    type?: string | string[];
    enum?: unknown[];
    required?: string[];
    properties?: Record<string, Schema>;
    items?: Schema;
    anyOf?: Schema[];
  }
  interface Description {
    openapi: string;
    paths: Record<
      string,
      {
        get: {
          responses: Record<string, { content?: Record<string, { schema?: Schema; example?: unknown }> }>;
        };
      }
    >;
    components: { schemas: Record<string, Schema> };
  }
  let described: Description;
  beforeAll(async () => {
    described = (await (await get('/api/openapi.json', {})).json()) as Description;
  });

  /** What of a value is not as the schema says; enough of JSON Schema for ours. */
  function faults(schema: Schema, value: unknown, at = ''): string[] {
    if (schema.$ref) return faults(described.components.schemas[schema.$ref.split('/').at(-1)!]!, value, at);
    if (schema.anyOf) {
      const each = schema.anyOf.map((one) => faults(one, value, at));
      return each.some((found) => found.length === 0) ? [] : each[0]!;
    }
    if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${value} is none of ${schema.enum}`];
    const type =
      value === null
        ? 'null'
        : Array.isArray(value)
          ? 'array'
          : Number.isInteger(value)
            ? 'integer'
            : typeof value;
    const types = [schema.type ?? []]
      .flat()
      .flatMap((each) => (each === 'number' ? ['number', 'integer'] : [each]));
    if (types.length > 0 && !types.includes(type)) return [`${at}: ${type} is not ${types}`];
    if (Array.isArray(value))
      return value.flatMap((each, index) => faults(schema.items ?? {}, each, `${at}/${index}`));
    if (typeof value !== 'object' || value === null) return [];
    const missing = (schema.required ?? [])
      .filter((name) => !(name in value))
      .map((name) => `${at}: ${name} is missing`);
    const inside = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
      name in value ? faults(one, (value as Record<string, unknown>)[name], `${at}/${name}`) : [],
    );
    return [...missing, ...inside];
  }

  test('describes every path, each example as its schema says', () => {
    expect(described.openapi).toBe('3.1.0');
    let examples = 0;
    for (const {
      get: { responses },
    } of Object.values(described.paths))
      for (const { content } of Object.values(responses))
        for (const { schema, example } of Object.values(content ?? {})) {
          if (example === undefined) continue;
          examples += 1;
          expect(faults(schema!, example)).toEqual([]);
        }
    expect(examples).toBe(3);
  });

  test.each([
    'How much did Korea pay from 1991 to 2026?',
    'what if it grew 3% a year',
    'compare the 10th and 11th',
    'nonsense zzz',
    '2031년에는 얼마나 내나?',
  ])('an answer is as described: %s', async (q) => {
    expect(faults(described.components.schemas.Answer!, await ask({ q }))).toEqual([]);
  });
});

describe('/api/suggest', () => {
  test.each(['question', 'year', 'agreement', 'source'])('offers a %s whatever is typed', async (what) => {
    for (const typed of ['', '20', 'zzzz', '방위']) {
      const choices = (await (await get('/api/suggest', { what, typed, lang: 'en' })).json()) as unknown[];
      expect(choices.length, typed).toBeGreaterThan(0);
      expect(choices.length).toBeLessThanOrEqual(12);
    }
  });

  test('refuses what it does not know', async () => {
    expect((await get('/api/suggest', { what: 'password' })).status).toBe(400);
  });
});

describe('for whoever watches over it', () => {
  test.each(['/healthz', '/readyz'])('%s says so', async (path) => {
    const response = await fixture.app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
