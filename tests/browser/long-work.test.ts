import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says } from './journey';
import { until } from './own-page';
import { stopWatching, watchGaps } from './watch-gaps';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

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
