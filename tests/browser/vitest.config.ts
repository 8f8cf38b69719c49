import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Journeys: a real browser each, one file at a time. `BROWSER=firefox` picks the other one. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // What only the driver of Chromium can do.
    exclude: process.env.BROWSER === 'firefox' ? ['**/*.chrome.test.ts'] : [],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
