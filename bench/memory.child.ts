import { fileURLToPath } from 'node:url';
import { createAssistant } from '../src/assistant/index.ts';
import { startDiscord } from '../src/discord/index.ts';
import { loadCommands } from '../src/discord/load-commands.ts';
import { createLog } from '../src/log.ts';
import { startPage } from '../src/page/index.ts';
import { openStore } from '../src/store/index.ts';
import { TODAY } from '../test/golden/run.ts';
import { askStaged, questions } from './tools/conversation.ts';
import { realCorpus } from './tools/corpus.ts';
import { residentMb } from './tools/measure.ts';

/** Starts what `src/main.ts` starts, with Discord at a given address; prints {@link Memory} as JSON. */

export interface Memory {
  /** MB, after the rubbish is out. */
  readonly bare: number;
  readonly assistant: number;
  readonly page: number;
  readonly discord: number;
  readonly afterQuestions: number;
}

const ROUNDS = 3;

const [api = '', token = '', folder = ''] = process.argv.slice(2);
const log = createLog('silent');
const today = (): string => TODAY;

const bare = residentMb();
const assistant = createAssistant(realCorpus());
const built = residentMb();
const store = await openStore({ file: `${folder}/sma.sqlite`, now: () => new Date(), log });
const commands = await loadCommands(fileURLToPath(new URL('../commands', import.meta.url)), '.ts');
const page = await startPage({ assistant, store, commands, today, host: '127.0.0.1', port: 0, log });
const open = residentMb();
const discord = await startDiscord({
  assistant,
  store,
  commands,
  today,
  log,
  token,
  rest: { api },
  messageContent: false,
});
const joined = residentMb();
for (let round = 0; round < ROUNDS; round += 1) askStaged(questions(), assistant);
const memory: Memory = { bare, assistant: built, page: open, discord: joined, afterQuestions: residentMb() };
await discord.stop();
await page.stop();
await store.close();
console.log(JSON.stringify(memory));
