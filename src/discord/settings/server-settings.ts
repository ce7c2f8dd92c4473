import type { Log } from '../../log.ts';
import type { LoggedChange, Setting, SettingChange, Store } from '../../store/types.ts';
import { DEFAULTS, type Settings, settingSchemas } from './schema.ts';

/** How long what was read counts, in milliseconds: another process may change it meanwhile. */
const FRESH_FOR = 30_000;
/** How long an answer waits for it, in milliseconds; then what was last known counts, or the defaults. */
const WAIT_FOR = 700;
/** Servers that are remembered. */
const MOST = 5000;

interface Known {
  readonly at: number;
  readonly settings: readonly Setting[];
}

/** The settings of servers, read from the store and remembered for a while. */
export class ServerSettings {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly store: Store,
    private readonly log: Log,
    private readonly now: () => Date,
  ) {}

  /** What applies in a channel: its own values, else those of the server, else the defaults. Never throws. */
  async in(guildId: string | null, channelId: string | null): Promise<Settings> {
    if (guildId === null) return DEFAULTS;
    const all = await this.#read(guildId);
    return settingsIn(all, guildId, channelId);
  }

  /** Everything that was set in a server, as it is stored; from the store, not from what is remembered. */
  async all(guildId: string): Promise<readonly Setting[]> {
    const settings = await this.store.settings.of(guildId);
    this.#remember(guildId, settings);
    return settings;
  }

  async change(change: SettingChange): Promise<void> {
    await this.store.settings.change(change);
    this.#known.delete(change.guildId);
  }

  /** The last changes, newest first. */
  changes(guildId: string, most: number): Promise<LoggedChange[]> {
    return this.store.settings.log(guildId, most);
  }

  async #read(guildId: string): Promise<readonly Setting[]> {
    const known = this.#known.get(guildId);
    if (known && this.now().getTime() - known.at < FRESH_FOR) return known.settings;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${WAIT_FOR} ms`)), WAIT_FOR);
    });
    try {
      return await Promise.race([this.all(guildId), late]);
    } catch (err) {
      this.log.error({ err }, 'the settings of a server could not be read; going on with those last known');
      return known?.settings ?? [];
    } finally {
      clearTimeout(timer);
    }
  }

  #remember(guildId: string, settings: readonly Setting[]): void {
    this.#known.delete(guildId);
    this.#known.set(guildId, { at: this.now().getTime(), settings });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
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
