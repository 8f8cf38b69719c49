import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The checks of RELIABILITY §5.3 at their full size, in a real browser: minutes each. `npm run reliability -- NAME`.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
  test: {
    include: ['tests/reliability/**/*.test.ts'],
    fileParallelism: false,
    // As the journeys: what passed only when it was tried again is named by `npm test`.
    retry: process.env.ROUND === 'small' ? 1 : 0,
    setupFiles: ['tests/browser/name-retried.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
  },
});
