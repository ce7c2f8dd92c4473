import { createLog } from '../log.ts';
import { openStore } from '../store/index.ts';
import { addArticles } from './add/add.ts';
import { readCommandLine, USAGE } from './add/command-line.ts';
import { counted } from './add/report.ts';
import { attempt, EXIT_USAGE } from './operate.ts';

/** `npm run corpus:add`: adds articles of others to the corpus of this bot, lists what was added, takes it back. */
const task = readCommandLine(process.argv.slice(2));
if (!task) {
  console.error(USAGE);
  process.exitCode = EXIT_USAGE;
} else {
  await attempt(async ({ config, now, say }) => {
    const store = await openStore({ ...config.store, now, log: createLog(config.logLevel) });
    const { additions } = store;
    try {
      if (task.kind === 'list') {
        const list = await additions.list();
        for (const { id, day, from, files, label } of list)
          say(`${id}  ${day}  ${from.padEnd(7)}  ${counted(files, 'file')}  ${label}`);
        if (list.length === 0) say('Nothing was added.');
      } else if (task.kind === 'undo') {
        if (await additions.remove(task.id))
          say(`Took ${task.id} back. A running bot forgets it when told to: kill -HUP and its process id.`);
        else {
          console.error(
            `There is no addition ${JSON.stringify(task.id)}: --list shows those that there are.`,
          );
          process.exitCode = 1;
        }
      } else {
        const today = now().toISOString().slice(0, 10);
        await addArticles(task, { config, additions, today, say, terminal: process.stderr });
      }
    } finally {
      await store.close();
    }
  });
}
