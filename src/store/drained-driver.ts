import { type DatabaseConnection, PostgresDriver } from 'kysely';

/** kysely's driver, closed after everything that was asked for before: that one forgets who waits for a connection. */
export class DrainedDriver extends PostgresDriver {
  #open = 0;
  #drained: () => void = () => {};

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#open += 1;
    try {
      return await super.acquireConnection();
    } catch (error) {
      this.#closed();
      throw error;
    }
  }

  override async releaseConnection(
    connection: Parameters<PostgresDriver['releaseConnection']>[0],
  ): Promise<void> {
    await super.releaseConnection(connection);
    this.#closed();
  }

  override async destroy(): Promise<void> {
    if (this.#open > 0) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve;
      });
    }
    await super.destroy();
  }

  #closed(): void {
    this.#open -= 1;
    if (this.#open === 0) this.#drained();
  }
}
