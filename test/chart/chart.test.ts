import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/answer/types.ts';
import { chartAlt, chartPng, chartTable } from '../../src/chart/index.ts';
import { PAGE } from '../../src/chart/look.ts';
import { DOLLARS, PERCENT } from '../../src/chart/measure.ts';
import type { Picture } from '../../src/chart/picture.ts';
import { chartSvg } from '../../src/chart/svg.ts';
import { LANGUAGES } from '../../src/text/localised.ts';

const CHART: Chart = {
  kind: 'bar',
  title: { en: 'Contribution', ko: '분담금' },
  unit: { en: 'billion won', ko: '십억 원' },
  points: [
    { label: '2018', value: 960.2 },
    { label: '2019', value: 1038.9 },
    { label: '2020', value: 1038.9 },
    { label: '2021', value: 1183.3 },
  ],
};
const RISES: Picture = {
  kind: 'bar',
  title: { en: 'Growth', ko: '증가율' },
  measure: PERCENT,
  labels: ['2004', '2005', '2006'],
  series: [{ name: { en: 'Growth', ko: '증가율' }, values: [4, -8.9, null], computed: new Set([0]) }],
};
const LOOK = { width: 700, height: 300, text: 13, font: 'sans-serif', titled: false, colours: PAGE } as const;

/** The bars of a drawing as [height, opacity], in order. */
const bars = (svg: string): (readonly [number, string])[] =>
  [...svg.matchAll(/<path d="M(\S+) (\S+)L\S+ \S+[^"]*"([^>]*fill="var\(--series-1\)"[^>]*)>/g)].map(
    ([path, , , rest]) => {
      const ys = [...path.matchAll(/[ML](\S+) (\S+?)(?=[LAZ"])/g)].map((match) => Number(match[2]));
      return [Math.max(...ys) - Math.min(...ys), /opacity="([^"]+)"/.exec(rest!)?.[1] ?? '1'] as const;
    },
  );

describe('what is drawn', () => {
  test('bars as high as their values, from zero', () => {
    const heights = bars(chartSvg(CHART, { ...LOOK, lang: 'en' })).map(([height]) => height);
    expect(heights).toHaveLength(4);
    const scale = heights[0]! / 960.2;
    // the round corners at the top take a part of a pixel or two
    for (const [index, { value }] of CHART.points.entries())
      expect(Math.abs(heights[index]! - value * scale)).toBeLessThan(2.5);
  });

  test('computed values lighter, unknown ones not at all', () => {
    const drawn = bars(chartSvg(RISES, { ...LOOK, lang: 'en' }));
    expect(drawn.map(([, opacity]) => opacity)).toEqual(['0.5', '1']);
  });

  test.each(LANGUAGES)('values and names as text: %s', (lang) => {
    const svg = chartSvg(CHART, { ...LOOK, lang });
    for (const text of ['2018', '2021', lang === 'ko' ? '11,833' : '1,183.3'])
      expect(svg).toContain(`>${text}</text>`);
    expect(svg).not.toContain(lang === 'ko' ? '1,183.3' : '11,833');
  });

  test('nothing that a strict Content-Security-Policy forbids, and the same bytes again', () => {
    const svg = chartSvg(CHART, { ...LOOK, lang: 'ko' });
    expect(svg).not.toMatch(/ style=|<style|<script|href=/);
    expect(chartSvg(CHART, { ...LOOK, lang: 'ko' })).toBe(svg);
  });

  test('hostile names stay text', () => {
    const title = { en: '</text><script>alert(1)</script>', ko: '"><b>' };
    const svg = chartSvg(
      { ...CHART, title, points: [{ label: '<i>&"', value: 1 }] },
      { ...LOOK, lang: 'en' },
    );
    expect(svg).toContain('&lt;i&gt;&amp;&quot;');
    expect(svg).not.toMatch(/<script|<i>/);
  });
});

describe('as PNG', () => {
  const size = (png: Uint8Array) => {
    const view = new DataView(png.buffer, png.byteOffset);
    return [view.getUint32(16), view.getUint32(20)];
  };

  test('1,600 × 900 pixels, below what Discord takes, the same bytes again', async () => {
    const png = await chartPng(CHART, 'ko');
    expect(Buffer.from(png.subarray(1, 4)).toString('latin1')).toBe('PNG');
    expect(size(png)).toEqual([1600, 900]);
    expect(png.length).toBeLessThan(300_000);
    expect(Buffer.from(await chartPng(CHART, 'ko')).equals(png)).toBe(true);
  });

  test('Korean letters are drawn, not boxes in their place', async () => {
    const titled = (ko: string) => chartPng({ ...CHART, title: { en: 'x', ko } }, 'ko');
    const [some, others, none] = await Promise.all([titled('가나다'), titled('라마바'), titled('')]);
    // a missing letter would be the same box each time, or nothing
    expect(Buffer.from(some).equals(others)).toBe(false);
    expect(Buffer.from(some).equals(none)).toBe(false);
  });
});

describe('for those who do not see it', () => {
  test('a text', () => {
    expect(chartAlt(CHART, 'en')).toBe(
      'Contribution 2018–2021, in billion won. First 2018 960.2, last 2021 1,183.3, highest 2021 1,183.3.',
    );
    expect(chartAlt(CHART, 'ko')).toBe(
      '분담금 2018–2021, 단위 억 원. 처음 2018 9,602, 마지막 2021 11,833, 가장 큰 값 2021 11,833.',
    );
  });

  test('below the 1,024 characters of Discord, however many series and points', () => {
    const series = Array.from({ length: 9 }, (_, each) => ({
      name: { en: `A series of a long name, number ${each}`, ko: '이름' },
      values: Array.from({ length: 60 }, (_, index) => index * 1234.5),
    }));
    const labels = series[0]!.values.map((_, index) => String(1991 + index));
    const picture: Picture = { ...RISES, measure: DOLLARS, labels, series };
    for (const lang of LANGUAGES) expect(chartAlt(picture, lang).length).toBeLessThan(1024);
  });

  test('a table', () => {
    expect(chartTable(RISES, 'en')).toEqual({
      columns: ['', 'Growth (%)'],
      rows: [
        ['2004', '4'],
        ['2005', '-8.9'],
        ['2006', '–'],
      ],
    });
  });
});

test('what draws is loaded with the first picture, not before', () => {
  const index = fileURLToPath(new URL('../../src/chart/index.ts', import.meta.url));
  const program = `await import(${JSON.stringify(index)});
    const { createRequire } = await import('node:module');
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    console.log(loaded.filter((file) => /echarts|resvg/.test(file)).length);`;
  const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
  expect(out.toString().trim()).toBe('0');
});
