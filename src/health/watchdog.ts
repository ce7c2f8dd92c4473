/** What the watchdog looks at and does. */
export interface Watched {
  /** Whether the gateway is connected, now. */
  connected(): boolean;
  /** Whether Discord answers at all. */
  reachable(): Promise<boolean>;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  /** Told that there is no connection, and for how long, in seconds. */
  readonly onDown: (seconds: number, reachable: boolean) => void;
  /** Discord answers and the client does not come back: only a new start helps. */
  readonly leave: () => void;
}

/** How long the client may take to come back by itself, in milliseconds; discord.js tries all the time. */
const PATIENCE = 5 * 60_000;

/**
 * Looks after the connection to Discord: `look` is called now and then. While Discord or the network is down a
 * restart would not help, so it only says so; when Discord is there again and we are not, it leaves.
 */
export class Watchdog {
  #downSince: number | null = null;
  #said = 0;

  constructor(
    private readonly watched: Watched,
    private readonly patience = PATIENCE,
  ) {}

  async look(): Promise<void> {
    const { connected, reachable, clock, onDown, leave } = this.watched;
    if (connected()) {
      this.#downSince = null;
      this.#said = 0;
      return;
    }
    this.#downSince ??= clock();
    const down = clock() - this.#downSince;
    if (down < this.patience * (this.#said + 1)) return;
    this.#said += 1;
    const answers = await reachable();
    // it may have come back while we asked
    if (connected()) return;
    onDown(Math.round(down / 1000), answers);
    if (answers) leave();
  }
}
