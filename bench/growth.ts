import type { Grown } from './growth.child.ts';
import { inChild } from './tools/child.ts';
import { realCorpus } from './tools/corpus.ts';
import { ENGINES } from './tools/engines.ts';
import { median } from './tools/measure.ts';
import { printTable, ratio } from './tools/table.ts';

/** Passages in all, and how often each size is measured. */
const SIZES = [
  { passages: 1_000, runs: 3 },
  { passages: 10_000, runs: 3 },
  { passages: 100_000, runs: 1 },
] as const;

const OURS = ['ours, the whole answer', 'ours, its search alone'];
const PLAIN = 'MiniSearch as it comes';

/**
 * What more passages cost and whether they are still found: the whole answer, understood and checked, beside search
 * engines over the same passages. GROWTH_SIZES=1000,10000 measures those alone, GROWTH_RUNS=1 each once. Of 100,000
 * passages a tenth of the questions is asked.
 */
export function growth(): void {
  const wanted = process.env.GROWTH_SIZES?.split(',').map(Number);
  const once = process.env.GROWTH_RUNS === '1';
  const real = realCorpus().passages.size;
  for (const { passages, runs } of SIZES) {
    if (wanted && !wanted.includes(passages)) continue;
    const measure = (engine: string): Grown =>
      middle(
        Array.from({ length: once ? 1 : runs }, () =>
          inChild<Grown>('growth.child.ts', [engine, passages - real]),
        ),
      );
    const rows = [...OURS, ...Object.keys(ENGINES)].map((engine) => {
      const grown = measure(engine);
      // of 100,000 passages each takes minutes
      console.error(`${engine}: ${JSON.stringify(grown)}`);
      return { engine, grown };
    });
    const plain = rows.find(({ engine }) => engine === PLAIN)?.grown;
    printTable(
      `${passages.toLocaleString('en')} passages, of which ${passages - real} are synthetic: build in ms of the processor, asking in ms, index in MB`,
      [
        '',
        'build',
        'to plain',
        'p50',
        'to plain',
        'p99',
        'to plain',
        'index',
        'to plain',
        'nDCG@10',
        'right',
      ],
      rows.map(({ engine, grown }) => [
        engine,
        ...(['buildMs', 'p50', 'p99', 'mb'] as const).flatMap((key) => [
          grown[key],
          ratio(grown[key], plain?.[key] ?? Number.NaN),
        ]),
        grown.ndcg.toFixed(3),
        `${(grown.right * 100).toFixed(1)} %`,
      ]),
    );
  }
  console.log(
    'nDCG@10: sources found for the sets of test/ranking. Right: of the questions of test/golden that have one answer, ours by what its answer has to say, the others by whether their first three passages hold it.',
  );
}

function middle(runs: readonly Grown[]): Grown {
  const of = (key: keyof Grown): number => median(runs.map((run) => run[key]));
  const keys = ['passages', 'buildMs', 'p50', 'p99', 'mb', 'ndcg', 'right'] as const;
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as unknown as Grown;
}
