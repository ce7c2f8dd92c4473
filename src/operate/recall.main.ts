import { createLog } from '../log.ts';
import { loadAssistant } from '../start/corpus.ts';
import { openStore } from '../store/index.ts';
import { operate } from './operate.ts';

/**
 * `npm run recall -- ROW… [--edit]`: lists the answers that rest on rows or passages that were corrected; with
 * --edit also edits the messages that show them and tells those who asked to be told. The bot may run meanwhile.
 */
const USAGE = 'npm run recall -- ROW… [--edit]';

await operate(
  USAGE,
  async (given, { config, now, say }) => {
    const ids = given.filter((each) => each !== '--edit');
    const edit = ids.length < given.length;
    if (edit && !config.discord) {
      say('To edit messages DISCORD_TOKEN is needed; without it leave --edit out.');
      process.exitCode = 78;
      return;
    }
    const log = createLog(config.logLevel);
    const store = await openStore({ ...config.store, now, log });
    try {
      const { recall, restOf } = await import('../discord/recall/index.ts');
      const rest = edit && config.discord ? restOf(config.discord.token, config.discord.api) : null;
      const today = now().toISOString().slice(0, 10);
      const loaded = await loadAssistant({ config, additions: store.additions, log, onWithheld: () => {} });
      await recall({ ...loaded, store, today, log, ids, rest, say });
      if (!edit) say('Nothing was changed; add --edit to correct the messages.');
    } finally {
      await store.close();
    }
  },
  { most: 100 },
);
