import type { Assistant, Reply, ThreadContext } from '../assistant/types.ts';
import { Memory } from '../discord/memory.ts';
import type { Log } from '../log.ts';
import { describeSubject } from '../render/subject.ts';
import type { Store } from '../store/types.ts';
import type { Language } from '../text/localised.ts';
import type { PageRequest } from './request.ts';
import type { Subject } from './views/ask-form.ts';

export interface Conversations {
  /** What the question follows up; null: nothing. */
  contextOf(thread: string | null, after: PageRequest['after']): Promise<ThreadContext | null>;
  /**
   * Keeps what an answer left behind, in the thread if there is one.
   * @param words what the person wrote; null for a command that takes no words
   */
  keep(thread: string | null, reply: Reply, words: string | null): Promise<void>;
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
 * What conversations on the page are about. The address of an answer names the receipt of the answer that it
 * follows up, and what that one left behind is kept under it, so that loading a page again, going back, flipping
 * the language or opening a second tab asks the same question of the same subject. An address without a receipt
 * goes by what the session was last about.
 */
export function conversations({ assistant, store, today, log }: ConversationParts): Conversations {
  const memory = new Memory(store, log);
  const moment = (thread: string, receipt: string): string => `${thread}:${receipt}`;

  return {
    async contextOf(thread, after) {
      if (after === 'new') return null;
      if (after === null) return thread === null ? null : memory.context(thread);
      const kept = thread === null ? null : await memory.context(moment(thread, after));
      if (kept) return kept;
      // somebody else's answer, opened by its address
      const receipt = await memory.receipt(after);
      return receipt ? { query: receipt.query, before: null, agreements: [], askedBack: [] } : null;
    },

    async keep(thread, { answer, context }, words) {
      await Promise.all([
        memory.keep(answer, today()),
        thread !== null && memory.remember(thread, context),
        thread !== null && memory.remember(moment(thread, answer.receipt), context),
        words !== null && memory.noteGap(words, answer, today()),
      ]);
    },

    async subjectOf(thread, lang) {
      const context = thread === null ? null : await memory.context(thread);
      if (thread === null || !context) return null;
      const { receipt } = assistant.answer(context.query, today());
      await memory.remember(moment(thread, receipt), context);
      return { text: describeSubject(context.query)?.[lang] ?? null, receipt };
    },

    forget: (thread) => store.forgetThread(thread),
  };
}
