import type { Page } from 'puppeteer-core';

declare global {
  /** The longest time (ms) for which a page did nothing but one thing, since the watch began. */
  var longestGap: number;
  var watching: boolean;
}

/**
 * Starts to watch how long the page's one thread is busy without a break. A page asks itself again and again for a
 * turn, by messages, which no browser slows down in tabs at the back; where it waits long, something else held the thread.
 */
export function watchGaps(page: Page): Promise<void> {
  return page.evaluate(() => {
    globalThis.longestGap = 0;
    globalThis.watching = true;
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      globalThis.longestGap = Math.max(globalThis.longestGap, now - last);
      last = now;
      // A short rest between the turns: the watch itself must not keep the thread busy.
      if (globalThis.watching) setTimeout(() => port2.postMessage(null), 4);
    };
    port2.postMessage(null);
  });
}

/** Ends it, and gives the longest such time (ms). */
export async function stopWatching(page: Page): Promise<number> {
  return page.evaluate(() => {
    globalThis.watching = false;
    return Math.round(globalThis.longestGap);
  });
}
