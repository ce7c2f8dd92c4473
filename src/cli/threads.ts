import { createHash } from 'node:crypto';
import type { ThreadContext } from '../assistant/types.ts';

/** What the threads of this process remember, in memory; the one unused for longest is forgotten first. */
export class Threads {
  readonly #contexts = new Map<string, ThreadContext>();

  /** @param most threads that are remembered */
  constructor(private readonly most = 10_000) {}

  context(id: string): ThreadContext | null {
    const key = keyOf(id);
    const context = this.#contexts.get(key);
    if (context === undefined) return null;
    this.#contexts.delete(key);
    this.#contexts.set(key, context);
    return context;
  }

  remember(id: string, context: ThreadContext): void {
    const key = keyOf(id);
    this.#contexts.delete(key);
    this.#contexts.set(key, context);
    if (this.#contexts.size <= this.most) return;
    const [oldest] = this.#contexts.keys();
    if (oldest !== undefined) this.#contexts.delete(oldest);
  }
}

/** Of one length, whatever the length of the id. */
const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64');
