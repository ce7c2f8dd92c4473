import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXHIBITS } from '../../src/chart/exhibits/index.ts';
import { collisions, openStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

interface Bar {
  readonly name: string;
  readonly height: number;
}

/** The bars of a chart that are to be seen, with the name that the pointer shows. */
const barsOf = (tab: Page, id: string): Promise<Bar[]> =>
  tab.evaluate(`[...document.querySelectorAll('#${id} svg path')]
    .filter((path) => path.querySelector('title') && path.getBoundingClientRect().width > 0)
    .map((path) => ({ name: path.querySelector('title').textContent, height: path.getBoundingClientRect().height }))`) as Promise<
    Bar[]
  >;

test.each([1300, 700, 360])(
  'on %i px: bars as high as their values, no label upon another',
  async (width) => {
    const tab = await stage.open({ viewport: { width, height: 900 } });
    await tab.goto('/explore');
    for (const id of EXHIBITS) {
      const { values } = (await (
        await fetch(new URL(`/explore/chart/${id}.json`, stage.page.url))
      ).json()) as { values: { value: number }[] };
      const bars = (await barsOf(tab, id)).map(({ name, height }) => ({
        value: Math.abs(Number(/: (-?[\d.,]+)/.exec(name)![1]!.replaceAll(',', ''))),
        height,
      }));
      expect(bars, id).toHaveLength(values.length);
      const highest = bars.reduce((a, b) => (a.height > b.height ? a : b));
      for (const { value, height } of bars)
        expect(Math.abs(height - (value * highest.height) / highest.value), id).toBeLessThan(4);
      expect(await collisions(tab, `#${id}`), id).toEqual([]);
    }
  },
);

test('the picture of a chart is shown by a browser, in its full size', async () => {
  const tab = await stage.open();
  await tab.goto('/');
  const width = await tab.evaluate(`(async () => {
    const image = new Image();
    image.src = '/explore/chart/cost.png?lang=ko';
    await image.decode();
    return image.naturalWidth;
  })()`);
  expect(width).toBe(1600);
});
