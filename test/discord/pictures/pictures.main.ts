import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { chromium } from 'playwright-core';
import { createAssistant } from '../../../src/assistant/index.ts';
import { readCorpusFolder } from '../../../src/corpus/files.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { loadCommands } from '../../../src/discord/load-commands.ts';
import { startDiscord } from '../../../src/discord/start.ts';
import { createLog } from '../../../src/log.ts';
import { openStore } from '../../../src/store/index.ts';
import { startStandIn } from '../stand-in/index.ts';
import type { StoredMessage } from '../stand-in/world.ts';
import { preview } from './preview.ts';

/**
 * `npm run pictures`: has the bot answer in the stand-in for Discord and draws its messages into docs/pictures.
 * Needs Chromium: CHROMIUM_PATH, or the one that Playwright finds.
 */
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const target = folder('../../../docs/pictures/');
mkdirSync(target, { recursive: true });

const standIn = await startStandIn();
const store = await openStore({ file: ':memory:', now: () => new Date() });
const bot = await startDiscord({
  token: standIn.token,
  rest: standIn.rest,
  assistant: createAssistant(loadCorpus(readCorpusFolder(folder('../../../corpus')))),
  commands: await loadCommands(folder('../../../commands')),
  messageContent: false,
  now: () => new Date(),
  today: () => '2026-11-25',
  store,
  log: createLog('warn'),
});
const { people, world } = standIn;

const cost = (await people.slash('cost', { year: 2019 })).original!;
const passage = (await people.press(cost, '①')).original!;
const korean = (await people.slash('chart', { from: 2014 }, { locale: 'ko' })).original!;
const said = people.write('In 2020 Korea paid 5 billion dollars', { user: world.bob });
const claim = (await people.menu('Check this claim', said)).original!;
const settings = (await people.slash('settings', {}, { permissions: Bits.ManageGuild })).original!;
const pictures: Readonly<Record<string, readonly [StoredMessage, 'en' | 'ko']>> = {
  cost: [cost, 'en'],
  passage: [passage, 'en'],
  chart: [korean, 'ko'],
  claim: [claim, 'en'],
  settings: [settings, 'en'],
};

const path = process.env.CHROMIUM_PATH;
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 600, height: 400 }, deviceScaleFactor: 1.5 });
for (const [name, [message, lang]] of Object.entries(pictures)) {
  await page.setContent(preview(message, { name: 'SMA answers', lang }));
  await page.locator('main').screenshot({ path: `${target}${name}.png` });
  console.log(`docs/pictures/${name}.png`);
}
await browser.close();
await bot.stop();
await standIn.close();
await store.close();
