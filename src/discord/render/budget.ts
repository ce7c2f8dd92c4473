import type { Unit } from './answer-parts.ts';

/**
 * Room for text that is shared by the parts of a message. A unit is taken only if the sources it cites fit as well,
 * so that no mark is shown without its source.
 */
export class Budget {
  readonly #cited = new Set<number>();
  #left: number;

  /**
   * @param room in UTF-16 units
   * @param sourceLine what the source of a mark takes
   */
  constructor(
    room: number,
    private readonly sourceLine: (mark: number) => string,
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
    const fresh = [...new Set(marks)].filter((mark) => !this.#cited.has(mark));
    const cost = text.length + 1 + fresh.reduce((sum, mark) => sum + this.sourceLine(mark).length + 1, 0);
    if (cost > this.#left) return false;
    this.#left -= cost;
    for (const mark of fresh) this.#cited.add(mark);
    return true;
  }

  /** The units up to the first that has no room: a part is cut at its end, never in its middle. */
  takeWhile<U extends Unit>(units: readonly U[]): U[] {
    const end = units.findIndex((unit) => !this.take(unit));
    return end === -1 ? [...units] : units.slice(0, end);
  }
}
