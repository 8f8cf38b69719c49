import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t as app } from '@/i18n/app';
import { t } from '@/i18n/place';
import { browserName, Journey, press, says, textOn } from './journey';
import { auditPage, photograph, setWidth } from './look';
import { until } from './own-page';
import { distance, goToText, readSlowly, wordsAtEyes } from './read-slowly';
import { pressForReal } from './watch-frames';

const work = '/works/900000002';
const chapter = `${work}/chapters/910000205`;
const entire = `${work}?view_full_work=true`;
/** "Go on at chapter 5, 12 %" */
const offered = /Go on at chapter 5, \d+ %/;

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
  await settle();
});
afterAll(() => journey.end());

/** When it is new, Dogear opens its first page in front of whatever is there. */
async function settle(): Promise<void> {
  if (browserName === 'chrome') {
    await until('the first page is open', async () =>
      (await journey.open.browser.pages()).some((page) => page.url().includes('welcome.html')),
    );
  }
  // Firefox does not tell of it.
  await wait(browserName === 'chrome' ? 500 : 2500);
}

async function open(path: string): Promise<Page> {
  const page = await journey.open.browser.newPage();
  await page.bringToFront();
  await page.setViewport({ width: 600, height: 900 });
  await page.goto(`https://archiveofourown.org${path}`);
  return page;
}

describe(`the place in a work, in ${browserName}`, () => {
  let read = '';

  it('is kept while a chapter is read, and the browser killed in the middle of it', async () => {
    const page = await open(chapter);
    await goToText(page, 1);
    await readSlowly(page, 10);
    await wait(3500);
    read = await wordsAtEyes(page);
    expect(read).not.toBe('');
    await journey.kill();
    await journey.reopen();

    const again = await open(chapter);
    await says(again, offered);
    await again.keyboard.press('c');
    await until('the place is shown', async () => (await again.evaluate(() => scrollY)) > 300);
    const off = await distance(again, read, await wordsAtEyes(again));
    console.log(`FIGURE: after SIGKILL the place is off by ${off} paragraphs`);
    expect(off).toBeLessThanOrEqual(1);
    expect(await textOn(again)).not.toMatch(offered);
    await again.close();
  });

  it('is offered in the entire work, and taken up there by a press', async () => {
    const page = await open(entire);
    await says(page, offered);
    for (const width of [360, 1280]) {
      await setWidth(page, width);
      await photograph(page, `place-entire-${width}-${browserName}`);
    }
    expect(await auditPage(page, '.dogear-place')).toEqual([]);
    await pressForReal(page, '.dogear-place .dogear-button');
    await until('the place is shown', async () => (await page.evaluate(() => scrollY)) > 2000);
    expect(await distance(page, read, await wordsAtEyes(page))).toBeLessThanOrEqual(1);
    await page.close();
  });

  it('leads from another chapter to its own page, and on', async () => {
    const page = await open(`${work}/chapters/910000201`);
    await says(page, offered);
    await pressForReal(page, '.dogear-place a.dogear-button');
    await until('the place is shown', async () =>
      page.evaluate((path) => location.pathname === path && scrollY > 300, chapter),
    );
    expect(await distance(page, read, await wordsAtEyes(page))).toBeLessThanOrEqual(1);
    await page.close();
  });

  it('does not scroll away who came by a link to the comments or into the page, and goes when told', async () => {
    for (const part of ['#feedback', '#work']) {
      const page = await open(`${chapter}${part}`);
      await says(page, offered);
      await wait(1000);
      const { top, below } = await page.evaluate((part) => {
        const { clientHeight, scrollHeight } = document.documentElement;
        const top = document.querySelector(part)?.getBoundingClientRect().top ?? Number.NaN;
        return { top: Math.abs(top), below: scrollHeight - scrollY - clientHeight };
      }, part);
      // At the top of the screen, or as near as the end of the page lets it come.
      expect(top < 5 || below < 5, `${part} is at ${top}, ${below} from the end`).toBe(true);
      await pressForReal(page, '.dogear-place .dogear-button', t('placeDismiss'));
      await until('it is gone', () => page.evaluate(() => document.querySelector('.dogear-place') === null));
      await page.close();
    }
  });

  it('is not moved by who only comes by, nor by who flings through', async () => {
    const page = await open(chapter);
    await goToText(page, 1);
    for (let step = 0; step < 12; step++) {
      await page.evaluate(() => scrollBy(0, 1500));
      await wait(100);
    }
    await wait(4000);
    await page.close();
    const again = await open(chapter);
    await says(again, offered);
    await again.keyboard.press('c');
    await until('the place is shown', async () => (await again.evaluate(() => scrollY)) > 300);
    expect(await distance(again, read, await wordsAtEyes(again))).toBeLessThanOrEqual(1);
    await again.close();
  });

  it('is said in the popup, and is where the copy is opened, with AO3 out of reach', async () => {
    const page = await open(chapter);
    const popup = await journey.popupOver(page);
    await says(popup, /You are in chapter 5, \d+ %/);
    await press(popup, app('keepChapter'));
    await says(popup, app('keptNow'));
    await setWidth(popup, 360);
    await photograph(popup, `place-popup-${browserName}`);
    await popup.close();
    await page.close();
    await journey.archive.stop();
    const reader = await journey.own('reader.html?work=900000002#place');
    await reader.bringToFront();
    await reader.setViewport({ width: 600, height: 900 });
    await until('the place is shown', async () => (await reader.evaluate(() => scrollY)) > 200);
    expect(await distance(reader, read, await wordsAtEyes(reader))).toBeLessThanOrEqual(1);
    await readSlowly(reader, 3);
    await wait(3500);
    const on = await wordsAtEyes(reader);
    await reader.close();

    const other = await journey.own('reader.html?work=900000002');
    await other.bringToFront();
    await says(other, offered);
    for (const width of [360, 1280]) {
      await setWidth(other, width);
      await photograph(other, `place-reader-${width}-${browserName}`);
    }
    expect(await auditPage(other)).toEqual([]);
    await other.keyboard.press('c');
    await until('the place is shown', async () => (await other.evaluate(() => scrollY)) > 200);
    expect(await distance(other, on, await wordsAtEyes(other))).toBeLessThanOrEqual(1);
  });
});
