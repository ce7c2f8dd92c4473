import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeptStore, openStore, type StoreSettings } from '../../src/store/index.ts';
import { sharedPostgres } from '../postgres/shared.ts';

/** Every kind of store there is, for tests that loop over what must behave alike. */
export const stores: readonly {
  readonly name: string;
  /** A new, empty store; `dispose` closes it and removes what it left. */
  readonly open: (options: StoreSettings) => Promise<{ store: KeptStore; dispose: () => Promise<void> }>;
}[] = [
  {
    name: 'memory',
    open: async (options) => {
      const store = await openStore({ ...options, file: ':memory:' });
      return { store, dispose: () => store.close() };
    },
  },
  {
    name: 'file',
    open: async (options) => {
      const { folder, remove } = await temporaryFolder();
      const store = await openStore({ ...options, file: join(folder, 'bot.db') });
      return { store, dispose: () => store.close().then(remove) };
    },
  },
  {
    name: 'PostgreSQL',
    open: async (options) => {
      const server = await sharedPostgres();
      const store = await openStore({ ...options, url: await server.database() });
      return { store, dispose: () => store.close() };
    },
  },
];

export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sma-store-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
