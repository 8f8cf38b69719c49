import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Journeys: a real browser each, one file at a time. `BROWSER=firefox` picks the other one. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
  test: {
    // What takes minutes, because AO3's pace is kept for real, has a command of its own: npm run browsers:slow.
    include: [process.env.SLOW ? 'tests/browser/**/*.slow.test.ts' : 'tests/browser/**/*.test.ts'],
    exclude: [
      ...(process.env.SLOW ? [] : ['**/*.slow.test.ts']),
      // What only the driver of Chromium can do.
      ...(process.env.BROWSER === 'firefox' ? ['**/*.chrome.test.ts'] : []),
    ],
    fileParallelism: false,
    // Frames and layout are watched in real time, which a machine that is busy elsewhere does not keep. What passed only
    // when it was tried again is named by `npm test`.
    retry: 1,
    setupFiles: ['tests/browser/name-retried.ts', 'tests/browser/speak-as-reader.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
