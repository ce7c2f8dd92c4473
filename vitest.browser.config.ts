import { defineConfig } from 'vitest/config';

/** The tests that need Chromium, apart from `npm test`, which needs none. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // one browser for all of them
    fileParallelism: false,
  },
});
