import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, overflow, type Stage, seriousFaults } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const QUESTION = 'How much did Korea pay in 2019?';

describe('in a browser', () => {
  test('ask, open the passage, follow up, flip the language', async () => {
    const tab = await stage.open();
    await tab.goto('/');
    await tab.getByRole('combobox').fill(QUESTION);
    await tab.getByRole('button', { name: 'Ask' }).click();
    const headline = tab.locator('#headline');
    expect(await headline.textContent()).toContain('1,038.9 billion won');

    const passage = tab.locator('#source-1');
    expect(await passage.isVisible()).toBe(false);
    await headline.getByRole('link', { name: 'Source 1' }).click();
    await passage.waitFor({ state: 'visible' });
    expect(await passage.locator('mark').first().textContent()).toMatch(/\d/);

    await tab.getByRole('combobox').fill('and in 2018?');
    await tab.getByRole('combobox').press('Enter');
    await tab.getByText('960.2 billion won').first().waitFor();
    await tab.getByRole('link', { name: '한국어' }).click();
    await tab.getByText('9,602억 원').first().waitFor();
    expect(await tab.locator('html').getAttribute('lang')).toBe('ko');
  });

  test('suggestions change with what is typed', async () => {
    const tab = await stage.open();
    await tab.goto('/');
    const options = tab.locator('#questions option');
    const before = await options.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    const answered = tab.waitForResponse((response) => response.url().includes('/api/suggest'));
    await tab.getByRole('combobox').pressSequentially('who neg');
    await answered;
    await expect
      .poll(() => options.evaluateAll((all) => all.map((one) => one.getAttribute('value'))))
      .not.toEqual(before);
  });

  test('by keyboard alone', async () => {
    const tab = await stage.open();
    await tab.goto('/');
    await tab.keyboard.press('/');
    await tab.keyboard.type(QUESTION);
    await tab.keyboard.press('Enter');
    await tab.locator('#headline').waitFor();
    await tab.locator('body').press('Tab');
    expect(await tab.locator(':focus').textContent()).toBe('Skip to the content');
    // on to the mark of the headline, and through it to the passage
    for (let presses = 0; presses < 30; presses += 1) {
      await tab.keyboard.press('Tab');
      if ((await tab.locator(':focus').getAttribute('aria-label')) === 'Source 1') break;
    }
    await tab.keyboard.press('Enter');
    await tab.locator('#source-1').waitFor({ state: 'visible' });
    await expect.poll(() => tab.evaluate('document.activeElement.id')).toBe('source-1');
  });

  test('without JavaScript', async () => {
    const tab = await stage.open({ javaScriptEnabled: false, locale: 'ko-KR' });
    await tab.goto('/');
    await tab.locator('#q').fill('2019년 방위비 분담금은 얼마였나요?');
    await tab.locator('form.ask button').click();
    expect(await tab.locator('#headline').textContent()).toContain('1조389억');
    await tab.locator('.sources summary').first().click();
    expect(await tab.locator('#source-1').isVisible()).toBe(true);
    await tab.goto('/explore/timeline?from=2019&to=2019');
    expect(await tab.locator('.events li').count()).toBeGreaterThan(3);
  });

  const PATHS = [
    '/',
    `/?q=${encodeURIComponent(QUESTION)}`,
    '/?q=contribution+from+2010+to+2026',
    '/?q=How+much+in+2042',
    '/sma',
    '/explore',
    '/explore/agreements',
    '/explore/timeline',
    '/explore/people',
    '/explore/terms',
    '/explore/sources',
    '/explore/sources/bbs-2019-04',
    '/explore/data',
  ];

  test.each([
    ['light', 'en-US', 1200],
    ['dark', 'ko-KR', 360],
  ] as const)(
    'no serious fault for axe, nothing wider than the window: %s, %s, %i px',
    async (colorScheme, locale, width) => {
      const tab = await stage.open({ colorScheme, locale, viewport: { width, height: 800 } });
      for (const path of PATHS) {
        await tab.goto(path);
        expect(await overflow(tab), path).toBe(0);
        expect(await seriousFaults(tab), path).toEqual([]);
      }
    },
  );
});
