/** Numbers out of noise: other programs share the machine, so everything is done several times and the median counts. */

/** The value below which the share `p` (0–1) of the values lies; of none, NaN. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds on the clock. */
export function time<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const began = performance.now();
  const result = work();
  return { ms: performance.now() - began, result };
}

/** Milliseconds of the processor, which other programs on the machine disturb less than the clock. */
export async function cpuTimeOf<T>(
  work: () => Promise<T>,
): Promise<{ readonly ms: number; readonly result: T }> {
  const began = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(began);
  return { ms: (user + system) / 1000, result };
}

/** What is used of the heap and beside it in MB (10⁶ bytes), after the rubbish is out. */
export function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
