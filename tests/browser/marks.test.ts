import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t as app } from '@/i18n/app';
import { t as listing } from '@/i18n/listing';
import { t } from '@/i18n/marks';
import { t as ownListsSay } from '@/i18n/own-lists';
import type { OwnList } from '@/model/own-entry';
import { fillIn } from './fill-in';
import { browserName, Journey, press, says, textOn } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { goToText, readSlowly } from './read-slowly';
import { marksOn, pressForReal, watchFrames } from './watch-frames';
import { writeRules } from './write-rules';

/** Nine Letters Home: nine chapters. */
const letters = 900000002;
/** A House With More Rooms Than Yesterday: three chapters, and more to come. */
const house = 900000017;
/** On no shelf yet. */
const other = 900000008;

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** What the mark of a work says on that page; null where there is none. */
const markOf = (page: Page, work: number): Promise<string | null> =>
  page.evaluate(
    (work) =>
      document
        .querySelector(`#work_${work} .dogear-mark, .bookmark.work-${work} .dogear-mark`)
        ?.textContent?.trim() ?? null,
    work,
  );

const marked = (page: Page, work: number, said: RegExp): Promise<void> =>
  until(`work ${work} is marked ${said}`, async () => {
    const mark = await markOf(page, work);
    if (mark !== null && !said.test(mark)) throw new Error(`it says ${mark}`);
    return mark !== null;
  });

/** Chooses the shelf of the work on that page in the popup; 'by-reading': where reading puts it. */
async function chooseShelf(page: Page, shelf: string): Promise<void> {
  const popup = await journey.popupOver(page);
  await says(popup, app('shelf'));
  await until('there is a list of shelves', () =>
    popup.evaluate((shelf) => {
      const select = [...document.querySelectorAll('select')].find((each) =>
        [...each.options].some(({ value }) => value === 'dropped'),
      );
      if (!select) return false;
      select.value = shelf;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, shelf),
  );
  await wait(500);
  await popup.close();
}

describe(`marks on lists in ${browserName}`, () => {
  it('say where the reader is, of what they read and nothing else, when they go back to the list', async () => {
    const page = await openToRead('/works');
    expect(await markOf(page, letters)).toBeNull();
    await page.goto(`https://archiveofourown.org/works/${letters}/chapters/910000202`);
    await goToText(page);
    await page.bringToFront();
    await readSlowly(page, 3);
    // It is written every few seconds.
    await wait(6000);
    // Firefox does not tell its driver of a page that it still had.
    await page.evaluate(() => history.back());
    await until('the list is back', () => page.evaluate(() => location.pathname === '/works'));
    await marked(page, letters, /^Reading: chapter 2 of 9, \d+ %\s+Last read /);
    expect(await markOf(page, other)).toBeNull();
    await page.close();
  });

  it('say the shelf that was chosen in the popup', async () => {
    const page = await journey.visit(`/works/${other}`);
    await chooseShelf(page, 'dropped');
    await page.close();
    const list = await journey.visit('/works');
    await marked(list, other, new RegExp(`^${t('shelf_dropped')}$`));
    await list.close();
  });

  it('change with the shelf that is chosen beside them, by key or touch', async () => {
    const list = await journey.visit('/works');
    await list.bringToFront();
    await marked(list, other, new RegExp(`^${t('shelf_dropped')}$`));
    const chosenIn = `#work_${other} .dogear-mark-shelf`;
    const open = `#work_${house} .dogear-mark-shelf`;
    await lookEverywhere(list, 'marks-shelf', `#work_${other} .dogear-mark-line`);
    await lookEverywhere(list, 'marks-shelf-alone', `#work_${house} .dogear-mark-line`);
    await list.focus(open);
    await list.keyboard.press('f');
    // Firefox tells of a choice that was typed when the list is left.
    await list.keyboard.press('Tab');
    await marked(list, house, new RegExp(`^${t('shelf_finished')}$`));
    // By the first letter of "Shelf": as reading says, which has not begun.
    await list.focus(open);
    await list.keyboard.press('Home');
    await list.keyboard.press('Tab');
    await until('it is on no shelf', async () => (await markOf(list, house)) === null);
    expect(await list.evaluate((at) => document.querySelector(at)?.ariaLabel ?? '', chosenIn)).toMatch(
      new RegExp(`^${t('markShelf', { title: '.+' })}$`),
    );
    await list.close();
    const library = await journey.own('library.html#shelf=dropped');
    await says(library, app('worksOnShelf', { count: 1 }));
    await library.close();
  });

  it('are what a rule can ask for, made in the form: never seen before it is judged, and nothing moves', async () => {
    const options = await journey.own('options.html');
    await fillIn(options, app('ruleField'), 'dropped');
    await says(options, 'hide if dropped');
    await options.evaluate(() => document.querySelector('#rule-add')?.scrollIntoView());
    await lookEverywhere(options, 'rule-of-reader', 'form[aria-labelledby=rule-add]');
    await press(options, app('ruleAddIt'));
    await says(options, app('ruleAdded'));
    await options.close();
    const { page } = await watchFrames(journey, '/works');
    await until('the list is judged', async () => (await marksOn(page)).none === undefined);
    expect((await marksOn(page)).hide).toEqual([`work_${other}`]);
    const frames = await page.evaluate(() => ({
      seen: [...globalThis.dogearFrames.seen],
      shift: globalThis.dogearFrames.shift,
    }));
    expect(frames.seen).not.toContain(`work_${other}`);
    expect(frames.shift).toBe(0);
    await says(page, listing('hiddenCount', { count: 1 }));
    await page.close();
    await writeRules(journey, 'gate if dropped because "once was enough"');
    const work = await journey.visit(`/works/${other}`);
    await says(work, 'once was enough');
    await work.close();
    await writeRules(journey);
  });

  it('are judged anew when the reader goes back to a list: what they dropped meanwhile is in no frame', async () => {
    try {
      await writeRules(journey, 'hide if dropped');
      const { page } = await watchFrames(journey, '/works');
      await until('the list is judged', async () => (await marksOn(page)).hide?.length === 1);
      expect((await marksOn(page)).shown).toContain(`work_${house}`);
      // Also where the browser keeps the page, frames count from when it is put away.
      await page.evaluate(() => addEventListener('pagehide', () => globalThis.dogearFrames.seen.clear()));
      await page.goto(`https://archiveofourown.org/works/${house}`);
      await chooseShelf(page, 'dropped');
      await page.bringToFront();
      // Longer than what hides a page that is away takes to end by itself.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await page.evaluate(() => history.back());
      await until('the list is back', () => page.evaluate(() => location.pathname === '/works'));
      await until('it is judged anew', async () => (await marksOn(page)).hide?.includes(`work_${house}`));
      await until('the others are seen', () =>
        page.evaluate((id) => globalThis.dogearFrames.seen.has(id), `work_${letters}`),
      );
      expect(await page.evaluate(() => [...globalThis.dogearFrames.seen])).not.toContain(`work_${house}`);
      await page.close();
    } finally {
      // What comes after, another try too, finds it as it was.
      const work = await journey.visit(`/works/${house}`);
      await chooseShelf(work, 'by-reading');
      await work.close();
      await writeRules(journey);
    }
  });

  it('say that a work has grown, and lead to the new chapter', async () => {
    const page = await openToRead(`/works/${house}/chapters/910001703`);
    await goToText(page);
    await readToEnd(page);
    await page.close();
    const list = await journey.visit('/works');
    await marked(list, house, new RegExp(`^${t('shelf_waiting')}\\s+Last read `));
    await list.close();

    journey.archive.edit({ kind: 'addChapter', work: house, title: 'Door 4', words: 300 });
    const grown = await journey.visit('/works');
    await marked(grown, house, new RegExp(`^${t('shelf_waiting')}: ${t('markNew', { count: 1 })}`));
    await grown.evaluate((work) => document.querySelector(`#work_${work}`)?.scrollIntoView(), house);
    await lookEverywhere(grown, 'marks', `#work_${house} .dogear-mark-line`);
    const beside = await grown.evaluate((work) => {
      const item = document.querySelector(`#work_${work}`);
      const right = (of: Element | null | undefined) => of?.getBoundingClientRect().right ?? Number.NaN;
      return [right(item?.querySelector('.dogear-mark-shelf')), right(item)];
    }, house);
    expect(beside[0]).toBeLessThanOrEqual(beside[1] ?? 0);
    await pressForReal(grown, `#work_${house} .dogear-mark a`);
    await until('the new chapter is open', () => grown.url().includes('/chapters/'));
    await says(grown, 'Door 4');
    await grown.close();

    // Where no list told of it, the mark leads to the chapter that was read, from which one press leads on.
    const read = await openToRead(`/works/${house}/chapters/910001703`);
    await says(read, 'Go on at chapter 3, 100 %');
    await pressForReal(read, '.dogear-place a.dogear-button');
    // The browser may have it ready before the press: its driver then still names the page before.
    await until('the new chapter is open', () => read.evaluate(() => location.hash === '#workskin'));
    await says(read, 'Door 4');
    await read.close();
  });

  it('stand on the bookmarks of works, and on no other bookmark', async () => {
    const page = await journey.visit('/users/sterna/bookmarks');
    await marked(page, house, new RegExp(`^${t('shelf_waiting')}: ${t('markNew', { count: 1 })}`));
    const others = ['series-9100001', 'external-work-808', 'blurb:has(.message)'];
    for (const other of others) {
      expect(await page.evaluate((other) => document.querySelector(`li.${other}`) !== null, other)).toBe(
        true,
      );
      expect(
        await page.evaluate((other) => document.querySelector(`li.${other} .dogear-mark`), other),
      ).toBeNull();
    }
    await lookEverywhere(page, 'marks-bookmarks', `.work-${house} .dogear-mark`);
    expect(await takenLine(page)).toBeNull();
    await page.close();
  });

  it('say what was taken over from Marked for Later, and leave the shelves that the reader’s own reading chose', async () => {
    await takeOver('later');
    const later = await journey.visit('/users/sterna/readings?show=to-read');
    await until(
      'it was taken over',
      async () => (await takenLine(later)) === ownListsSay('taken', { count: 1 }),
    );
    await lookEverywhere(later, 'taken-over-later', '.dogear-taken');
    await later.close();
    const again = await journey.visit('/users/sterna/readings?show=to-read');
    await marked(again, house, new RegExp(`^${t('shelf_waiting')}`));
    const shelves = () =>
      again.evaluate(() =>
        [...document.querySelectorAll('li.reading .dogear-mark')].map((mark) => mark.textContent),
      );
    await until('the other is to be read', async () =>
      (await shelves()).some((said) => said?.trim() === t('shelf_to-read')),
    );
    // What is known already is told of once.
    expect(await takenLine(again)).toBeNull();
    await again.close();
  });

  it('come with the note of the reader’s own bookmark, until it is given back', async () => {
    await takeOver('bookmarks');
    const others = await journey.visit('/users/gullwing/bookmarks');
    await marked(others, house, /\S/);
    await keepCookies(others, ['user_credentials=1', '_otwarchive_session=sterna']);
    expect(await takenLine(others)).toBeNull();
    await others.close();
    const own = await journey.visit('/users/sterna/bookmarks');
    await until(
      'it was taken over',
      async () => (await takenLine(own)) === ownListsSay('taken', { count: 1 }),
    );
    const work = await journey.visit(`/works/${house}/chapters/910001703`);
    const popup = await journey.popupOver(work);
    await says(popup, app('hasNote'));
    expect(await popup.evaluate(() => document.querySelector('textarea')?.value)).toBe('For winter.');
    await pressForReal(own, '.dogear-taken button');
    await until('it was given back', async () => (await takenLine(own)) === ownListsSay('takenBack'));
    await until('the note is gone', async () => !(await textOn(popup)).includes(app('hasNote')));
    await keepCookies(own, ['user_credentials=; max-age=0', '_otwarchive_session=; max-age=0']);
    for (const page of [popup, work, own]) await page.close();
  });

  it('say what was taken over from AO3’s history, once the reader wants that, until it is given back', async () => {
    await takeOver('history');
    const asked = journey.archive.log.length;
    const history = await journey.visit('/users/sterna/readings');
    await until('it was taken over', async () => (await takenLine(history)) !== null);
    expect(await takenLine(history)).toMatch(/^Dogear took over .* \d works?\.$/);
    expect(journey.archive.log.slice(asked).filter(({ path }) => path.startsWith('/works'))).toEqual([]);
    await lookEverywhere(history, 'taken-over', '.dogear-taken');
    const opened = await history.evaluate(() => {
      const twelve = [...document.querySelectorAll('li.reading')].find((item) =>
        item.textContent?.includes('Visited 12 times'),
      );
      return Number(twelve?.id.replace('work_', ''));
    });
    const list = await journey.visit('/works');
    await marked(list, opened, /Opened 12 times, last Mar 11, 2026/);
    await list.close();

    await pressForReal(history, '.dogear-taken button');
    await until('it was given back', async () => (await takenLine(history)) === ownListsSay('takenBack'));
    await history.close();
    const after = await journey.visit('/works');
    await marked(after, house, /\S/);
    expect((await markOf(after, opened)) ?? '').not.toMatch(/Opened/);
    await after.close();
  });

  it('move nothing when they come, and ask AO3 for nothing', async () => {
    const { page, frames } = await watchFrames(journey, '/works');
    await marked(page, house, /\S/);
    expect(frames.shift).toBe(0);
    const tops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('li.blurb, li.blurb > *, #footer')].map(
          (each) => each.getBoundingClientRect().top,
        ),
      );
    const withMarks = await tops();
    const asked = journey.archive.log.length;
    await page.evaluate(() => {
      for (const mark of document.querySelectorAll('.dogear-mark')) mark.remove();
    });
    expect(await tops()).toEqual(withMarks);
    expect(journey.archive.log.length).toBe(asked);
    await page.close();
  });
});

/** Logs the reader in or out, by cookies as AO3 sets them. */
const keepCookies = (page: Page, cookies: string[]): Promise<void> =>
  page.evaluate((cookies) => {
    for (const cookie of cookies) {
      // biome-ignore lint/suspicious/noDocumentCookie: this is AO3's page, and AO3's cookie.
      document.cookie = `${cookie}; path=/; secure`;
    }
  }, cookies);

/** What the line says of what was taken over; null where there is none. */
const takenLine = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('.dogear-taken [role=status]')?.textContent ?? null);

/** Has that list of the reader's own taken over, from now on. */
async function takeOver(list: OwnList): Promise<void> {
  const options = await journey.own('options.html');
  await switchOn(options, app(`ownList_${list}`));
  await options.close();
}

/** Switches something on, by its label. */
const switchOn = (page: Page, label: string): Promise<void> =>
  until(`${label} is on`, () =>
    page.evaluate((label) => {
      const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label);
      const box = found?.querySelector('input');
      if (box && !box.checked) box.click();
      return box?.checked;
    }, label),
  );

/** Opens a page of AO3 in front of all others, and narrow, before it is loaded: Firefox loses its place in it else. */
async function openToRead(path: string): Promise<Page> {
  const page = await journey.open.browser.newPage();
  await page.bringToFront();
  await page.setViewport({ width: 600, height: 900 });
  await page.goto(`https://archiveofourown.org${path}`);
  // Dogear opens a page in front when it is new.
  await page.bringToFront();
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
