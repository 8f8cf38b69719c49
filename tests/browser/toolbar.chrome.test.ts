import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { Journey, press, says } from './journey';
import { until } from './own-page';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** Presses Dogear's button in the toolbar and gives back the popup that opens. */
async function pressToolbar(page: Page): Promise<Page> {
  const { browser, origin } = journey.open;
  const extension = (await browser.extensions()).get(new URL(origin).host);
  if (!extension) throw new Error('Dogear is not installed');
  const opened = browser.waitForTarget((target) => target.url().startsWith(`${origin}/popup.html`));
  await page.bringToFront();
  await until('the tab is in front', () => page.evaluate(() => document.visibilityState === 'visible'));
  await page.triggerExtensionAction(extension);
  return (await opened).asPage();
}

describe('the button in the toolbar', () => {
  it('opens a popup about the tab below it, and keeps what is there', async () => {
    const page = await journey.visit('/works/900000001');
    const popup = await pressToolbar(page);
    await says(popup, 'The Lighthouse Keeper’s Almanac');
    await press(popup, t('keepWork'));
    await says(popup, t('keptNow'));
    await page.close();
  });

  it('keeps after the browser has stopped the background', async () => {
    const { browser, origin } = journey.open;
    const workers = () =>
      browser
        .targets()
        .filter((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
    for (const target of workers()) await (await target.worker())?.close();
    await until('the background has stopped', () => workers().length === 0);

    const page = await journey.visit('/works/900000004?view_full_work=true');
    const popup = await journey.popupOver(page);
    await press(popup, t('keepWork'));
    await says(popup, t('allChaptersKept', { count: 2 }));
    expect(journey.archive.log.filter(({ path }) => path.startsWith('/works/900000004'))).toHaveLength(1);
  });
});
