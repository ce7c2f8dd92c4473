/** A piece of a message that is shown whole or not at all. */
export interface Unit {
  readonly text: string;
  /** Marks of the citations that must be shown with it. */
  readonly marks: readonly number[];
}

/**
 * Room for text that is shared by the parts of a message. A unit is taken only if the sources it cites fit as well,
 * so that no mark is shown without its source.
 */
export class Budget {
  #cited: ReadonlySet<number> = new Set();
  #left: number;

  /**
   * @param room in UTF-16 units
   * @param costOf room that the source of a mark takes beside those that are shown
   */
  constructor(
    room: number,
    private readonly costOf: (mark: number, shown: ReadonlySet<number>) => number,
  ) {
    this.#left = room;
  }

  /** Marks whose sources have room. */
  get cited(): ReadonlySet<number> {
    return this.#cited;
  }

  /** Takes room for a text that stands by itself, with the line break after it. */
  takeText(text: string): boolean {
    return this.take({ text, marks: [] });
  }

  /** Takes room for a unit and for the sources that are new with it. */
  take({ text, marks }: Unit): boolean {
    const cited = new Set(this.#cited);
    let cost = text.length + 1;
    for (const mark of marks) {
      if (cited.has(mark)) continue;
      cost += this.costOf(mark, cited);
      cited.add(mark);
    }
    if (cost > this.#left) return false;
    this.#left -= cost;
    this.#cited = cited;
    return true;
  }

  /** The units up to the first that has no room: a part is cut at its end, never in its middle. */
  takeWhile<U extends Unit>(units: readonly U[]): U[] {
    const end = units.findIndex((unit) => !this.take(unit));
    return end === -1 ? [...units] : units.slice(0, end);
  }
}
