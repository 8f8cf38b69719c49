import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Rooms run in plain Node; a file that needs a document says so in its first line (happy-dom costs 0.7 s a file). */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/reliability/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
