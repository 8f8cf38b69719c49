import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import type { Mood } from '../archive/mood';
import { flip, isOn } from './flip';
import { browserName, Journey, says, textOn } from './journey';
import { until } from './own-page';
import { readLibrary } from './read-library';

let journey: Journey;
let library: Page;
beforeAll(async () => {
  journey = await Journey.start();
  library = await journey.own('library.html');
});
afterAll(() => journey.end());
afterEach(() => journey.archive.calm());

const keptIds = async (): Promise<unknown[]> =>
  ((await readLibrary(library)).works ?? []).map(({ id }) => id);

describe(`keeping by itself in ${browserName}`, () => {
  it('keeps nothing that nobody asked for', async () => {
    const page = await journey.visit('/works/900000001');
    const popup = await journey.popupOver(page);
    await says(popup, t('notKept'));
    expect(await keptIds()).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('keeps what is opened once the reader has switched that on', async () => {
    const options = await journey.own('options.html');
    await flip(options, t('keepAutomatically'));
    await until('it is on', async () => (await isOn(options, t('keepAutomatically'))) === true);
    await options.close();
    const page = await journey.visit('/works/900000001');
    await says(library, 'The Lighthouse Keeper’s Almanac');
    await page.close();
  });

  it('keeps the chapter that is open, not the one that the browser gets ready', async () => {
    const page = await journey.visit('/works/900000002');
    await says(library, t('someChaptersKept', { kept: 1, count: 9 }));
    if (browserName === 'chrome') {
      await until('Chromium has got the next chapter ready', () =>
        journey.archive.log.some(
          ({ purpose, path }) => purpose?.includes('prerender') === true && path.includes('910000202'),
        ),
      );
    }
    // As long as a keeping takes, several times over.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await textOn(library)).toContain(t('someChaptersKept', { kept: 1, count: 9 }));
    await page.close();
  });
});

describe(`pages that are never kept, in ${browserName}`, () => {
  const sentences: [what: string, path: string, mood: Mood, sentence: string][] = [
    ['an adult content warning', '/works/900000015', { kind: 'well' }, t('obstacleAdult')],
    ['the same before any work', '/works/900000009', { kind: 'adult' }, t('obstacleAdult')],
    ['a work that is not revealed', '/works/900000014', { kind: 'well' }, t('obstacleUnrevealed')],
    ['a work that is no more', '/works/900009999', { kind: 'well' }, t('obstacleMissing')],
    [
      'too many requests',
      '/works/900000009',
      { kind: 'busy', by: 'cloudflare', retryAfter: 30 },
      t('obstacleBusy'),
    ],
    ['a challenge', '/works/900000009', { kind: 'challenge', status: 403 }, t('obstacleChallenge')],
    [
      'a challenge that says that all is well',
      '/works/900000009',
      { kind: 'challenge', status: 200 },
      t('obstacleChallenge'),
    ],
    ['maintenance', '/works/900000009', { kind: 'maintenance' }, t('obstacleMaintenance')],
    ['an error', '/works/900000009', { kind: 'error', status: 500 }, t('obstacleError')],
    ['an archive that is too slow', '/works/900000009', { kind: 'error', status: 502 }, t('obstacleBusy')],
  ];

  it.each(sentences)('%s', async (_, path, mood, sentence) => {
    journey.archive.setMood({ mood });
    const before = await keptIds();
    const page = await journey.visit(path);
    const popup = await journey.popupOver(page);
    await says(popup, sentence);
    const buttons = await popup.evaluate(() =>
      [...document.querySelectorAll('button')].map((each) => each.textContent),
    );
    expect(buttons).not.toContain(t('keepWork'));
    expect(buttons).not.toContain(t('keepChapter'));
    expect(await keptIds()).toEqual(before);
    await popup.close();
    await page.close();
  });

  it('a login wall, where no script of ours runs at all', async () => {
    const before = await keptIds();
    const page = await journey.visit('/works/900000013');
    expect(page.url()).toContain('/users/login');
    const popup = await journey.popupOver(page);
    await until('the popup has looked', () =>
      popup.evaluate(() => document.querySelector('[aria-busy=true]') === null),
    );
    expect(await textOn(popup)).not.toContain(t('keepWork'));
    expect(await keptIds()).toEqual(before);
    await popup.close();
    await page.close();
  });

  it('a page that came only in part', async () => {
    journey.archive.setMood({ mood: { kind: 'cut', after: 0.6 } });
    const before = await keptIds();
    const page = await journey.open.browser.newPage();
    // The driver of Firefox would wait for the rest.
    await page.goto('https://archiveofourown.org/works/900000009', { timeout: 4000 }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await keptIds()).toEqual(before);
    await page.close();
  });
});
