/** The time of the stand-in: runs with the real one, and can be put forward. */
export class Clock {
  #ahead = 0;
  /** Milliseconds since 1970, UTC. */
  now(): number {
    return Date.now() + this.#ahead;
  }
  /** @param ms milliseconds */
  advance(ms: number): void {
    this.#ahead += ms;
  }
}

const DISCORD_EPOCH = 1_420_070_400_000n;

/** On which shard a server is: https://discord.com/developers/docs/events/gateway#sharding */
export const shardOf = (guildId: string, count: number): number =>
  Number((BigInt(guildId) >> 22n) % BigInt(count));

/** Ids that rise with the time, as Discord's do. */
export class Snowflakes {
  #count = 0n;
  constructor(private readonly clock: Clock) {}
  next(): string {
    this.#count += 1n;
    return (((BigInt(this.clock.now()) - DISCORD_EPOCH) << 22n) + this.#count).toString();
  }

  /** The id of a server that Discord puts on a shard, of so many. */
  onShard(shard: number, count: number): string {
    const id = BigInt(this.next());
    const time = id >> 22n;
    return (((time - (time % BigInt(count)) + BigInt(shard)) << 22n) + this.#count).toString();
  }
}
