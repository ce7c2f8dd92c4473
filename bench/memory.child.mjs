import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Starts what dist/src/main.js starts, with Discord at a given address; prints resident memory in MB as JSON after each
// part. The built program, because the compiler that runs src/ weighs as much as all the rest.

const [api, token, data, root, questionsAsJson] = process.argv.slice(2);
const from = (path) => import(pathToFileURL(join(root, 'dist', 'src', path)).href);
const today = () => '2026-11-25';
const mb = () => process.memoryUsage.rss() / 1e6;

const { createAssistant } = await from('assistant/index.js');
const { readCorpusFolder } = await from('corpus/files.js');
const { loadCorpus } = await from('corpus/load.js');
const { loadCommands } = await from('discord/load-commands.js');
const { createLog } = await from('log.js');
const { startPage } = await from('page/index.js');
const { openStore } = await from('store/index.js');
const bare = mb();
const log = createLog('silent');
const assistant = createAssistant(loadCorpus(readCorpusFolder(join(root, 'corpus'))));
const built = mb();
const store = await openStore({ file: join(data, 'sma.sqlite'), now: () => new Date(), log });
const commands = await loadCommands(join(root, 'dist', 'commands'), '.js');
const page = await startPage({
  assistant,
  knowledge: () => assistant.knowledge,
  store,
  commands,
  today,
  host: '127.0.0.1',
  port: 0,
  log,
});
const open = mb();
const { startDiscord } = await from('discord/index.js');
const parts = { assistant, store, commands, today, log, token, rest: { api }, messageContent: false };
const discord = await startDiscord(parts);
const joined = mb();
for (const text of JSON.parse(questionsAsJson)) assistant.ask({ text, context: null, today: today() });
const asked = mb();
await discord.stop();
await page.stop();
await store.close();
console.log(JSON.stringify({ bare, built, open, joined, asked }));
