import type { Answer } from '../answer/types.ts';
import type { Assistant } from '../assistant/types.ts';
import type { Metrics } from './metrics.ts';

/** The assistant of a front end, with its answers counted and timed. @param clock milliseconds that only grow */
export function measuredAssistant(
  assistant: Assistant,
  { front, metrics, clock }: { front: 'discord' | 'page'; metrics: Metrics; clock: () => number },
): Assistant {
  const measured = <Result>(work: () => Result, answerOf: (result: Result) => Answer): Result => {
    const began = clock();
    const result = work();
    metrics.observe('sma_answer_seconds', { front }, (clock() - began) / 1000);
    const { status, lang, query } = answerOf(result);
    const kind = query.parts.length > 1 ? 'several' : (query.parts[0]?.kind ?? 'nothing');
    metrics.count('sma_questions_total', { front, kind, status, language: lang });
    return result;
  };
  return {
    ask: (question) =>
      measured(
        () => assistant.ask(question),
        ({ answer }) => answer,
      ),
    answer: (query, today) =>
      measured(
        () => assistant.answer(query, today),
        (answer) => answer,
      ),
    passage: (id) => assistant.passage(id),
    suggest: (what, typed, lang, limit) => assistant.suggest(what, typed, lang, limit),
  };
}
