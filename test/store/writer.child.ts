import { writeSync } from 'node:fs';
import { part, type Query } from '../../src/query/schema.ts';
import { openStore, type StorePlace } from '../../src/store/index.ts';

/**
 * A process that writes to a store: `writer.child.mjs place name writes`. Says `ready`, waits for a line, then says one
 * line for every change once the store has acknowledged it, and `done`.
 */
const [place = '', name = '', writes = ''] = process.argv.slice(2);
const query: Query = { lang: 'en', mode: 'ask', parts: [part({ kind: 'cost', years: [2019] })] };
/** Now and then more than one statement inserts. */
const filesOf = (label: string, index: number) =>
  Array.from({ length: index % 16 === 3 ? 501 : 2 }, (_, file) => ({
    path: `articles/${file}.md`,
    text: label,
  }));
const say = (line: string) => writeSync(1, `${line}\n`);

say('ready');
await new Promise((resolve) => process.stdin.once('data', resolve));
process.stdin.destroy();

const store = await openStore({
  ...(JSON.parse(place) as StorePlace),
  now: () => new Date('2026-03-01T00:00:00Z'),
});
for (let index = 0; index < Number(writes); index += 1) {
  const thread = `${name}-${index % 7}`;
  const receipt = `${name}-${index}`;
  const reason = String(index);
  await Promise.all([
    store
      .rememberThread(thread, { query, before: null, agreements: [], askedBack: [reason] })
      .then(() => say(`thread ${thread} ${index}`)),
    store
      .saveReceipt({ id: receipt, query, today: '2026-03-01', corpus: receipt })
      .then(() => say(`receipt ${receipt}`)),
    store
      .noteGap({ words: 'same for all', lang: 'en', status: 'partial', day: '2026-03-01' })
      .then(() => say('gap')),
    store.votes
      .cast({ receipt: name, userId: name, vote: 'down', reason, tell: false, lang: 'en' })
      .then(() => say(`vote ${name} ${index}`)),
    store.settings
      .change({ id: receipt, guildId: name, scope: name, name: 'language', value: reason, userId: name })
      .then(() => say(`setting ${name} ${index}`)),
    store.additions
      .add({ day: '2026-03-01', from: 'command', label: receipt, files: filesOf(receipt, index) })
      .then((id) => say(`addition ${id}`)),
  ]);
}
await store.close();
say('done');
