/** Remembers the last ids, so that an event that Discord delivers twice is answered once. */
export class SeenIds {
  readonly #ids = new Set<string>();

  /** @param most how many ids are remembered; the oldest are forgotten first */
  constructor(private readonly most = 5000) {}

  /** True the first time that an id comes. */
  first(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > this.most) {
      const [oldest] = this.#ids;
      this.#ids.delete(oldest!);
    }
    return true;
  }
}
