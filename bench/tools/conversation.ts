import type { Answer } from '../../src/answer/types.ts';
import type { createAssistant } from '../../src/assistant/index.ts';
import type { ThreadContext } from '../../src/assistant/types.ts';
import { renderPlain } from '../../src/render/plain.ts';
import { understand } from '../../src/understand/understand.ts';
import { type Item, readItems, TODAY } from '../../test/golden/run.ts';

/** The questions of test/golden, in order. */
export const questions = (): Item[] => readItems();

/** Milliseconds of each stage of one question. `answer` holds the check of every sentence. */
export interface Stages {
  readonly understand: number;
  readonly answer: number;
  readonly render: number;
}

export type Built = ReturnType<typeof createAssistant>;

/** Asks everything once, threads in their context, and measures the stages of each question. */
export function askStaged(items: readonly Item[], assistant: Built): { stages: Stages[]; answers: Answer[] } {
  const threads = new Map<string, ThreadContext>();
  const stages: Stages[] = [];
  const answers: Answer[] = [];
  for (const { q, thread, asked_as_of: asOf } of items) {
    const context = thread === undefined ? null : (threads.get(thread) ?? null);
    const began = performance.now();
    const { query } = understand({ text: q, context, today: TODAY, asOf }, assistant.knowledge);
    const understood = performance.now();
    const answer = assistant.answer(query, asOf ?? TODAY);
    const answered = performance.now();
    renderPlain(answer);
    const rendered = performance.now();
    stages.push({
      understand: understood - began,
      answer: answered - understood,
      render: rendered - answered,
    });
    answers.push(answer);
    // outside of what is measured: the thread as the front ends keep it
    if (thread !== undefined)
      threads.set(thread, assistant.ask({ text: q, context, today: TODAY, asOf }).context);
  }
  return { stages, answers };
}

export const totalOf = ({ understand, answer, render }: Stages): number => understand + answer + render;
