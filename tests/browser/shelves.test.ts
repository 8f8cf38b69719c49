import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { date, t } from '@/i18n/app';
import { readingShelves } from '@/model/standing';
import { dayAt } from '@/store/days';
import { chooseFiles, writeTemporary } from './files';
import { flip, isOn } from './flip';
import { browserName, Journey, press, says, textOn } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { putRows } from './put-rows';
import { readLibrary } from './read-library';
import { goToText, readSlowly } from './read-slowly';

const work = '/works/900000002';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** Chooses in the list of that label, or writes into the field; in the dialog, where one is open. */
async function enter(page: Page, label: string, value: string): Promise<void> {
  await until(`there is a field ${label}`, () =>
    page.evaluate(
      (label, value) => {
        const reach = document.querySelector('dialog:modal') ?? document;
        const found = [...reach.querySelectorAll('label')].find(
          (each) => each.querySelector('span')?.textContent === label,
        );
        const field = found?.querySelector<HTMLInputElement>('select, input, textarea');
        if (!field) return false;
        field.value = value;
        for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
        return true;
      },
      label,
      value,
    ),
  );
}

/** What the field of that label holds. */
const held = (page: Page, label: string): Promise<string | undefined> =>
  page.evaluate((label) => {
    const found = [...document.querySelectorAll('label')].find(
      (each) => each.querySelector('span')?.textContent === label,
    );
    return found?.querySelector<HTMLInputElement>('select, input, textarea')?.value;
  }, label);

describe(`shelves, in ${browserName}`, () => {
  it('are set by hand in the popup, with rating and note, and survive a restart', async () => {
    const page = await journey.visit(`${work}/chapters/910000201`);
    const popup = await journey.popupOver(page);
    await says(popup, t('ratingMine'));
    await enter(popup, t('shelf'), 'to-read');
    await enter(popup, t('ratingMine'), '4');
    await press(popup, new RegExp(t('standingMore')));
    await enter(popup, t('newShelf'), '灯の本');
    await press(popup, t('addShelf'));
    await says(popup, '灯の本');
    await enter(popup, t('note'), 'So good\nدفتر');
    await says(popup, `灯の本 · ${t('hasNote')}`);
    await lookEverywhere(popup, 'shelves-popup');
    await popup.close();
    await page.close();

    await journey.reopen();
    const again = await journey.visit(`${work}/chapters/910000201`);
    const other = await journey.popupOver(again);
    await says(other, `灯の本 · ${t('hasNote')}`);
    expect(await held(other, t('shelf'))).toBe('to-read');
    expect(await held(other, t('ratingMine'))).toBe('4');
    expect(await held(other, t('note'))).toBe('So good\nدفتر');
    await other.close();
    await again.close();
  });

  it('are seen in the library, kept or not, and chosen there', async () => {
    const library = await journey.own('library.html');
    await says(library, t('shelfFilter'));
    await enter(library, t('shelfFilter'), 'own 灯の本');
    await says(library, t('worksOnShelf', { count: 1 }));
    await says(library, `${t('shelf_to-read')} 灯の本`);
    await library.evaluate(() => document.querySelector('search')?.scrollIntoView());
    await lookEverywhere(library, 'shelves-library');
    await press(library, t('standingNamed', { title: 'Nine Letters Home' }));
    await says(library, t('noteWhat'));
    await lookEverywhere(library, 'shelves-dialog');
    await enter(library, t('shelf'), 'by-reading');
    await press(library, t('close'));
    await enter(library, t('shelfFilter'), 'reading to-read');
    await says(library, t('worksOnShelf', { count: 0 }));
    await library.close();
  });

  it('are where reading puts a work: begun, and read to its end, on AO3 and in the library', async () => {
    const page = await openToRead('/works/900000011');
    await goToText(page);
    await readSlowly(page, 2);
    const popup = await journey.popupOver(page);
    await until('the work is being read', async () => (await held(popup, t('shelf'))) === 'by-reading');
    await says(popup, t('keepWork'));
    await press(popup, t('keepWork'));
    await says(popup, t('keptNow'));
    await popup.close();
    await readToEnd(page);
    await page.close();

    const library = await journey.own('library.html');
    await says(library, t('works'));
    await enter(library, t('shelfFilter'), 'reading finished');
    await says(library, t('worksOnShelf', { count: 1 }));
    await library.close();

    const reader = await journey.own('reader.html?work=900000011');
    await says(reader, t('shelfIsOn', { shelf: t('shelf_finished') }));
    await lookEverywhere(reader, 'shelves-reader');
    await reader.evaluate(() => document.querySelector('#standing-end')?.scrollIntoView({ block: 'end' }));
    await enter(reader, t('ratingMine'), '5');
    await reader.close();
  });

  it('say how long a work takes, once enough was read to know', async () => {
    const library = await journey.own('library.html');
    await enter(library, t('shelfFilter'), 'own 灯の本');
    await says(library, 'Nine Letters Home');
    const said = /About \S+ (?:min|hr) to read at your pace/;
    expect(await textOn(library)).not.toMatch(said);
    // Nobody has three quarters of an hour for this.
    const read = {
      day: dayAt(Date.now()),
      work: 900000002,
      device: 'device00',
      words: 9000,
      ms: 45 * 60_000,
      v: 1,
    };
    await putRows(library, 'dogear-vault', 'days', [read]);
    await library.close();
    const again = await journey.own('library.html');
    await enter(again, t('shelfFilter'), 'own 灯の本');
    await until('the time is said', async () => said.test(await textOn(again)));
    await lookEverywhere(again, 'time-left');
    await again.close();
  });

  it('are told of in the history, which draws what was read, says it as tables, and forgets a day', async () => {
    const history = await journey.own('history.html');
    await says(history, t('historyDays'));
    await says(history, t('yearFinished', { count: 1 }));
    await until('both figures are drawn', () =>
      history.evaluate(() =>
        [...document.querySelectorAll('canvas')].every((canvas) => {
          const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
          return canvas.width > 0 && data?.some((value) => value > 0);
        }),
      ),
    );
    expect(await history.evaluate(() => document.querySelectorAll('canvas').length)).toBe(2);
    await lookEverywhere(history, 'history');
    const year = new Date().getFullYear();
    await press(history, t('figureSaveNamed', { title: t('wordsByMonth', { year: String(year) }) }));
    await says(history, t('figureSaved', { name: `dogear-${year}-months.png` }));
    await press(history, t('forgetDayNamed', { day: date(dayAt(Date.now())) }));
    await says(history, t('historyEmpty'));
    await lookEverywhere(history, 'history-empty');
    await history.close();
  });

  it('hold what waits for more, and the library says when there is more', async () => {
    const page = await openToRead('/works/900000017/chapters/910001703');
    await goToText(page);
    await readToEnd(page);
    await page.close();
    const library = await journey.own('library.html');
    await enter(library, t('shelfFilter'), 'reading waiting');
    await says(library, 'A House With More Rooms Than Yesterday');
    await says(library, t('shelf_waiting'));

    journey.archive.edit({ kind: 'addChapter', work: 900000017, title: 'Door 4', words: 300 });
    const list = await journey.visit('/works');
    await says(library, `${t('shelf_waiting')} ${t('newSinceRead', { count: 1 })}`);
    await list.close();
    await library.close();
  });

  it('are set for a selection', async () => {
    const library = await journey.own('library.html#shelf=waiting');
    await press(library, t('select'));
    await press(library, t('selectAll', { count: 1 }));
    await press(library, t('shelf'));
    await says(library, t('shelveHeading', { count: 1 }));
    await lookEverywhere(library, 'shelves-selection');
    await enter(library, t('shelveWhere'), '4');
    await press(library, t('shelveYes'));
    await says(library, t('worksOnShelf', { count: 0 }));
    await enter(library, t('shelfFilter'), 'reading dropped');
    await says(library, 'A House With More Rooms Than Yesterday');
    await library.close();
  });

  it('are chosen by key or touch on the page of a work', async () => {
    const page = await journey.visit('/works/900000008');
    await page.bringToFront();
    await page.waitForSelector('.dogear-shelf');
    await lookEverywhere(page, 'shelves-page', '.dogear-shelf-item');
    await page.focus('.dogear-shelf');
    await page.keyboard.press('d');
    // Firefox tells of a choice that was typed when the list is left.
    await page.keyboard.press('Tab');
    const popup = await journey.popupOver(page);
    await until('it is dropped', async () => (await held(popup, t('shelf'))) === 'dropped');
    await popup.close();
    await page.reload();
    await until('it is still there', () =>
      page.evaluate(() => document.querySelector<HTMLSelectElement>('.dogear-shelf')?.value === 'dropped'),
    );
    await page.close();
  });

  it('are filled from another tool’s file, after a look at what it would bring', async () => {
    const options = await journey.own('options.html');
    await says(options, t('otherTools'));
    const file = { kudosed: ',900000031,', seen: ',900000032,what,', skipped: ',900000033,' };
    const exported = writeTemporary('AO3_history.txt', JSON.stringify(file));
    await chooseFiles(options, [exported], 'section[aria-labelledby=other-tools]');
    await says(options, t('toolWorks', { tool: t('tool_kudosed-seen'), count: 3 }));
    await press(options, t('toolOdd', { count: 1 }));
    await lookEverywhere(options, 'other-tools', 'section[aria-labelledby=other-tools]');
    await press(options, t('toolNot'));
    await until('it is left', async () => !(await textOn(options)).includes(t('toolBringIn')));
    const { standings = [] } = await readLibrary(options, 'dogear-vault');
    expect(standings.map(({ work }) => work)).not.toContain(900000033);
    await chooseFiles(options, [exported], 'section[aria-labelledby=other-tools]');
    await press(options, t('toolBringIn'));
    await says(options, t('toolDone', { count: 3 }));
    await options.close();
    const library = await journey.own('library.html#shelf=dropped');
    await says(library, t('workUnnamed', { work: '900000033' }));
    await library.close();
  });

  it('of one’s own are renamed and deleted in the options, and each is kept up to date when told', async () => {
    const options = await journey.own('options.html');
    await says(options, t('ownShelfWorks', { name: '灯の本', count: 1 }));
    await press(options, t('renameShelfNamed', { name: '灯の本' }));
    await options.evaluate(() => document.querySelector('#shelves')?.scrollIntoView());
    await lookEverywhere(options, 'shelves-options');
    await enter(options, t('renameShelfTo', { name: '灯の本' }), 'مصابيح');
    await press(options, t('renameShelfSave'));
    await says(options, t('ownShelfWorks', { name: 'مصابيح', count: 1 }));

    await press(options, t('deleteShelfNamed', { name: 'مصابيح' }));
    await says(options, t('deleteShelfSure', { name: 'مصابيح', count: 1 }));
    await press(options, t('deleteShelfNo'));
    await says(options, t('ownShelfWorks', { name: 'مصابيح', count: 1 }));
    await press(options, t('deleteShelfNamed', { name: 'مصابيح' }));
    await press(options, t('deleteShelfYes'));
    await says(options, t('ownShelfNone'));
    for (const shelf of readingShelves) {
      await flip(options, t(`shelf_${shelf}`));
      await until('it is kept up to date', async () => await isOn(options, t(`shelf_${shelf}`)));
    }
    const stored = '(globalThis.browser ?? chrome).storage.local.get("setting:upToDateShelves")';
    const wanted = JSON.stringify({ 'setting:upToDateShelves': readingShelves });
    await until('all are kept', async () => JSON.stringify(await options.evaluate(stored)) === wanted);
    await options.close();
  });
});

/** Opens a page of AO3 in front of all others, and narrow, before it is loaded: Firefox loses its place in it else. */
async function openToRead(path: string): Promise<Page> {
  const page = await journey.open.browser.newPage();
  await page.bringToFront();
  await page.setViewport({ width: 600, height: 900 });
  await page.goto(`https://archiveofourown.org${path}`);
  return page;
}

/** Reads on as people do, until the text is over and has been looked at. */
async function readToEnd(page: Page): Promise<void> {
  for (let step = 0; step < 40; step++) {
    await readSlowly(page, 1);
    const over = await page.evaluate(() => {
      const last = [...document.querySelectorAll('#chapters .userstuff > p')].at(-1);
      const { clientHeight, scrollHeight } = document.documentElement;
      const isSeen = last !== undefined && last.getBoundingClientRect().bottom < innerHeight - 100;
      return isSeen || scrollY + clientHeight >= scrollHeight - 1;
    });
    if (over) break;
  }
  await wait(6000);
}
