import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many questions and presses may come in a time. */
export interface Rate {
  /** At least 1. */
  readonly points: number;
  readonly seconds: number;
}

export interface LimitRates {
  readonly person: Rate;
  /** All people of a server together. */
  readonly server: Rate;
}

/** A person who reads the answers does not come near these; Discord lets a bot send 50 requests a second in all. */
export const DEFAULT_LIMITS: LimitRates = {
  person: { points: 12, seconds: 60 },
  server: { points: 240, seconds: 60 },
};

/** Somebody has to wait. */
export interface Wait {
  readonly whose: 'person' | 'server';
  /** Until the next question is taken; at least 1. */
  readonly seconds: number;
  /** Whether it is the first that is not taken in this time. */
  readonly first: boolean;
}

/** Counts in the memory of this process: a person or server mostly comes over the same shard. */
export class Limits {
  readonly #person: RateLimiterMemory;
  readonly #server: RateLimiterMemory;

  constructor({ person, server }: LimitRates = DEFAULT_LIMITS) {
    this.#person = new RateLimiterMemory({ points: person.points, duration: person.seconds });
    this.#server = new RateLimiterMemory({ points: server.points, duration: server.seconds });
  }

  /** Counts a question. @returns how long to wait when it is one too many, else null */
  async wait(userId: string, guildId: string | null): Promise<Wait | null> {
    return (
      (await take(this.#person, userId, 'person')) ?? (guildId ? take(this.#server, guildId, 'server') : null)
    );
  }
}

async function take(limiter: RateLimiterMemory, key: string, whose: Wait['whose']): Promise<Wait | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const { msBeforeNext, consumedPoints } = error;
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
    return { whose, seconds, first: consumedPoints === limiter.points + 1 };
  }
}
