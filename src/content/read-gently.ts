import { eachChapter } from '@/ao3/read-chapters';
import type { Chapter } from '@/model/work';

/** Half a frame: whatever the tab has to do in a frame still fits into it. 6 MB take about forty such turns. */
const turnMs = 8;

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

/**
 * Lets everything that waits in the tab have its turn. `scheduler.yield` would come back before most of it: measured
 * on 6 MB, it kept the page's own tasks waiting for 270 ms. A timer would sleep for a second in a tab that is not
 * in front.
 */
async function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}
