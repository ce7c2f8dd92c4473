import { restore } from '../store/index.ts';
import { operate } from './operate.ts';

/** `npm run restore -- FILE`: puts a backup into an empty store, of either kind. */
await operate('npm run restore -- FILE', async ([file], { config, now, say }) => {
  const rows = await restore(config.store, file, { now });
  say(`Put ${rows.toLocaleString('en')} rows back.`);
});
