import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXHIBITS } from '../../src/chart/exhibits/index.ts';
import { type Fixture, openFixture, textOf, Visitor } from './fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.store.close());

const visitor = () => new Visitor(fixture.app, { 'accept-language': 'en' });
const TABS = ['', '/agreements', '/timeline', '/people', '/terms', '/sources', '/data'];

describe('Explore', () => {
  test.each(TABS.flatMap((tab) => [`/explore${tab}`, `/explore${tab}?lang=ko`]))(
    '%s is there, says where one is, and keeps the language',
    async (path) => {
      const page = await visitor().html(path);
      const lang = path.endsWith('ko') ? 'ko' : 'en';
      expect(page).toContain(`<html lang="${lang}">`);
      expect(page.match(/aria-current="page"/g)).toHaveLength(1);
      const tabs = [...page.matchAll(/<li><a href="(\/explore[^"]*)"/g)].map(([, href]) => href!);
      expect(tabs.filter((href) => href.includes('lang=ko')).length > 0).toBe(lang === 'ko');
    },
  );

  test('every link within leads somewhere', async () => {
    const me = visitor();
    const seen = new Set<string>();
    for (const tab of TABS) {
      const page = await me.html(`/explore${tab}`);
      for (const [, href] of page.matchAll(/href="(\/[^"#]*)[^"]*"/g))
        seen.add(href!.replaceAll('&amp;', '&'));
    }
    expect(seen.size).toBeGreaterThan(390);
    for (const href of seen) expect((await me.get(href)).status, href).toBe(200);
  });

  test('draws what the table holds', async () => {
    const page = await visitor().html('/explore');
    const cost = /<section class="exhibit" id="cost".*?<\/section>/s.exec(page)?.[0] ?? '';
    expect(cost).toContain('<title>2019: 1,038.9 billion won</title>');
    expect(cost).toContain('<th scope="row">1999</th><td class="figure">–</td>');
    const dollars = /<section class="exhibit" id="dollars".*?<\/section>/s.exec(page)?.[0] ?? '';
    expect(dollars).toContain('<title>Agreed, 1991: 150 million dollars</title>');
    const split = /<section class="exhibit" id="split".*?<\/section>/s.exec(page)?.[0] ?? '';
    expect(split).toContain('<title>Labour, 2019: 500.5 billion won</title>');
  });

  test('shows all agreements side by side, and a dash for what no source says', async () => {
    const page = await visitor().html('/explore/agreements');
    const rows = [...page.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gs)].map(([row]) =>
      textOf(`<main>${row}</main>`),
    );
    expect(rows).toHaveLength(12);
    expect(rows[9]).toMatch(/^10th SMA 2019.*8 March 2019.*1,038\.9 billion won/);
    expect(page).toContain('aria-label="not known"');
  });

  test('narrows the timeline by agreement, years and words', async () => {
    const events = async (fields: string) => {
      const page = await visitor().html(`/explore/timeline?${fields}`);
      const days = [...page.matchAll(/<time datetime="([^"]+)">/g)].map(([, day]) => day!);
      expect(page).toContain(`Events: ${days.length}<`);
      return days;
    };
    const all = await events('');
    expect(all).toEqual([...all].sort());
    expect(await events('agreement=&from=&to=&words=')).toEqual(all);
    const some = await events('from=2019&to=2020');
    expect(some).toEqual(all.filter((day) => day >= '2019' && day < '2021'));
    const furlough = await events('from=2019&to=2020&words=furlough');
    expect(furlough.length).toBeGreaterThan(0);
    expect(furlough.length).toBeLessThan(some.length);
    expect(await events('words=nothing-like-it')).toEqual([]);
    expect(await events('from=abc&agreement=-1')).toEqual(all);
  });

  test('a source shows its passages and the facts that they bear out', async () => {
    const page = await visitor().html('/explore/sources/bbs-2019-04');
    expect(page).toMatch(/<section class="passage" id="p1">/);
    expect(textOf(page)).toContain('Contribution, 2019: 1,038.9 billion won');
    expect((await visitor().get('/explore/sources/nowhere')).status).toBe(404);
  });
});

describe('to take along', () => {
  test.each(EXHIBITS)('%s as CSV, JSON and PNG, the same values in each', async (id) => {
    const csv = await (await visitor().get(`/explore/chart/${id}.csv`)).text();
    const [header, ...lines] = csv.trim().split('\r\n');
    expect(header).toMatch(/^\ufeff?year,series,/);
    const { values } = (await (await visitor().get(`/explore/chart/${id}.json`)).json()) as {
      values: { year: number; value: number; facts: string[]; passages: string[] }[];
    };
    expect(lines).toHaveLength(values.length);
    for (const { facts, passages } of values) {
      for (const fact of facts) expect(fixture.assistant.knowledge.row(fact)).toBeDefined();
      expect(passages.length).toBeGreaterThan(0);
    }
    const png = await visitor().get(`/explore/chart/${id}.png?lang=ko`);
    expect(png.headers.get('content-type')).toBe('image/png');
  });

  test('the data set, as npm run export writes it', async () => {
    const facts = await visitor().get('/explore/data/facts.csv');
    expect(facts.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await facts.text()).toMatch(/^id,subject,attribute,/);
    const described = await (await visitor().get('/explore/data/datapackage.json')).json();
    expect(described).toMatchObject({ profile: 'tabular-data-package' });
  });
});
