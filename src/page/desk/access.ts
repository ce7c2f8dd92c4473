import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const MINUTE_MS = 60_000;

/** A session ends so long after it was last used, and at the latest so long after it began. */
const IDLE_MS = 2 * 60 * MINUTE_MS;
const LONGEST_MS = 12 * 60 * MINUTE_MS;

/** Sessions at a time; the oldest makes room. */
const MOST_SESSIONS = 50;

interface Session {
  readonly began: number;
  used: number;
}

/**
 * Who may sit at the desk. Sessions are in memory: a restart ends them all. The token that a form must bring along is
 * made from the id of its cookie with a key that nobody outside this process has.
 */
export class Access {
  readonly #key = randomBytes(32);
  readonly #password: string | null;
  readonly #clock: () => number;
  readonly #sessions = new Map<string, Session>();

  /** @param clock milliseconds that only grow */
  constructor(password: string | null, clock: () => number) {
    this.#password = password;
    this.#clock = clock;
  }

  get needsPassword(): boolean {
    return this.#password !== null;
  }

  /** Takes the same time for any wrong password. */
  isPassword(given: string): boolean {
    return this.#password !== null && timingSafeEqual(sha256(given), sha256(this.#password));
  }

  /** @param id nobody can guess it */
  begin(id: string): void {
    const now = this.#clock();
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size >= MOST_SESSIONS && oldest !== undefined) this.#sessions.delete(oldest);
    this.#sessions.set(id, { began: now, used: now });
  }

  /** Whether the session goes on; using it keeps it from ending. */
  isOpen(id: string): boolean {
    const session = this.#sessions.get(id);
    const now = this.#clock();
    if (!session) return false;
    if (now - session.used > IDLE_MS || now - session.began > LONGEST_MS) {
      this.#sessions.delete(id);
      return false;
    }
    session.used = now;
    return true;
  }

  end(id: string): void {
    this.#sessions.delete(id);
  }

  tokenOf(id: string): string {
    return createHmac('sha256', this.#key).update(id).digest('base64url');
  }

  isToken(id: string, given: string): boolean {
    return timingSafeEqual(sha256(given), sha256(this.tokenOf(id)));
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
