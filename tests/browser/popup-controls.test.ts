import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { t as onPage } from '@/i18n/place';
import { t as telling } from '@/i18n/telling';
import { manyWorks } from '@/model/job';
import { countOffered } from './count-offered';
import { fillIn } from './fill-in';
import { flip, isOn } from './flip';
import { browserName, Journey, press, says, textOn } from './journey';
import { auditPage } from './look';
import { until } from './own-page';
import { readLibrary } from './read-library';
import { goToText, readSlowly } from './read-slowly';
import { pressForReal } from './watch-frames';
import { QueueWatch } from './watch-queue';
import { readRules, writeRules } from './write-rules';

/** Nine Letters Home, and A House With More Rooms Than Yesterday, which is not complete. */
const letters = 900000002;
const house = 900000017;

let journey: Journey;
let options: Page;
beforeAll(async () => {
  journey = await Journey.start(browserName, undefined, {
    'extensions.webextOptionalPermissionPrompts': false,
  });
  options = await journey.own('options.html');
});
afterAll(() => journey.end());

async function over(path: string): Promise<{ page: Page; popup: Page; close: () => Promise<void> }> {
  const page = await journey.visit(path);
  const popup = await journey.popupOver(page);
  const close = async (): Promise<void> => {
    await popup.close();
    await page.close();
  };
  return { page, popup, close };
}

/** Presses a link of the popup, and waits until a tab shows where it leads. */
async function follow(popup: Page, name: string, address: string): Promise<void> {
  await says(popup, name);
  await pressForReal(popup, 'a.dg-button', name);
  const shown = `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.some(({ url }) => url?.endsWith(${JSON.stringify(address)})))`;
  await until(`a tab shows ${address}`, async () => (await popup.evaluate(shown)) === true);
}

describe(`each control of the popup, in ${browserName}`, () => {
  it('answers the one question of the first run, either way, and it is not asked again', async () => {
    const { popup, close } = await over('/works');
    await press(popup, t('keepQuestionNo'));
    await until('it is gone', async () => !(await textOn(popup)).includes(t('keepQuestion')));
    expect(await isOn(options, t('keepAutomatically'))).toBe(false);
    await close();
    // As it was at first.
    await options.evaluate(
      '(globalThis.browser ?? chrome).storage.local.remove("setting:keepAutomatically")',
    );
    const again = await over('/works');
    await press(again.popup, t('keepQuestionYes'));
    await until('works are kept', async () => await isOn(options, t('keepAutomatically')));
    await again.close();
    await flip(options, t('keepAutomatically'));
  });

  it('leads to the library, to the options, to the copy and to the place in it', async () => {
    const { page, popup, close } = await over(`/works/${letters}/chapters/910000202`);
    await press(popup, t('keepChapter'));
    await says(popup, t('keptNow'));
    await follow(popup, t('openLibrary'), '/library.html');
    await follow(popup, t('options'), '/options.html');
    await follow(popup, t('readOffline'), `/reader.html?work=${letters}#chapter-2`);
    await follow(popup, t('saveAsFile'), `/reader.html?work=${letters}#save`);
    await page.bringToFront();
    await page.setViewport({ width: 600, height: 900 });
    await goToText(page);
    await until('there is a place', async () => {
      await page.bringToFront();
      await readSlowly(page, 1);
      return (await textOn(popup)).includes(t('placeOpen'));
    });
    expect(await auditPage(popup)).toEqual([]);
    await follow(popup, t('placeOpen'), `/reader.html?work=${letters}#place`);
    await close();
  });

  it('keeps how often a work was read, and forgets all of it after a second yes', async () => {
    const { popup, close } = await over(`/works/${letters}`);
    await fillIn(popup, t('ratingMine'), '4');
    await press(popup, new RegExp(t('standingMore')));
    await fillIn(popup, t('timesRead'), '3');
    await says(popup, t('timesReadSaid', { count: 3 }));
    await press(popup, t('forgetWork'));
    await says(popup, t('forgetWorkSure'));
    expect(await auditPage(popup)).toEqual([]);
    await press(popup, t('forgetKeep'));
    await says(popup, t('timesReadSaid', { count: 3 }));
    await press(popup, t('forgetWork'));
    await press(popup, t('forgetWorkYes'));
    await until('it is forgotten', async () => {
      const text = await textOn(popup);
      return !text.includes(t('timesReadSaid', { count: 3 })) && !text.includes(t('placeOpen'));
    });
    const { standings = [], places = [] } = await readLibrary(options, 'dogear-vault');
    expect(standings.filter(({ rating }) => rating).length + places.length).toBe(0);
    await close();
  });

  it('switches a rule off that the page meets', async () => {
    await writeRules(journey, 'note if title is "Nine Letters Home"');
    const { popup, close } = await over(`/works/${letters}`);
    await press(popup, t('ruleLift_off'));
    await says(popup, telling('lifted_off'));
    expect(await auditPage(popup)).toEqual([]);
    expect(await readRules(journey)).toBe('off note if title is "Nine Letters Home"');
    await close();
  });

  it('loads a page again that was there before us, but none that we stay away from', async () => {
    const page = await journey.visit('/users/login');
    // No script of ours runs where people log in, and to load it again would not change that.
    const popupThere = await journey.popupOver(page);
    await says(popupThere, t('leftAlone_password'));
    expect(await auditPage(popupThere)).toEqual([]);
    expect(await textOn(popupThere)).not.toContain(t('reloadPage'));
    await popupThere.close();
    // Now it is the address of a work.
    await page.evaluate((work) => history.pushState(null, '', `/works/${work}`), letters);
    const popup = await journey.popupOver(page);
    await says(popup, t('tabDeaf'));
    expect(await auditPage(popup)).toEqual([]);
    await press(popup, t('reloadPage'));
    await until('we are in it', () =>
      page.evaluate(
        (label) => document.querySelector(`select[aria-label="${label}"]`) !== null,
        onPage('shelf'),
      ),
    );
    await page.close();
  });

  it('has new chapters of a work fetched as soon as a page tells of them', async () => {
    const { popup, close } = await over(`/works/${house}?view_full_work=true`);
    await press(popup, t('keepWork'));
    await says(popup, t('keptNow'));
    await flip(popup, t('keepUpToDate'));
    await until('it is on', async () => await isOn(popup, t('keepUpToDate')));
    await close();
    journey.archive.edit({ kind: 'addChapter', work: house, title: 'Door 4', words: 300 });
    const list = await journey.visit('/works');
    await until(
      'the new chapter is kept',
      async () => (await readLibrary(options)).works?.find(({ id }) => id === house)?.chaptersKept === 4,
      60_000,
    );
    await list.close();
  });

  it('asks again before a queue grows long', async () => {
    const watch = new QueueWatch(options, journey.archive);
    await watch.queue(Array.from({ length: manyWorks }, (_, index) => 900070000 + index));
    await press(options, t('queuePause'));
    const { popup, close } = await over('/works');
    const count = await countOffered(popup);
    await press(popup, t('keepList', { count }));
    expect(await auditPage(popup)).toEqual([]);
    const before = (await watch.jobs()).length;
    await press(popup, t('keepListSure', { count }));
    await says(popup, t('keepListQueued', { count }));
    expect((await watch.jobs()).length).toBeGreaterThan(before);
    await press(options, t('queueCancelAll'));
    await press(options, t('queueResume'));
    await close();
  });

  // In Chromium only a person can take the right away.
  it.runIf(browserName === 'firefox')(
    'asks for the right to see AO3 where the reader took it away',
    async () => {
      await options.evaluate(
        'browser.permissions.getAll().then(({ origins }) => browser.permissions.remove({ origins: origins.filter((one) => one.includes("archiveofourown")) }))',
      );
      const popup = await journey.own('popup.html');
      await says(popup, t('notAllowed'));
      expect(await auditPage(popup)).toEqual([]);
      await pressForReal(popup, 'button', t('allow'));
      await says(popup, t('notAo3'));
      await popup.close();
    },
  );
});
