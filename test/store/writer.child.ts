import { writeSync } from 'node:fs';
import { part, type Query } from '../../src/query/schema.ts';
import { openStore } from '../../src/store/index.ts';

/**
 * A process that writes to a store: `writer.child.ts file name writes`. Says `ready`, waits for a line, then says one
 * line for every change once the store has acknowledged it, and `done`.
 */
const [file = '', name = '', writes = ''] = process.argv.slice(2);
const query: Query = { lang: 'en', mode: 'ask', parts: [part({ kind: 'cost', years: [2019] })] };
const say = (line: string) => writeSync(1, `${line}\n`);

say('ready');
await new Promise((resolve) => process.stdin.once('data', resolve));
process.stdin.destroy();

const store = await openStore({ file, now: () => new Date('2026-03-01T00:00:00Z') });
for (let index = 0; index < Number(writes); index += 1) {
  const thread = `${name}-${index % 7}`;
  const receipt = `${name}-${index}`;
  await Promise.all([
    store
      .rememberThread(thread, { query, before: null, agreements: [], askedBack: [String(index)] })
      .then(() => say(`thread ${thread} ${index}`)),
    store
      .saveReceipt({ id: receipt, query, today: '2026-03-01', corpus: receipt })
      .then(() => say(`receipt ${receipt}`)),
    store
      .noteGap({ words: 'same for all', lang: 'en', status: 'partial', day: '2026-03-01' })
      .then(() => say('gap')),
  ]);
}
await store.close();
say('done');
