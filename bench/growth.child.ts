import { createAssistant } from '../src/assistant/index.ts';
import { askAll } from '../test/golden/run.ts';
import { askStaged, questions, totalOf } from './tools/conversation.ts';
import { realCorpus } from './tools/corpus.ts';
import { ENGINES, type Engine } from './tools/engines.ts';
import { cpuTimeOf, median, quantile, usedMb } from './tools/measure.ts';
import { answerable, holds, ndcg, rankingSets } from './tools/relevance.ts';
import { grow } from './tools/synthetic.ts';

/** `growth.child.ts ENGINE PASSAGES`: one engine over the real corpus and so many passages more; prints {@link Grown}. */

export interface Grown {
  readonly passages: number;
  /** Of the processor. */
  readonly buildMs: number;
  readonly p50: number;
  readonly p99: number;
  /** What the index takes, in MB. */
  readonly mb: number;
  /** nDCG@10 over the sets of test/ranking, 0–1. */
  readonly ndcg: number;
  /** Share of the questions of test/golden that were answered rightly, 0–1. */
  readonly right: number;
}

/** As `growth.ts` calls them. */
const OURS: readonly string[] = ['ours, the whole answer', 'ours, its search alone'];
/** Every fourth question is timed. */
const EVERY = 4;
const ROUNDS = 4;
/** From so many passages on every tenth question is timed and judged. */
const MANY = 50_000;

const [name = '', added] = process.argv.slice(2);
const corpus = grow(realCorpus(), Number(added));
const all = questions();
const tenth = corpus.passages.size >= MANY ? 10 : 1;
const every = <Item>(items: readonly Item[], n: number) => items.filter((_, index) => index % n === 0);
const timed = every(all, EVERY * tenth).filter(({ thread }) => thread === undefined);
const judged = every(answerable(all), tenth);
const before = usedMb();
const { rounds, ...rest } = await measure();
const perQuestion = timed.map((_, index) =>
  median(rounds.slice(1).map((round) => round[index] ?? Number.NaN)),
);
const grown: Grown = {
  passages: corpus.passages.size,
  p50: quantile(perQuestion, 0.5),
  p99: quantile(perQuestion, 0.99),
  ...rest,
};
console.log(JSON.stringify(grown));

function measure() {
  const make = ENGINES[name];
  if (!make && !OURS.includes(name)) throw new Error(`There is no engine ${name}`);
  return make ? other(make) : ours(name === OURS[0]);
}

/** The whole answer with its check, or our search of the passages alone. */
async function ours(whole: boolean) {
  const { ms: buildMs, result: assistant } = await cpuTimeOf(async () => createAssistant(corpus));
  const mb = usedMb() - before;
  const { passages } = assistant.knowledge;
  const search = (query: string, limit: number) => passages.search(query, limit).map(({ id }) => id);
  const rounds = whole
    ? Array.from({ length: ROUNDS }, () => askStaged(timed, assistant).stages.map(totalOf))
    : await timedRounds({ search });
  const right = whole
    ? askAll(judged, assistant).filter(({ missing }) => missing.length === 0).length
    : await rightOf({ search });
  return { buildMs, mb, rounds, right: right / judged.length, ndcg: await ranked({ search }) };
}

async function other(make: (from: typeof corpus) => Promise<Engine>) {
  const { ms: buildMs, result: engine } = await cpuTimeOf(() => make(corpus));
  const mb = usedMb() - before + ((await engine.outsideMb?.()) ?? 0);
  const rounds = await timedRounds(engine);
  return {
    buildMs,
    mb,
    rounds,
    right: (await rightOf(engine)) / judged.length,
    ndcg: await ranked(engine),
  };
}

async function timedRounds(engine: Engine): Promise<number[][]> {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times: number[] = [];
    for (const { q } of timed) {
      // ours remembers what it was asked last
      const query = q + ' '.repeat(round);
      const began = performance.now();
      await engine.search(query, 10);
      times.push(performance.now() - began);
    }
    rounds.push(times);
  }
  return rounds;
}

async function rightOf(engine: Engine): Promise<number> {
  let right = 0;
  for (const item of judged) if (holds(item, corpus, await engine.search(item.q, 3))) right += 1;
  return right;
}

async function ranked(found: Engine): Promise<number> {
  const sets = every(rankingSets(), tenth);
  let sum = 0;
  for (const { q, expect } of sets) {
    const ids = await found.search(q, 40);
    sum += ndcg(
      ids.map((id) => corpus.passages.get(id)?.article ?? ''),
      expect,
    );
  }
  return sum / sets.length;
}
