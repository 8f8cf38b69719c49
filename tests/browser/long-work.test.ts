import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says } from './journey';
import { until } from './own-page';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

declare global {
  /** The longest time (ms) for which a page did nothing but one thing, since the watch began. */
  var longestGap: number;
  var watching: boolean;
}

/**
 * Starts to watch how long the page's one thread is busy without a break. A page asks itself again and again for a
 * turn, by messages, which no browser slows down in tabs at the back; where it waits long, something else held the thread.
 */
function watchGaps(page: Page): Promise<void> {
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

async function stopWatching(page: Page): Promise<number> {
  return page.evaluate(() => {
    globalThis.watching = false;
    return Math.round(globalThis.longestGap);
  });
}

describe(`a million words in 200 chapters, in ${browserName}`, () => {
  let page: Page;
  let popup: Page;

  it('would be seen to hold up a tab, if it did', async () => {
    const busy = await journey.visit('/works/900000001');
    await watchGaps(busy);
    await busy.evaluate(() => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await stopWatching(busy)).toBeGreaterThanOrEqual(290);
    await busy.close();
  });

  it('is read and kept without holding up the tab', async () => {
    page = await journey.visit('/works/900000003?view_full_work=true');
    popup = await journey.popupOver(page);
    await says(popup, 'A Thousand Miles of Coast');
    // In a window of its own the popup would leave the tab in front; here the tab has to be put there again.
    await page.bringToFront();
    await watchGaps(page);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const idle = await stopWatching(page);

    await watchGaps(page);
    const started = Date.now();
    await press(popup, t('keepWork'));
    await until(
      'all of it is kept',
      () => popup.evaluate((said) => document.body.textContent?.includes(said) === true, t('keptNow')),
      60_000,
    );
    const took = Date.now() - started;
    const longest = await stopWatching(page);
    console.log(
      `FIGURE: a million words kept in ${(took / 1000).toFixed(1)} s; the tab was busy for at most ${longest} ms at a time (${idle} ms while nothing was kept)`,
    );
    expect(longest).toBeLessThan(200);
  });

  it('is all there', async () => {
    await says(popup, t('allChaptersKept', { count: 200 }));
    const text = journey.archive.shelf.works.get(900000003)?.chapters[199]?.html() ?? '';
    const end = text
      .replaceAll('</p>', ' ')
      .replace(/<[^>]+>/g, '')
      .trim()
      .slice(-60);
    await journey.archive.stop();
    const reader = await journey.own('reader.html?work=900000003#chapter-200');
    await says(reader, end);
  });
});
