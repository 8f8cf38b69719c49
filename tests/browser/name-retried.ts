import { afterEach } from 'vitest';

/** Names a test that is tried a second time, whatever comes of it: a line for `npm test`. */
afterEach(({ task }) => {
  if ((task.result?.retryCount ?? 0) > 0) console.log(`RETRIED: ${task.name}`);
});
