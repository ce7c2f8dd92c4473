import { createAssistant } from '../src/assistant/index.ts';
import { askStaged, questions, totalOf } from './tools/conversation.ts';
import { realCorpus } from './tools/corpus.ts';
import { cpuTime, median, quantile, residentMb, time } from './tools/measure.ts';
import { plainSearch } from './tools/plain-search.ts';
import { grow } from './tools/synthetic.ts';

/** Builds one index over a grown corpus and asks; prints a {@link Grown} as JSON. */

export interface Grown {
  readonly passages: number;
  /** Of the processor. */
  readonly buildMs: number;
  readonly p50: number;
  readonly p99: number;
  /** What the index takes, in MB. */
  readonly mb: number;
}

/** Every fourth question is enough where each takes long. */
const EVERY = 4;
const ROUNDS = 4;

const [which, times] = process.argv.slice(2);
const corpus = grow(realCorpus(), Number(times));
const items = questions().filter(({ thread }, index) => thread === undefined && index % EVERY === 0);
const before = residentMb();

const { ms: buildMs, rounds, after } = which === 'plain' ? plain() : ours();
const perQuestion = items.map((_, index) => median(rounds.map((round) => round[index]!)));
const grown: Grown = {
  passages: corpus.passages.size,
  buildMs,
  p50: quantile(perQuestion, 0.5),
  p99: quantile(perQuestion, 0.99),
  mb: after - before,
};
console.log(JSON.stringify(grown));

function ours() {
  const { ms, result: assistant } = cpuTime(() => createAssistant(corpus));
  const after = residentMb();
  const rounds = Array.from({ length: ROUNDS }, () => askStaged(items, assistant).stages.map(totalOf)).slice(
    1,
  );
  return { ms, rounds, after };
}

function plain() {
  const { ms, result: mini } = cpuTime(() => plainSearch(corpus));
  const after = residentMb();
  const rounds = Array.from({ length: ROUNDS }, () =>
    items.map(({ q }) => time(() => mini.search(q)).ms),
  ).slice(1);
  return { ms, rounds, after };
}
