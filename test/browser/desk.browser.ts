import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, PASSWORD } from '../page/desk/fixture.ts';
import { DRAFT, QUESTION } from '../page/desk/form.ts';
import { openStage, overflow, type Stage, seriousFaults } from './browser.ts';

/** The door answers with 401, and pages that follow each other at once cut the fading short. */
const EXPECTED = /status of 401|Transition was (aborted|skipped)/;

/** A busy machine checks a draft slowly. */
const PATIENT = { timeout: 60_000 };

let stage: Stage;
let store: Awaited<ReturnType<typeof openDesk>>['store'];
beforeAll(async () => {
  const desk = await openDesk({ password: PASSWORD });
  ({ store } = desk);
  desk.withheld.note({ rows: ['contribution-2019-krw'], faults: ['1,039 billion KRW has no evidence'] });
  stage = await openStage(desk.parts, EXPECTED);
  const ask = (text: string) => fetch(new URL(`/api/ask?q=${encodeURIComponent(text)}`, stage.page.url));
  for (const question of [
    QUESTION,
    '캠프 험프리스 창문 청소비는 얼마야?',
    'Who cleans the windows in Daegu?',
  ])
    await ask(question);
  const { receipt } = (await (await ask('How much did Korea pay in 2019?')).json()) as { receipt: string };
  await store.votes.cast({
    receipt,
    userId: '123456789012345678',
    vote: 'down',
    reason: 'I wanted dollars',
    tell: false,
    lang: 'en',
  });
});
afterAll(() => stage.close());

async function logIn(tab: Page): Promise<void> {
  await tab.goto('/desk');
  await tab.locator('#password').fill(PASSWORD);
  await tab.keyboard.press('Enter');
  await tab.locator('.desk-counts').waitFor();
}

const field = (tab: Page, name: string) => tab.locator(`[name="${name}"]`);

/** Fills in the form of a draft, as far as it has the fields. */
async function fillIn(tab: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const one = field(tab, name);
    const tag = await tab.evaluate(`document.getElementsByName(${JSON.stringify(name)})[0].tagName`);
    if (tag === 'SELECT') await one.selectOption(value);
    else await one.fill(value);
  }
}

describe('the round at the desk', () => {
  test.each([
    [1200, true],
    [360, true],
    [360, false],
  ])(
    'gap, draft, mistake, put right, before and after, saved, answered, taken back: %i px, scripts: %s',
    { timeout: 180_000 },
    async (width, javaScriptEnabled) => {
      const tab = await stage.open({ viewport: { width, height: 900 }, javaScriptEnabled });
      tab.setDefaultTimeout(PATIENT.timeout);
      await logIn(tab);
      await tab.locator('.tabs a', { hasText: 'Gaps' }).click();
      const gap = tab.locator('.desk-card', { hasText: QUESTION });
      await gap.locator('a.desk-button').click();
      expect(await field(tab, 'questions').inputValue()).toContain(QUESTION);

      // what is folded away is filled in as well
      await tab.locator('.desk-row summary').click();
      const wrong = DRAFT['rows.0.textEn']!.replace('12.5', '13.5');
      await fillIn(tab, { ...DRAFT, 'rows.0.textEn': wrong });
      // only the fields of the chosen sort of value are there
      expect(await field(tab, 'rows.0.amount').isVisible()).toBe(false);
      const fault = tab.locator('[id="fault-rows.0.textEn"]');
      const verdict = tab.locator('.desk-verdict');
      const check = tab.locator('.desk-bar button[value="check"]');
      if (javaScriptEnabled) {
        await expect.poll(() => fault.textContent(), PATIENT).toContain('13,500,000,000 KRW stands in none');
        await field(tab, 'rows.0.textEn').fill(DRAFT['rows.0.textEn']!);
        await expect.poll(() => verdict.textContent(), PATIENT).toBe('Everything is sound.');
        expect(await fault.textContent()).toBe('');
      } else {
        await check.click();
        expect(await fault.textContent()).toContain('13,500,000,000 KRW stands in none');
        await tab.locator('#problems a').first().click();
        await field(tab, 'rows.0.textEn').fill(DRAFT['rows.0.textEn']!);
      }
      await check.click();
      await tab.locator('.desk-bar button[value="save"]').waitFor();
      if (!javaScriptEnabled)
        while (await tab.locator('#trial progress').count()) await tab.locator('#trial a').click();
      const outcome = tab.locator('.desk-outcomes .desk-card', { hasText: QUESTION });
      await outcome.waitFor();
      expect(await outcome.locator('.desk-beside > div').nth(0).textContent()).not.toContain(
        '12.5 billion won',
      );
      expect(await outcome.locator('.desk-beside > div').nth(1).textContent()).toContain('12.5 billion won');
      expect(await overflow(tab)).toBe(0);
      // axe itself is a script
      if (javaScriptEnabled) expect(await seriousFaults(tab)).toEqual([]);

      await tab.locator('.desk-bar button[value="save"]').click();
      await tab.locator('.desk-told').waitFor();
      const answered = async (): Promise<string> => {
        const other = await stage.open();
        await other.goto(`/?q=${encodeURIComponent(QUESTION)}`);
        const text = (await other.locator('main').textContent()) ?? '';
        await other.close();
        return text;
      };
      expect(await answered()).toMatch(/12\.5 billion won/);
      expect((await answered()).toLowerCase()).toContain('added by the operator');
      await tab.locator('.desk-card button', { hasText: 'Take back' }).click();
      expect(await tab.locator('.desk-told').textContent()).toBe('It was taken back.');
      expect(await answered()).not.toMatch(/12\.5 billion won/);
    },
  );
});

test('with the keyboard alone: in, to a gap, to its draft, to what is wrong, and out', async () => {
  const tab = await stage.open();
  await tab.goto('/desk');
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await tab.keyboard.press('Tab');
      if (await tab.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    }
    throw new Error(`no way by keyboard to ${selector}`);
  };
  await tabTo('#password');
  await tab.keyboard.type(PASSWORD);
  await tab.keyboard.press('Enter');
  await tab.locator('.desk-counts').waitFor();
  await tabTo('.tabs a[href="/desk/gaps"]');
  await tab.keyboard.press('Enter');
  await tab.locator('.desk-list').waitFor();
  await tabTo('a.desk-button');
  await tab.keyboard.press('Enter');
  await tab.locator('form.desk-draft').waitFor();
  await tabTo('[name="article.publisher"]');
  await tab.keyboard.type('Desk News');
  await tab.keyboard.press('Enter');
  await tab.locator('#problems a').first().waitFor();
  expect(await field(tab, 'article.publisher').inputValue()).toBe('Desk News');
  await tabTo('#problems a');
  await tab.keyboard.press('Enter');
  expect(await tab.locator(':focus').getAttribute('aria-invalid')).toBe('true');
  await tab.goto('/desk');
  await tabTo('form[action="/desk/logout"] button');
  await tab.keyboard.press('Enter');
  await tab.locator('#password').waitFor();
});

const PATHS = [
  '',
  '/gaps',
  '/votes',
  '/withheld',
  '/conflicts',
  '/checked',
  '/sources',
  '/bring',
  '/draft',
  '/additions',
];

test.each([
  ['light', 'en-US', 1200],
  ['dark', 'ko-KR', 360],
] as const)(
  'no serious fault for axe, nothing wider than the window: %s, %s, %i px',
  async (colorScheme, locale, width) => {
    const tab = await stage.open({ colorScheme, locale, viewport: { width, height: 800 } });
    await tab.goto('/desk');
    expect(await seriousFaults(tab)).toEqual([]);
    await logIn(tab);
    for (const path of PATHS) {
      await tab.goto(`/desk${path}`);
      expect(await overflow(tab), path).toBe(0);
      expect(await seriousFaults(tab), path).toEqual([]);
    }
  },
);
