import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // by itself it leaves a core idle, which on two is half of them; much of a test is waiting for a process or a disk
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
