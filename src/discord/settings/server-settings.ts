import type { Log } from '../../log.ts';
import type { LoggedChange, Setting, SettingChange, Store } from '../../store/types.ts';
import { Remembered } from '../remembered.ts';
import { DEFAULTS, type Settings, settingSchemas } from './schema.ts';

/** The settings of servers, read from the store and remembered for a while. */
export class ServerSettings {
  readonly #remembered: Remembered<Setting>;

  constructor(
    private readonly store: Store,
    log: Log,
    now: () => Date,
  ) {
    const load = (guildId: string) => store.settings.of(guildId);
    this.#remembered = new Remembered('the settings of a server', load, log, now);
  }

  /** What applies in a channel: its own values, else those of the server, else the defaults. Never throws. */
  async in(guildId: string | null, channelId: string | null): Promise<Settings> {
    if (guildId === null) return DEFAULTS;
    const all = await this.#remembered.read(guildId);
    return settingsIn(all, guildId, channelId);
  }

  /** Everything that was set in a server, as it is stored; from the store, not from what is remembered. */
  all(guildId: string): Promise<readonly Setting[]> {
    return this.#remembered.fresh(guildId);
  }

  async change(change: SettingChange): Promise<void> {
    await this.store.settings.change(change);
    this.#remembered.forget(change.guildId);
  }

  /** The last changes, newest first. */
  changes(guildId: string, most: number): Promise<LoggedChange[]> {
    return this.store.settings.log(guildId, most);
  }
}

/** The values of a place; what no longer fits counts as not set. */
export function settingsIn(all: readonly Setting[], guildId: string, channelId: string | null): Settings {
  const chosen = [guildId, channelId].flatMap((scope) =>
    all
      .filter((setting) => setting.scope === scope)
      .flatMap(({ name, value }) => {
        const schema = settingSchemas[name as keyof Settings];
        const read = schema?.safeParse(value);
        return read?.success ? [[name, read.data] as const] : [];
      }),
  );
  return { ...DEFAULTS, ...Object.fromEntries(chosen) };
}
