import { setImmediate } from 'node:timers/promises';
import type { Assistant, Suggested, ThreadContext } from '../assistant/types.ts';
import type { Log } from '../log.ts';
import { LANGUAGES } from '../text/localised.ts';
import { chartOf } from './chart.ts';
import { renderAnswer } from './render/answer.ts';

const OFFERED: readonly Suggested[] = ['question', 'claim', 'topic'];
/** Of each kind and language. */
const MOST = 25;

export interface RehearsalParts {
  /** Not one whose answers are counted: nobody asks. */
  readonly assistant: Assistant;
  /** The UTC date now, YYYY-MM-DD. */
  readonly today: () => string;
  readonly log: Log;
}

/**
 * Answers what is offered while people type, to nobody. Node.js compiles what runs often, so the first answers after a
 * start take three times as long as later ones: where hundreds come in a second they would pile up behind each other.
 * The first chart waits for what draws it.
 */
export async function rehearse({ assistant, today, log }: RehearsalParts): Promise<void> {
  let [answers, drawn] = [0, false];
  for (const lang of LANGUAGES) {
    for (const what of OFFERED) {
      let context: ThreadContext | null = null;
      for (const { value } of assistant.suggest(what, '', lang, MOST)) {
        // one at a time: who asks meanwhile is not kept waiting
        await setImmediate();
        const reply = assistant.ask({ text: value, context, today: today() });
        context = reply.context;
        renderAnswer(reply.answer, { lang, asker: null, lasting: true });
        answers += 1;
        if (!drawn && reply.answer.chart) drawn = (await chartOf(reply.answer, lang, log)) !== null;
      }
    }
  }
  log.info({ answers }, 'rehearsed');
}
