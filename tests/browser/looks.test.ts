import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { chooseFiles, fetchDownload, writeBadFiles, writeTemporary } from './files';
import { browserName, Journey, press, says } from './journey';
import { auditPage, photograph, pictureFolder, setWidth, widths } from './look';
import { until } from './own-page';

const schemes = ['light', 'dark'] as const;
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** Looks at a page in one scheme, at every width: takes a picture of each, and has axe go over it. */
async function look(page: Page, name: string, scheme: 'light' | 'dark'): Promise<void> {
  // Firefox was opened in this scheme: its driver cannot change it.
  if (browserName === 'chrome') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }
  await page.bringToFront();
  for (const width of widths) {
    await setWidth(page, width);
    await photograph(page, `${name}-${width}-${scheme}`, pictureFolder);
    expect(await auditPage(page), `${name}, ${width} px, ${scheme}`).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0);
    expect(await strain(page), `${name}, ${width} px, in another language`).toEqual([]);
  }
}

/**
 * What does not fit when the page is read from right to left, or says everything at half as much length again, as other
 * languages do. All of it is put back before the page draws anew.
 */
function strain(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const outside = (): string[] =>
      [...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
        .slice(0, 3)
        .map(({ tagName, className, textContent }) => `${tagName}.${className} ${textContent?.slice(0, 40)}`);
    const misfits = (how: string): string[] => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.dg-button, nav a')];
      const clipped = buttons.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
      const isWide = root.scrollWidth > root.clientWidth;
      return [
        ...(isWide ? ['the page', ...outside()] : []),
        ...clipped.map(({ innerText }) => innerText),
      ].map((what) => `${how}: ${what}`);
    };
    root.dir = 'rtl';
    const rightToLeft = misfits('from right to left');
    root.removeAttribute('dir');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: [Node, string][] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      texts.push([node, node.nodeValue ?? '']);
    for (const [node, text] of texts) node.nodeValue = text + text.slice(0, Math.ceil(text.length / 2));
    const longer = misfits('longer');
    for (const [node, text] of texts) node.nodeValue = text;
    return [...rightToLeft, ...longer];
  });
}

/** The popup is as wide as what is in it, and no wider than a browser makes it. */
async function lookAtPopup(popup: Page, name: string, scheme: 'light' | 'dark'): Promise<void> {
  await look(popup, name, scheme);
  await popup.close();
}

/** Firefox has to be opened anew for another scheme. */
async function change(scheme: 'light' | 'dark'): Promise<void> {
  if (browserName === 'firefox') await journey.reopen(scheme);
}

describe.each(schemes)(`how Dogear looks at first in ${browserName}, %s`, (scheme) => {
  beforeAll(() => change(scheme));

  it('library with nothing in it', async () => {
    const library = await journey.own('library.html');
    await says(library, t('nothingKept'));
    await look(library, 'library-empty', scheme);
    await library.close();
  });

  it('the page of the first run, step by step', async () => {
    const welcome = await journey.own('welcome.html');
    await says(welcome, t('keepQuestion'));
    await look(welcome, 'welcome-kept', scheme);
    await press(welcome, t('welcomeNext'));
    await says(welcome, t('welcomeRulesWhat'));
    await look(welcome, 'welcome-rules', scheme);
    await press(welcome, t('welcomeNext'));
    await says(welcome, t('followReading'));
    await look(welcome, 'welcome-place', scheme);
    await press(welcome, t('welcomeDone'));
    await says(welcome, t('nothingKept'));
    await welcome.close();
  });
});

describe.each([...schemes].reverse())(`how Dogear looks in ${browserName}, %s`, (scheme) => {
  beforeAll(async () => {
    if (scheme === 'light') return change(scheme);
    // Still dark, and nothing in it yet.
    const library = await journey.own('library.html');
    const works = [1, 2, 4, 5, 6, 7, 9, 10, 11].map((number) => 900000000 + number);
    const files = await Promise.all(
      works.map(async (id) => writeTemporary(`${id}.html`, await fetchDownload(journey.archive, id))),
    );
    await chooseFiles(library, files);
    await says(library, t('worksKept', { count: works.length }));
    await library.close();
  });

  it('library with works, and files that were refused', async () => {
    const library = await journey.own('library.html');
    await says(library, 'Nine Letters Home');
    await look(library, 'library', scheme);
    await chooseFiles(
      library,
      writeBadFiles('')
        .map(({ file }) => file)
        .slice(0, 3),
    );
    await says(library, t('filesRefused', { count: 3 }));
    await look(library, 'library-refused', scheme);
    await library.close();
  });

  it('the question before a work is removed', async () => {
    const library = await journey.own('library.html');
    await press(library, t('removeNamed', { title: 'Nine Letters Home' }));
    await look(library, 'library-remove', scheme);
    await library.close();
  });

  it('the question what to save, and a selection of works', async () => {
    const library = await journey.own('library.html');
    await press(library, t('saveNamed', { title: 'Nine Letters Home' }));
    await press(library, t('saveNow'));
    await says(library, t('saveDone', { name: 'Nine Letters Home - 900000002.epub' }));
    await look(library, 'library-save', scheme);
    await press(library, t('close'));
    await press(library, t('select'));
    await press(library, t('selectAll', { count: 9 }));
    await look(library, 'library-selection', scheme);
    await press(library, t('saveAsFile'));
    await look(library, 'library-save-selection', scheme);
    await library.close();
  });

  it('popup over a work that is kept, one that is not, a list, a gate, and another site', async () => {
    for (const [name, path, sentence] of [
      ['popup-kept', '/works/900000001', t('readOffline')],
      ['popup-not-kept', '/works/900000008', t('notKept')],
      ['popup-chapter', '/works/900000017', t('keepChapter')],
      ['popup-list', '/works', /To fetch them takes/],
      ['popup-gate', '/works/900000015', t('obstacleAdult')],
    ] as const) {
      const page = await journey.visit(path);
      const popup = await journey.popupOver(page);
      await says(popup, sentence);
      await lookAtPopup(popup, name, scheme);
      await page.close();
    }
    const popup = await journey.own('popup.html');
    await says(popup, t('notAo3'));
    await lookAtPopup(popup, 'popup-elsewhere', scheme);
  });

  it('reader: title page, chapter, contents, right to left, Japanese, and a work with everything', async () => {
    for (const [name, address, sentence] of [
      ['reader-title', 'work=900000002', 'All of them are true.'],
      ['reader-chapter', 'work=900000002#chapter-2', 'everybody here reads postcards'],
      ['reader-one-shot', 'work=900000001', 'underlined it once'],
      ['reader-arabic', 'work=900000005', 'عادت اثنتا عشرة سفينة'],
      ['reader-japanese', 'work=900000006', 'やかんの音ではじまる'],
      ['reader-everything', 'work=900000007', 'The map had four corners'],
      ['reader-not-kept', 'work=900000013', t('workNotKept')],
    ] as const) {
      const reader = await journey.own(`reader.html?${address}`);
      await says(reader, sentence);
      await look(reader, name, scheme);
      await reader.close();
    }
    const reader = await journey.own('reader.html?work=900000002#chapter-2');
    await press(reader, t('contents'));
    await until('the contents are open', () =>
      reader.evaluate(() => document.querySelector('dialog:modal') !== null),
    );
    await look(reader, 'reader-contents', scheme);
    await reader.close();
  });

  it('options', async () => {
    const options = await journey.own('options.html');
    await says(options, t('keepAutomatically'));
    await look(options, 'options', scheme);
    await options.focus('search input');
    await options.keyboard.type('spoilers');
    await says(options, t('optionsFound', { count: 1 }));
    await look(options, 'options-found', scheme);
    await options.keyboard.type(' of a storm');
    await says(options, t('optionsNotFound'));
    await look(options, 'options-not-found', scheme);
    await options.keyboard.press('Escape');
    await press(options, t('optionsAbout'));
    await until('it is gone to', () =>
      options.evaluate(
        () => (document.querySelector('#about')?.getBoundingClientRect().top ?? 9999) < innerHeight,
      ),
    );
    await look(options, 'options-about', scheme);
    await options.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    );
    await options.keyboard.type('?');
    await says(options, t('keySheet'));
    await until('the sheet is open', () =>
      options.evaluate(() => document.querySelector('dialog:modal') !== null),
    );
    await look(options, 'keys', scheme);
    await press(options, t('close'));
    await options.close();
  });
});
