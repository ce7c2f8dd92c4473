import type { Withheld } from '../answer/assemble.ts';

/** Sentences that failed the same check, made from the same rows. */
export interface WithheldEntry extends Withheld {
  readonly count: number;
  /** UTC date on which it last happened. */
  readonly lastDay: string;
}

/** Different ones kept; the one that has not happened for longest makes room. */
const MOST = 200;

/** Statements withheld since the start of the program, in memory: rows and faults, never what was asked. */
export class WithheldLog {
  readonly #entries = new Map<string, WithheldEntry>();

  /** @param today UTC date, YYYY-MM-DD */
  constructor(private readonly today: () => string) {}

  note({ rows, faults }: Withheld): void {
    const key = JSON.stringify([rows, faults]);
    const count = (this.#entries.get(key)?.count ?? 0) + 1;
    // at the end again: the first one is the oldest
    this.#entries.delete(key);
    this.#entries.set(key, { rows, faults, count, lastDay: this.today() });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST && oldest !== undefined) this.#entries.delete(oldest);
  }

  /** The latest first. */
  latest(): WithheldEntry[] {
    return [...this.#entries.values()].reverse();
  }
}
