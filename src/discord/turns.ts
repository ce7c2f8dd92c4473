/** One at a time for each key, in the order they came: a follow-up must find what the question before it left. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /** Runs `work` after everything that was given for the same key before, also when that failed. */
  inOrder<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work);
    const settled = mine.then(
      () => {},
      () => {},
    );
    this.#last.set(key, settled);
    void settled.then(() => {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    });
    return mine;
  }
}
