import type { Answer } from '../answer/types.ts';
import type { ThreadContext } from '../assistant/types.ts';
import type { Log } from '../log.ts';
import type { Gap, Receipt, ShownMessage, Store, Vote } from '../store/types.ts';
import { plainQuestion } from './question-text.ts';

/** Longest question kept for the curator, in UTF-16 units. */
const LONGEST_GAP = 400;

/**
 * The store as the front end needs it: an answer is given also when the store is slow or fails; that is logged, and
 * the answer then has no buttons or no subject.
 */
export class Memory {
  /** @param limitMs how long an answer waits for the store, in milliseconds */
  constructor(
    private readonly store: Store,
    private readonly log: Log,
    private readonly limitMs = 5000,
  ) {}

  /** What a conversation is about; null when nothing is known. @param key id of a thread or of a DM channel */
  async context(key: string): Promise<ThreadContext | null> {
    return (await this.#try('thread', this.store.thread(key))) ?? null;
  }

  async remember(key: string, context: ThreadContext): Promise<void> {
    await this.#try('rememberThread', this.store.rememberThread(key, context));
  }

  /** Null when it is gone; undefined when the store cannot tell. */
  receipt(id: string): Promise<Receipt | null | undefined> {
    return this.#try('receipt', this.store.receipt(id));
  }

  /**
   * Keeps the receipt of an answer.
   * @param today UTC date, YYYY-MM-DD, on which it was given
   * @returns whether its buttons will work
   */
  async keep(answer: Answer, today: string): Promise<boolean> {
    const { receipt: id, query, corpus } = answer;
    const kept = this.store.saveReceipt({ id, query, today, corpus }, usesOf(answer)).then(() => true);
    return (await this.#try('saveReceipt', kept)) ?? false;
  }

  /** @returns whether the vote is safe */
  async vote(vote: Vote): Promise<boolean> {
    return (
      (await this.#try(
        'cast a vote',
        this.store.votes.cast(vote).then(() => true),
      )) ?? false
    );
  }

  async shown(message: ShownMessage): Promise<void> {
    await this.#try('remember a message', this.store.messages.remember(message));
  }

  async deleted(ids: readonly string[]): Promise<void> {
    await this.#try('forget messages', this.store.messages.forget(ids));
  }

  async channelDeleted(id: string): Promise<void> {
    await this.#try('forget a channel', this.store.messages.forgetChannel(id));
  }

  /** Notes a question that was not answered in full. Holds nobody's id. @param today UTC date, YYYY-MM-DD */
  async noteGap(text: string, { status, lang }: Answer, today: string): Promise<void> {
    const words = plainQuestion(text)
      .slice(0, LONGEST_GAP)
      .replace(/[\uD800-\uDBFF]$/, '');
    if (status === 'answered' || words === '') return;
    const gap: Gap = { words, lang, status, day: today };
    await this.#try('noteGap', this.store.noteGap(gap));
  }

  async #try<Result>(what: string, work: Promise<Result>): Promise<Result | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${this.limitMs} ms`)), this.limitMs);
    });
    try {
      return await Promise.race([work, late]);
    } catch (err) {
      this.log.error({ what, err }, 'the store failed; answering without it');
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The rows and passages that an answer rests on. */
export const usesOf = ({ statements, citations }: Answer): string[] => [
  ...statements.flatMap(({ rows }) => rows),
  ...citations.map(({ passage }) => passage),
];
