import { backUp } from '../store/index.ts';
import { operate } from './operate.ts';

/** `npm run backup -- FILE`: writes everything in the store to FILE, also while the bot runs. */
await operate('npm run backup -- FILE', async ([file], { config, now, say }) => {
  const rows = await backUp(config.store, file, { now });
  say(
    `Wrote ${rows.toLocaleString('en')} rows to ${file}. It holds ids of people: keep it as safe as the store.`,
  );
});
