import type { Log } from '../log.ts';

/** How long what was read counts, in milliseconds: another process may change it meanwhile. */
const FRESH_FOR = 30_000;
/** How long an answer waits for it, in milliseconds; then what was last known counts. */
const WAIT_FOR = 700;
/** How many are remembered; the longest unread goes first. */
const MOST = 5000;

/** Small lists in the store that every answer looks at, by id: read once in a while, and never a reason to fail. */
export class Remembered<Item> {
  readonly #known = new Map<string, { readonly at: number; readonly items: readonly Item[] }>();

  /** @param what of whom they are, for the log */
  constructor(
    private readonly what: string,
    private readonly load: (id: string) => Promise<readonly Item[]>,
    private readonly log: Log,
    private readonly now: () => Date,
  ) {}

  /** What is remembered, else what the store says; when it does not, what was last known, or nothing. Never throws. */
  async read(id: string): Promise<readonly Item[]> {
    const known = this.#known.get(id);
    if (known && this.now().getTime() - known.at < FRESH_FOR) return known.items;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${WAIT_FOR} ms`)), WAIT_FOR);
    });
    try {
      return await Promise.race([this.fresh(id), late]);
    } catch (err) {
      this.log.error({ err }, `${this.what} could not be read; going on with what was last known`);
      return known?.items ?? [];
    } finally {
      clearTimeout(timer);
    }
  }

  /** From the store, not from what is remembered. */
  async fresh(id: string): Promise<readonly Item[]> {
    const items = await this.load(id);
    this.#known.delete(id);
    this.#known.set(id, { at: this.now().getTime(), items });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return items;
  }

  forget(id: string): void {
    this.#known.delete(id);
  }
}
