import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { date, t } from '@/i18n/app';
import { pageSwitches } from '@/options/OnPages';
import { paceNumbers } from '@/saving/pace';
import { dayAt } from '@/store/days';
import { fillIn } from './fill-in';
import { flip, isOn, turn } from './flip';
import { browserName, Journey, press, says, textOn } from './journey';
import { auditPage } from './look';
import { until } from './own-page';
import { putRows } from './put-rows';
import { readLibrary } from './read-library';
import { goToText, readSlowly } from './read-slowly';
import { readerLanguage } from './reader-language';
import { savedFile } from './saved-file';
import { QueueWatch } from './watch-queue';
import { rulesOn, writeRules } from './write-rules';

/** Nine Letters Home, and The Lighthouse Keeper’s Almanac. */
const letters = 900000002;
const almanac = 900000001;

let journey: Journey;
let options: Page;
beforeAll(async () => {
  journey = await Journey.start();
  options = await journey.own('options.html');
});
afterAll(() => journey.end());

/** Reads on in a page of AO3 until something of that is remembered: it is written every few seconds. */
async function readUntil(path: string, isSo: () => Promise<boolean>): Promise<void> {
  const page = await journey.open.browser.newPage();
  await page.bringToFront();
  await page.setViewport({ width: 600, height: 900 });
  await page.goto(`https://archiveofourown.org${path}`);
  await goToText(page);
  await until('it is remembered', async () => {
    await readSlowly(page, 1);
    return isSo();
  });
  await page.close();
}

const placesKept = async (): Promise<unknown[]> =>
  ((await readLibrary(options, 'dogear-vault')).places ?? []).map(({ work }) => work);

describe(`what is remembered of reading, in ${browserName}`, () => {
  it('is nothing in fandoms that the reader named, and nothing at all when they switch it off', async () => {
    await fillIn(options, t('unfollowedFandoms'), 'Original Work');
    await press(options, t('saveFandoms'));
    await says(options, t('fandomsSaved'));
    // One is of that fandom, the other is not: when the second is remembered, the first would have been.
    const never = await journey.visit('/works/900000008');
    await goToText(never);
    await readSlowly(never, 3);
    await never.close();
    await readUntil(`/works/${almanac}`, async () => (await placesKept()).includes(almanac));
    expect(await placesKept()).toEqual([almanac]);

    await turn(options, t('followReading'), false);
    const page = await journey.visit(`/works/${almanac}`);
    const popup = await journey.popupOver(page);
    await says(popup, t('placesOff'));
    await turn(options, t('followReading'), true);
    await until('the popup asks for this work again', async () => await isOn(popup, t('placeFollow')));
    await popup.close();
    await page.close();
  });

  it('is nothing in a work of which the reader said so, until they take it back', async () => {
    const page = await journey.visit(`/works/${letters}`);
    const popup = await journey.popupOver(page);
    await flip(popup, t('placeFollow'));
    const title = 'Nine Letters Home';
    await says(options, t('unfollowedWorks'));
    expect(await auditPage(options)).toEqual([]);
    await press(options, t('followAgainNamed', { title }));
    await until('it is on in the popup', async () => await isOn(popup, t('placeFollow')));
    await popup.close();
    await page.close();
    await readUntil(`/works/${letters}`, async () => (await placesKept()).includes(letters));
  });

  it('is forgotten by work, by day, and altogether after a second yes', async () => {
    await press(options, t('forgetNamed', { name: 'The Lighthouse Keeper’s Almanac' }));
    await until('its place is gone', async () => !(await placesKept()).includes(almanac));
    const day = date(dayAt(Date.now()));
    await press(options, t('forgetNamed', { name: day }));
    await until('the day is gone', async () => {
      const { days = [] } = await readLibrary(options, 'dogear-vault');
      return days.length === 0;
    });
    expect(await placesKept()).toEqual([letters]);
    await press(options, t('forgetEverything'));
    await says(options, t('forgetEverythingSure', { works: 1, days: 0 }));
    expect(await auditPage(options)).toEqual([]);
    await press(options, t('forgetKeep'));
    expect(await placesKept()).toEqual([letters]);
    await press(options, t('forgetEverything'));
    await press(options, t('forgetSure'));
    await says(options, t('nothingRead'));
    expect(await placesKept()).toEqual([]);
  });
});

describe(`each switch of what is shown on AO3’s pages, in ${browserName}`, () => {
  /** Where it is shown, what it is, and what else of ours is there by the time it would be. */
  const shown = {
    rulesOnLists: ['/works', '.dogear-count', '.dogear-mark'],
    rulesOnWorks: [`/works/${letters}`, '.dogear-told', '.dogear-shelf'],
    marksOnLists: ['/works', '.dogear-mark', '.dogear-count'],
    shelfOnPage: [`/works/${letters}`, '.dogear-shelf', '.dogear-told'],
    // Before the chapter that is being read, so that to look at it moves no place.
    placeOnPage: [`/works/${letters}/chapters/910000201`, '.dogear-place', '.dogear-shelf'],
    copyOnPage: [`/works/${letters}?view_full_work=true`, '.dogear-bar', 'body'],
  } as const satisfies Record<(typeof pageSwitches)[number], unknown>;

  it('is one of those that are tried', () => expect(Object.keys(shown)).toEqual([...pageSwitches]));

  // Once, also where the test is tried again.
  beforeAll(async () => {
    await writeRules(journey, 'hide if title has "lighthouse"', 'note if title is "Nine Letters Home"');
    const work = await journey.visit(`/works/${letters}?view_full_work=true`);
    const popup = await journey.popupOver(work);
    await press(popup, t('keepWork'));
    await says(popup, t('keptNow'));
    await popup.close();
    await work.close();
    // Who has hardly begun a work is offered no place in it.
    await readUntil(`/works/${letters}/chapters/910000202`, async () =>
      (await placesKept()).includes(letters),
    );
  });

  it('has its own pages without that, and with it again', async () => {
    for (const name of pageSwitches) {
      const [path, ours, beside] = shown[name];
      for (const on of [false, true]) {
        await turn(options, t(name), on);
        if (name === 'copyOnPage') {
          journey.archive.setMood({ mood: { kind: 'error', status: 500 }, works: [letters], times: 1 });
        }
        const page = await journey.visit(path);
        await page.bringToFront();
        await page.waitForSelector(on ? ours : beside);
        // Whoever answers the popup has done what it had to do with the page.
        const over = await journey.popupOver(page);
        await says(over, t('offChoose'));
        expect(await page.$$(ours).then(({ length }) => length > 0), `${name}: ${on}`).toBe(on);
        await over.close();
        await page.close();
      }
    }
  });
});

describe(`each of the other controls of the options, in ${browserName}`, () => {
  it('finds a section, and shows all again', async () => {
    await fillIn(options, t('findOption'), 'no such words');
    await says(options, t('optionsNotFound'));
    expect(await textOn(options)).not.toContain(t('aboutPrivacy'));
    await press(options, t('optionsShowAll'));
    await says(options, t('aboutPrivacy'));
  });

  it('turns all of ours off for an hour, which it names, and on again', async () => {
    await press(options, t('offChoose'));
    await press(options, t('offHour'));
    const said = new RegExp(t('offNowUntil', { time: '~' }).split('~')[0] ?? '');
    await says(options, said);
    expect(await auditPage(options)).toEqual([]);
    const page = await journey.visit('/works');
    const popup = await journey.popupOver(page);
    await says(popup, said);
    expect(await page.$('.dogear')).toBeNull();
    await press(options, t('offTurnOn'));
    await page.waitForSelector('.dogear');
    await popup.close();
    await page.close();
  });

  it('keeps the library from being cleared, where the browser has not promised that', async () => {
    await options.evaluate(() => {
      let safe = false;
      navigator.storage.persisted = async () => safe;
      navigator.storage.persist = async () => (safe = true);
    });
    // It is measured anew when the number of works changes.
    const page = await journey.visit(`/works/${almanac}`);
    const popup = await journey.popupOver(page);
    await press(popup, t('keepWork'));
    await says(options, t('storageNotSafe'));
    expect(await auditPage(options)).toEqual([]);
    await press(options, t('storageProtect'));
    await says(options, t('storageSafe'));
    await popup.close();
    await page.close();
  });

  it('takes a letter for a key or not, and leads to the browser’s own keys', async () => {
    const typed = async (): Promise<boolean> => {
      await options.bringToFront();
      await options.evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      );
      await options.keyboard.type('?');
      return options.evaluate(() => document.querySelector('dialog:modal') !== null);
    };
    await turn(options, t('letterKeys'), false);
    await until('no letter is a key', async () => !(await textOn(options)).includes(t('keySheet')));
    expect(await typed()).toBe(false);
    await turn(options, t('letterKeys'), true);
    await says(options, t('keySheet'));
    await until('the sheet is open', typed);
    await press(options, t('close'));
    const tabs = (): Promise<unknown> =>
      options.evaluate('(globalThis.browser ?? chrome).tabs.query({}).then(({ length }) => length)');
    const before = Number(await tabs());
    await press(options, t('keysChange'));
    await until('the browser shows its keys', async () => Number(await tabs()) > before);
    await options.bringToFront();
  });

  it('pauses what is asked of AO3, goes on, and allows more than a day’s requests', async () => {
    const watch = new QueueWatch(options, journey.archive);
    await watch.queue([900000008, 900000009, 900000010, 900000011]);
    await press(options, t('queuePause'));
    await says(options, t('stoppedReader'));
    await until('nothing is being asked', async () =>
      (await watch.jobs()).every(({ state }) => state !== 'asking'),
    );
    const asked = watch.asked().length;
    await watch.passTime(60_000);
    // As if they had been made an hour ago.
    const [pace] = (await readLibrary(options)).pace ?? [];
    const askedAt = Array.from({ length: paceNumbers.dayMost }, () => Date.now() - 3_600_000);
    await putRows(options, 'dogear', 'pace', [{ ...pace, askedAt }]);
    await press(options, t('queueResume'));
    await says(options, t('waitsBudget'));
    expect(await auditPage(options)).toEqual([]);
    expect(watch.asked()).toHaveLength(asked);
    await press(options, t('queueAllowMore'));
    await until('the next is asked for', () => watch.asked().length > asked, 60_000);
    await press(options, t('queueCancelAll'));
    await says(options, t('nothingWaits'));
  });

  it('makes a rule of everything that the form holds, and saves all of them as a file', async () => {
    await writeRules(journey);
    await fillIn(options, t('ruleAction'), 'dim');
    await fillIn(options, t('ruleField'), 'freeform');
    await fillIn(options, t('ruleHow'), 'is');
    await fillIn(options, t('ruleValue'), 'Epistolary');
    await fillIn(options, t('ruleReach'), 'subtags');
    await fillIn(options, t('ruleReason'), 'so many stamps');
    await press(options, t('ruleAddIt'));
    const one = 'dim if freeform is "Epistolary" with subtags because "so many stamps"';
    await until('it is a rule', async () => (await rulesOn(options))?.trim() === one);
    const list = await journey.visit('/works');
    await says(list, 'so many stamps');
    await list.close();

    await fillIn(options, t('ruleField'), 'shelf');
    await flip(options, t('shelf_finished'));
    await press(options, t('ruleAddIt'));
    const both = `${one}\ndim if shelf is finished`;
    await until('they are rules', async () => (await rulesOn(options))?.trim() === both);
    expect(await auditPage(options)).toEqual([]);
    await press(options, t('rulesExport'));
    const file = await savedFile(journey.open, 'dogear-rules.txt');
    expect(readFileSync(file, 'utf8').trim()).toBe(both);
    await press(options, t('rulesMade'));
    await flip(options, 'dim if shelf is finished');
    await until(
      'it rests',
      async () => (await rulesOn(options))?.trim() === `${one}\noff dim if shelf is finished`,
    );
  });

  it('lists twenty of the works that a rule would have met, and more when asked', async () => {
    const seen = async () =>
      (await readLibrary(options, 'dogear-seen')).works?.find(({ work }) => work === letters);
    await until('works are remembered', async () => (await seen()) !== undefined);
    const like = await seen();
    const works = Array.from({ length: 30 }, (_, index) => ({ ...like, work: letters + 1000 + index }));
    await putRows(options, 'dogear-seen', 'works', works);
    const again = await journey.own('options.html');
    await fillIn(again, t('ruleField'), 'title');
    await fillIn(again, t('ruleHow'), 'has');
    await fillIn(again, t('ruleValue'), 'letters');
    await press(again, t('rehearsedWhich'));
    const listed = (): Promise<number> =>
      again.evaluate(() => document.querySelectorAll('form[aria-labelledby=rule-add] li').length);
    await until('twenty are listed', async () => (await listed()) === 20);
    await press(again, t('rehearsedMore'));
    await until('all are listed', async () => (await listed()) === 31);
    expect(await auditPage(again)).toEqual([]);
    await again.close();
  });

  it('speaks another language', async () => {
    const other = readerLanguage === 'es' ? 'en' : 'es';
    await fillIn(options, t('languageChosen'), other);
    await until('the page speaks it', () =>
      options.evaluate((other) => document.documentElement.lang === other, other),
    );
    await says(options, other === 'es' ? 'Guardar cada obra que abra' : 'Keep every work that I open');
    await journey.chooseLanguage(readerLanguage);
  });
});
