import type { Grown } from './growth.child.ts';
import { inChild } from './tools/child.ts';
import { median } from './tools/measure.ts';
import { printTable, ratio } from './tools/table.ts';

/** Passages added, as multiples of the real ones, and how often each size is measured. */
const SIZES = [
  { times: 0, runs: 3 },
  { times: 1, runs: 3 },
  { times: 10, runs: 3 },
  { times: 100, runs: 1 },
] as const;

/** What more passages cost: building, asking and memory, beside MiniSearch as it comes over the same passages. */
export function growth(): void {
  const measured = SIZES.map(({ times, runs }) => ({
    times,
    ours: middle(Array.from({ length: runs }, () => inChild<Grown>('growth.child.ts', ['ours', times]))),
    plain: middle(Array.from({ length: runs }, () => inChild<Grown>('growth.child.ts', ['plain', times]))),
  }));
  const [smallest] = measured;
  printTable(
    'Growing: the real corpus with synthetic passages added; build in ms of the processor, asking in ms, index in MB',
    [
      '',
      'passages',
      'build',
      'to plain',
      'build/passage',
      'p50',
      'to plain',
      'p99',
      'to plain',
      'index',
      'to plain',
    ],
    measured.map(({ times, ours, plain }) => [
      times === 0 ? 'real' : `+ ${times}×`,
      ours.passages,
      ours.buildMs,
      ratio(ours.buildMs, plain.buildMs),
      ratio(ours.buildMs / ours.passages, smallest!.ours.buildMs / smallest!.ours.passages),
      ours.p50,
      ratio(ours.p50, plain.p50),
      ours.p99,
      ratio(ours.p99, plain.p99),
      ours.mb,
      ratio(ours.mb, plain.mb),
    ]),
  );
}

function middle(runs: readonly Grown[]): Grown {
  const of = (key: keyof Grown): number => median(runs.map((run) => run[key]));
  return { passages: of('passages'), buildMs: of('buildMs'), p50: of('p50'), p99: of('p99'), mb: of('mb') };
}
