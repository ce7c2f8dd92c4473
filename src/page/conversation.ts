import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../answer/types.ts';
import type { Assistant, Reply, ThreadContext } from '../assistant/types.ts';
import { Memory } from '../discord/memory.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/types.ts';
import type { Language } from '../text/localised.ts';
import { describeSubject } from './about.ts';
import type { PageRequest } from './request.ts';
import type { Subject } from './views/ask-form.ts';

export interface Conversations {
  /** What the question follows up; null: nothing. */
  contextOf(thread: string | null, after: PageRequest['after']): Promise<ThreadContext | null>;
  /**
   * Keeps what an answer left behind, in the thread if there is one.
   * @param words what the person wrote; null for a command
   * @returns the receipt that the next question follows up
   */
  keep(thread: string | null, reply: Reply, words: string | null): Promise<string>;
  /** What the session is about, for the page before anything was asked. */
  subjectOf(thread: string | null, lang: Language): Promise<Subject | null>;
  forget(thread: string): Promise<void>;
}

export interface ConversationParts {
  readonly assistant: Assistant;
  readonly store: Store;
  /** UTC date, YYYY-MM-DD. */
  readonly today: () => string;
  readonly log: Log;
}

/**
 * What conversations on the page are about. The address of an answer names the receipt that it follows up,
 * so that loading it again, going back or opening a second tab asks the same question of the same subject;
 * an address without it goes by what the session was last about.
 */
export function conversations({ assistant, store, today, log }: ConversationParts): Conversations {
  const memory = new Memory(store, log);

  /** The receipt of what a thread remembers, which is that of the last answer unless that changed no subject. */
  async function subjectReceipt({ query }: ThreadContext, last: Answer | null): Promise<string> {
    if (last && isDeepStrictEqual(last.query, query)) return last.receipt;
    const answer = assistant.answer(query, today());
    await memory.keep(answer, today());
    return answer.receipt;
  }

  return {
    async contextOf(thread, after) {
      if (after === 'new') return null;
      const remembered = thread === null ? null : await memory.context(thread);
      const receipt = after === null ? null : await memory.receipt(after);
      return receipt ? { query: receipt.query, askedBack: remembered?.askedBack ?? [] } : remembered;
    },

    async keep(thread, { answer, context }, words) {
      await memory.keep(answer, today());
      if (thread !== null) await memory.remember(thread, context);
      if (words !== null) await memory.noteGap(words, answer, today());
      return subjectReceipt(context, answer);
    },

    async subjectOf(thread, lang) {
      const context = thread === null ? null : await memory.context(thread);
      if (!context) return null;
      const text = describeSubject(context.query)?.[lang] ?? null;
      return { text, receipt: await subjectReceipt(context, null) };
    },

    forget: (thread) => store.forgetThread(thread),
  };
}
