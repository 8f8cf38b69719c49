import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says, textOn } from './journey';
import { until } from './own-page';
import { readLibrary } from './read-library';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** Opens an address of AO3, keeps what is there through the popup, and closes both. */
async function keep(path: string, button: string): Promise<void> {
  const page = await journey.visit(path);
  const popup = await journey.popupOver(page);
  await press(popup, button);
  await says(popup, new RegExp(`${t('keptNow')}|${t('keptSame')}`));
  await popup.close();
  await page.close();
}

/** What stands in a work's row of the library. */
async function rowOf(library: Page, title: string): Promise<string> {
  return library.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('li')].filter((row) => row.textContent?.includes(wanted));
    return rows.at(-1)?.textContent ?? '';
  }, title);
}

describe(`keeping in ${browserName}`, () => {
  let library: Page;

  it('begins with an empty library that says how to begin', async () => {
    library = await journey.own('library.html');
    await says(library, t('nothingKept'));
  });

  it('keeps a one-shot, and a library that is open elsewhere shows it at once', async () => {
    const page = await journey.visit('/works/900000001');
    const popup = await journey.popupOver(page);
    await says(popup, 'The Lighthouse Keeper’s Almanac');
    await says(popup, t('notKept'));
    await press(popup, t('keepWork'));
    await says(popup, t('keptNow'));
    await says(popup, t('allChaptersKept', { count: 1 }));
    await says(library, 'The Lighthouse Keeper’s Almanac');
    await popup.close();
    await page.close();
  });

  it('keeps a work chapter by chapter, in any order', async () => {
    await keep('/works/900000002/chapters/910000203', t('keepChapter'));
    await until('the third chapter is there', async () =>
      (await rowOf(library, 'Nine Letters Home')).includes(t('someChaptersKept', { kept: 1, count: 9 })),
    );
    const reader = await journey.own('reader.html?work=900000002');
    await says(reader, t('someChaptersKept', { kept: 1, count: 9 }));
    await keep('/works/900000002', t('keepChapter'));
    await says(reader, t('someChaptersKept', { kept: 2, count: 9 }));
    // Only the first chapter's page has the summary.
    await says(reader, 'All of them are true.');
    await reader.close();
    await until('the first chapter is there too', async () =>
      (await rowOf(library, 'Nine Letters Home')).includes(t('someChaptersKept', { kept: 2, count: 9 })),
    );
  });

  it('says on a chapter that is not kept that it is not', async () => {
    const page = await journey.visit('/works/900000002/chapters/910000205');
    const popup = await journey.popupOver(page);
    await says(popup, t('someChaptersKept', { kept: 2, count: 9 }));
    await says(popup, t('chapterNotKept'));
    await popup.close();
    await page.close();
  });

  it('keeps an entire work over its parts', async () => {
    await keep('/works/900000002?view_full_work=true', t('keepWork'));
    await until('all nine chapters are there', async () =>
      (await rowOf(library, 'Nine Letters Home')).includes(t('allChaptersKept', { count: 9 })),
    );
    const { works = [] } = await readLibrary(library);
    expect(works).toHaveLength(2);
  });

  it('keeps works in other languages, with a skin, and one whose title looks like markup', async () => {
    for (const id of [900000005, 900000006, 900000007, 900000011, 900000012]) {
      await keep(`/works/${id}`, id === 900000012 ? t('keepChapter') : t('keepWork'));
    }
    await keep('/works/900000004?view_full_work=true', t('keepWork'));
    await says(library, 'How to Write <b>Bold</b> & Other Mistakes');
    await says(library, 'حارس المنارة والقمر');
    const { works = [] } = await readLibrary(library);
    expect(works).toHaveLength(8);
  });

  it('keeps a work for adults once the reader has answered AO3, and one for members once logged in', async () => {
    const gate = await journey.visit('/works/900000015');
    await Promise.all([gate.waitForNavigation(), press(gate, 'Yes, Continue')]);
    const popup = await journey.popupOver(gate);
    await press(popup, t('keepWork'));
    await says(popup, t('keptNow'));

    const wall = await journey.visit('/works/900000013');
    await wall.type('#user_login', 'gullwing');
    await Promise.all([wall.waitForNavigation(), wall.click('#new_user [type=submit]')]);
    const another = await journey.popupOver(wall);
    await press(another, t('keepWork'));
    await says(another, t('keptNow'));
    await says(library, 'The Key Under the Third Flowerpot');
    for (const page of [gate, popup, wall, another]) await page.close();
  });

  it('knows a work under every name of the archive', async () => {
    const page = await journey.visit('/works/900000001', 'ao3.org');
    const popup = await journey.popupOver(page);
    await says(popup, t('allChaptersKept', { count: 1 }));
    await popup.close();
    await page.close();
  });

  it('keeps a second reading without asking AO3 for anything', async () => {
    const page = await journey.visit('/works/900000001');
    const popup = await journey.popupOver(page);
    journey.archive.forget();
    await press(popup, t('keepAgain'));
    await says(popup, t('keptSame'));
    expect(journey.archive.log).toEqual([]);
    await popup.close();
    await page.close();
  });
});

describe(`reading offline in ${browserName}`, () => {
  beforeAll(() => journey.archive.stop());
  afterAll(() => journey.archive.start());

  it('reads a one-shot with everything around it', async () => {
    const reader = await journey.own('reader.html?work=900000001');
    await says(reader, 'underlined it once, and put the kettle on.');
    const text = await textOn(reader);
    for (const part of [
      'Harbour Lights (Radio Drama)',
      'Maren Holt & Ivo Sandhu',
      'gullwing',
      'one secret about the tea tin',
      'a week of actual fog',
      'Please do not sail by it.',
    ]) {
      expect(text).toContain(part);
    }
    await reader.close();
  });

  it('turns the pages of nine chapters, with their notes', async () => {
    const reader = await journey.own('reader.html?work=900000002');
    await says(reader, 'All of them are true.');
    await press(reader, t('startReading'));
    await says(reader, 'I have arrived, and the ferry has not.');
    await press(reader, t('nextChapter'));
    await says(reader, 'everybody here reads postcards');
    await says(reader, 'A note before letter 2.');
    await says(reader, 'A note after letter 2.');
    for (let position = 3; position <= 9; position++) {
      await press(reader, t('nextChapter'));
      await until(`chapter ${position} is open`, () =>
        reader.evaluate(
          (hash, name) =>
            location.hash === hash && document.querySelector('h1')?.textContent?.startsWith(name) === true,
          `#chapter-${position}`,
          `Chapter ${position}`,
        ),
      );
    }
    await says(reader, 'put the kettle on.');
    await says(reader, 'Thank you for reading to the last letter.');
    await press(reader, t('previousChapter'));
    await says(reader, 'you were right about the bell.');
    await reader.close();
  });

  it('shows text in its own language and direction', async () => {
    for (const [work, opening, lang, direction] of [
      [900000004, 'Todos los relojes de la plaza', 'es', 'ltr'],
      [900000005, 'في أقصى الميناء منارةٌ قديمة', 'ar', 'rtl'],
      [900000006, 'の朝は、やかんの音ではじまる。', 'ja', 'ltr'],
    ] as const) {
      const reader = await journey.own(`reader.html?work=${work}`);
      await says(reader, opening);
      const shown = await reader.evaluate((wanted) => {
        const holders = [...document.querySelectorAll<HTMLElement>('[lang]:not(html)')];
        const holder = holders.findLast((each) => each.textContent?.includes(wanted));
        return holder && { lang: holder.lang, direction: getComputedStyle(holder).direction };
      }, opening);
      expect(shown).toEqual({ lang, direction });
      await reader.close();
    }
  });

  it('shows what AO3 lets an author write, and runs nothing', async () => {
    const reader = await journey.own('reader.html?work=900000007');
    await says(reader, 'The map had four corners and five mistakes.');
    const found = await reader.evaluate(() => ({
      cells: document.querySelectorAll('.dg-text table td').length,
      ruby: document.querySelectorAll('.dg-text ruby rt').length,
      details: document.querySelectorAll('.dg-text details').length,
      scripts: document.querySelectorAll('.dg-text script, .dg-text style, .dg-text iframe').length,
      remote: [...document.querySelectorAll('img')].filter((image) => image.src.startsWith('http')).length,
    }));
    expect(found).toEqual({ cells: 6, ruby: 1, details: 1, scripts: 0, remote: 0 });
    await reader.close();
  });
});

describe(`the next day in ${browserName}`, () => {
  it('still has all of it, with the archive gone', async () => {
    await journey.archive.stop();
    await journey.reopen();
    const library = await journey.own('library.html');
    await says(library, t('worksKept', { count: 10 }));
    const reader = await journey.own('reader.html?work=900000002#chapter-4');
    await says(reader, 'I have been offered eleven quinces for the bicycle.');
    await journey.archive.start();
  });
});
