import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type RunningPage, startPage } from '../../src/page/index.ts';
import type { StartOptions } from '../../src/page/start.ts';
import { openFixture, TODAY } from '../page/fixture.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where Chromium is: CHROMIUM_PATH, or the first of its names on the PATH. */
function executable(): string {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  const places = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = CHROMIUM_PATH || places.find(canRun);
  if (!found)
    throw new Error('No Chromium here. Install it (apt-get install chromium), or set CHROMIUM_PATH.');
  return found;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The page, really served, and a real browser; with nothing that a page may not do unnoticed. */
export interface Stage {
  readonly page: RunningPage;
  /** Opens a tab; what goes wrong in it fails `close`. */
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/**
 * @param given what the page is made of; the usual parts, without a desk, unless given
 * @param expected messages of the browser that are nothing wrong
 */
export async function openStage(
  given?: Omit<StartOptions, 'host' | 'port'>,
  expected: RegExp | null = null,
): Promise<Stage> {
  const parts = given ?? (await usualParts());
  const page = await startPage({ ...parts, host: '127.0.0.1', port: 0 });
  const browser: Browser = await chromium.launch({
    executablePath: executable(),
    // as root, as in a container, Chromium has no sandbox of its own
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const wrong: string[] = [];
  return {
    page,
    async open(options = {}) {
      const context = await browser.newContext({ baseURL: page.url, locale: 'en-US', ...options });
      const tab = await context.newPage();
      tab.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text());
      });
      tab.on('pageerror', (error) => wrong.push(String(error)));
      tab.on('request', (request) => {
        if (!request.url().startsWith(page.url)) wrong.push(`a request left for ${request.url()}`);
      });
      return tab;
    },
    async close() {
      await browser.close();
      await page.stop();
      await parts.store.close();
      expect(wrong.filter((message) => !expected?.test(message))).toEqual([]);
    },
  };
}

async function usualParts() {
  const { assistant, knowledge, commands, store, log } = await openFixture();
  return { assistant, knowledge, commands, store, log, today: () => TODAY };
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** What axe finds serious or worse about a tab, by rule and place. */
export async function seriousFaults(tab: Page): Promise<string[]> {
  // evaluated from outside: the page's own policy lets no foreign script in
  const violations = (await tab.evaluate(
    `${axe.source}; axe.run().then(({ violations }) => violations)`,
  )) as Violation[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

/** How many pixels the content is wider than the window. */
export const overflow = (tab: Page): Promise<number> =>
  tab.evaluate('document.documentElement.scrollWidth - innerWidth') as Promise<number>;

/** Pairs of texts of the visible drawing that cover one another by more than a pixel or two, for labels that collide. */
export const collisions = (tab: Page, within: string): Promise<string[]> =>
  tab.evaluate(`(() => {
    const texts = [...document.querySelectorAll(${JSON.stringify(within)} + ' svg text')]
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const meet = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
    return texts.flatMap((one, index) =>
      texts.slice(index + 1).filter((other) => meet(one.box, other.box)).map((other) => one.text + ' / ' + other.text));
  })()`) as Promise<string[]>;
