import { setImmediate } from 'node:timers/promises';
import { createAssistant } from '../assistant/index.ts';
import { readDraft } from '../corpus/additions.ts';
import type { Reloaded, TrialQuestion, Workshop } from '../desk/workshop.ts';
import type { ExchangeableAssistant } from './exchangeable-assistant.ts';
import { readGoldenQuestions } from './golden-questions.ts';

export interface WorkshopParts {
  readonly assistant: ExchangeableAssistant;
  /** Reads the corpus again and exchanges it, one time after the other. */
  readonly reload: () => Promise<Reloaded>;
  /** Folder of the corpus; golden questions are looked for beside it. */
  readonly folder: string;
}

/** What the curator's desk does with the corpus of the running program. */
export function createWorkshop({ assistant, reload, folder }: WorkshopParts): Workshop {
  let golden: readonly TrialQuestion[] | null = null;
  return {
    files: () => assistant.files,
    // a step at a time: between them others are served
    async tryOut(draft) {
      const { corpus } = readDraft(assistant.files, draft);
      await setImmediate();
      const over = createAssistant(corpus);
      await setImmediate();
      // the second index, which the first question would build
      void over.knowledge.rows;
      await setImmediate();
      return over;
    },
    reload,
    async golden() {
      golden ??= readGoldenQuestions(folder);
      return golden;
    },
  };
}
