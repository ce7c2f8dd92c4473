import type { Answer, Status } from '../../answer/types.ts';
import type { Assistant } from '../../assistant/types.ts';
import { renderPlain } from '../../render/plain.ts';
import type { TrialQuestion } from '../workshop.ts';

/** What an assistant says to a question. */
export interface Told {
  readonly status: Status;
  readonly text: string;
}

export const CHANGES = ['lost', 'answered', 'changed', 'same'] as const;
/** lost: it was answered and is not any more; answered: the other way round; changed: it is answered otherwise. */
export type Change = (typeof CHANGES)[number];

export interface Outcome {
  readonly question: TrialQuestion;
  readonly before: Told;
  readonly after: Told;
  readonly change: Change;
}

export interface TrialParts {
  readonly before: Pick<Assistant, 'ask'>;
  readonly after: Pick<Assistant, 'ask'>;
  readonly questions: readonly TrialQuestion[];
  /** UTC date, YYYY-MM-DD. */
  readonly today: string;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  /** Lets the program serve others. */
  readonly nextTurn: () => Promise<void>;
}

/** How long questions are asked at a stretch, in milliseconds; between the stretches the program serves others. */
const STRETCH_MS = 20;

/** Asks the same questions of two assistants, in stretches, so that it can be seen how far it is. */
export class Trial {
  readonly total: number;
  readonly outcomes: Outcome[] = [];
  /** Resolves when all were asked; rejects with what went wrong. */
  readonly finished: Promise<void>;
  state: 'running' | 'finished' | 'failed' = 'running';

  constructor(parts: TrialParts) {
    this.total = parts.questions.length;
    this.finished = this.#run(parts).then(
      () => {
        this.state = 'finished';
      },
      (error: unknown) => {
        this.state = 'failed';
        throw error;
      },
    );
  }

  async #run({ before, after, questions, today, clock, nextTurn }: TrialParts): Promise<void> {
    let began = clock();
    for (const question of questions) {
      if (clock() - began > STRETCH_MS) {
        await nextTurn();
        began = clock();
      }
      const [was, is] = [before, after].map((assistant) => ask(assistant, question, today)) as [Told, Told];
      this.outcomes.push({ question, before: was, after: is, change: changeOf(was, is) });
    }
  }
}

function ask(assistant: Pick<Assistant, 'ask'>, { text, lang }: TrialQuestion, today: string): Told {
  const { answer } = assistant.ask({ text, lang: lang ?? undefined, context: null, today });
  return { status: answer.status, text: textOf(answer) };
}

/** Next questions and the receipt say nothing of the matter. */
const textOf = (answer: Answer): string => renderPlain({ ...answer, suggestions: [] }, { sources: false });

function changeOf(before: Told, after: Told): Change {
  const [was, is] = [before, after].map(({ status }) => status === 'answered');
  if (was && !is) return 'lost';
  if (!was && is) return 'answered';
  return before.text === after.text && before.status === after.status ? 'same' : 'changed';
}
