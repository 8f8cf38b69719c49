import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';

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

const openDetails = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.dg-standing details'))
      details.open = true;
  });

describe(`shelves, in ${browserName}`, () => {
  it('are set by hand in the popup, with rating and note, and survive a restart', async () => {
    const page = await journey.visit(`${work}/chapters/910000201`);
    const popup = await journey.popupOver(page);
    await says(popup, t('ratingMine'));
    await enter(popup, t('shelf'), 'to-read');
    await enter(popup, t('ratingMine'), '4');
    await openDetails(popup);
    await enter(popup, t('newShelf'), '灯の本');
    await popup.evaluate(() => document.querySelector<HTMLFormElement>('.dg-new-shelf')?.requestSubmit());
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
});
