import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, says, textOn } from '../browser/journey';
import { until } from '../browser/own-page';
import { figure } from './figure';

let journey: Journey;

// Chromium shows no page of an extension in a private window; that nothing is recorded of one is a unit test.
describe.runIf(browserName === 'firefox')('Firefox, set to remember nothing', () => {
  beforeAll(async () => {
    journey = await Journey.start(browserName, undefined, { 'browser.privatebrowsing.autostart': true });
  });
  afterAll(() => journey.end());

  it('explains why the library is closed, and names a normal window', async () => {
    for (const path of ['library.html', 'reader.html?work=900000001']) {
      const page = await journey.own(path);
      await says(page, t('privateHeading'));
      expect(await textOn(page)).toContain(t('privateDo'));
      await page.close();
    }
  });

  it('still has options that work, and a popup that says so', async () => {
    const options = await journey.own('options.html');
    await says(options, t('privateShort'));
    await (await options.waitForSelector('input[type=checkbox]'))?.click();
    const again = await journey.own('options.html');
    await says(again, t('privateShort'));
    await until('the switch is still on', () =>
      again.evaluate(() => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked),
    );
    const page = await journey.visit('/works/900000001');
    const popup = await journey.popupOver(page);
    await says(popup, t('privateShort'));
    const uncaught = await options.evaluate(
      '(globalThis.browser ?? chrome).storage.local.get(["errors"]).then(({ errors = [] }) => errors.filter(({ where }) => where.endsWith("uncaught")).length)',
    );
    figure(`private (${browserName}): options and popup work; ${uncaught} errors that nobody caught`);
    expect(uncaught).toBe(0);
  });
});
