import fc from 'fast-check';

/** How many cases are tried: 20 times as many with `FUZZ_RUNS=20 npm test`. */
const factor = Number(process.env.FUZZ_RUNS ?? 1);

/**
 * Properties are tried with the same cases every time, so that a run that passed passes again;
 * FUZZ_SEED gives other cases: `FUZZ_SEED=$RANDOM npm test`.
 */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20190210), numRuns: 100 * factor });
