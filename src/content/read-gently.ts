import { eachChapter } from '@/ao3/read-chapters';
import type { Chapter } from '@/model/work';

/** Two frames: nobody feels a tab that is busy for so long, and 6 MB take about ten such turns. */
const turnMs = 30;

/**
 * Every chapter on the page, as `readChapters` gives them, but giving the tab back whenever a turn is over. What
 * the caller does with a chapter counts too. Throws PageChanged.
 */
export async function* readGently(page: Document): AsyncGenerator<Chapter> {
  let since = performance.now();
  for (const chapter of eachChapter(page)) {
    yield chapter;
    if (performance.now() - since < turnMs) continue;
    await pause();
    since = performance.now();
  }
}

/** Lets everything that waits in the tab have its turn. */
async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  // Unlike a timer, a message comes back at once when nothing else waits, in a tab in the background too.
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}
