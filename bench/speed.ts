import type { Answer } from '../src/answer/types.ts';
import { createAssistant } from '../src/assistant/index.ts';
import { faultsOf } from '../src/verify/verify.ts';
import { askStaged, questions, totalOf } from './tools/conversation.ts';
import { realCorpus } from './tools/corpus.ts';
import { median, quantile, time } from './tools/measure.ts';
import { plainSearch } from './tools/plain-search.ts';
import { printTable, ratio } from './tools/table.ts';

/** Rounds over all questions; the first two only warm up. */
const ROUNDS = 9;
const WARM_UP = 2;

/** Milliseconds that the slowest hundredth of the questions should stay under. */
const TARGET_P99_MS = 10;

/** How long a question takes on the real corpus, by stage, beside a plain look-up of the same question. */
export function speed(): void {
  const corpus = realCorpus();
  const assistant = createAssistant(corpus);
  const plain = plainSearch(corpus);
  const items = questions();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const { stages, answers } = askStaged(items, assistant);
    return {
      stages,
      verify: answers.map((answer) => time(() => checkAgain(answer)).ms),
      lookUp: items.map(({ q }) => time(() => plain.search(q)).ms),
    };
  }).slice(WARM_UP);

  function checkAgain({ statements, table }: Answer): void {
    for (const statement of statements) faultsOf(statement, assistant.knowledge);
    for (const { passages, steps, cells } of table?.rows ?? []) {
      const text = { en: cells.map(({ en }) => en).join(' · '), ko: cells.map(({ ko }) => ko).join(' · ') };
      faultsOf({ text, passages, steps }, assistant.knowledge);
    }
  }

  /** Of each question its median over the rounds. */
  const perQuestion = (of: (round: (typeof rounds)[number], index: number) => number): number[] =>
    items.map((_, index) => median(rounds.map((round) => of(round, index))));

  const whole = perQuestion(({ stages }, index) => totalOf(stages[index]!));
  const lookUp = perQuestion((round, index) => round.lookUp[index]!);
  const row = (name: string, values: readonly number[]) => [
    name,
    1000 / (values.reduce((sum, ms) => sum + ms, 0) / values.length),
    quantile(values, 0.5),
    quantile(values, 0.99),
    Math.max(...values),
    ratio(quantile(values, 0.5), quantile(lookUp, 0.5)),
    ratio(quantile(values, 0.99), quantile(lookUp, 0.99)),
  ];
  const everything = rounds.flatMap(({ stages }) => stages.map(totalOf));
  printTable(
    `Asking: ${items.length} questions of test/golden over ${corpus.passages.size} passages, each the median of ${rounds.length} rounds (ms)`,
    ['', 'questions/s', 'p50', 'p99', 'slowest', 'p50 to look-up', 'p99 to look-up'],
    [
      row('understand → answer → verify → render', whole),
      row(
        '  understand',
        perQuestion(({ stages }, index) => stages[index]!.understand),
      ),
      row(
        '  answer and verify',
        perQuestion(({ stages }, index) => stages[index]!.answer),
      ),
      row(
        '    verify alone',
        perQuestion(({ verify }, index) => verify[index]!),
      ),
      row(
        '  render',
        perQuestion(({ stages }, index) => stages[index]!.render),
      ),
      row('plain MiniSearch look-up', lookUp),
    ],
  );
  const p99 = quantile(whole, 0.99);
  console.log(
    `p99 ${p99.toFixed(1)} ms, target under ${TARGET_P99_MS}: ${p99 < TARGET_P99_MS ? 'held' : 'MISSED'}. Without the medians: p99 ${quantile(everything, 0.99).toFixed(1)} ms.`,
  );
  const slowest = whole.map((ms, index) => ({ ms, q: items[index]!.q })).sort((a, b) => b.ms - a.ms);
  printTable(
    'The slowest questions (ms)',
    ['', 'ms', 'characters'],
    slowest.slice(0, 5).map(({ ms, q }) => [q.length > 70 ? `${q.slice(0, 70)}…` : q, ms, q.length]),
  );
}
