import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { chooseFiles, fetchDownload, writeTemporary } from './files';
import { browserName, Journey, press, says } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { putRows } from './put-rows';
import { readLibrary } from './read-library';

const title = 'Nine Letters Home';
const works = [1, 2, 4, 5].map((number) => 900000000 + number);
let journey: Journey;
let library: Page;
let texts: number;

const textsKept = async () => ((await readLibrary(library)).texts ?? []).length;

beforeAll(async () => {
  journey = await Journey.start();
  library = await journey.own('library.html');
  const files = await Promise.all(
    works.map(async (id) => writeTemporary(`${id}.html`, await fetchDownload(journey.archive, id))),
  );
  await chooseFiles(library, files);
  await says(library, t('worksKept', { count: works.length }));
  texts = await textsKept();
});
afterAll(() => journey.end());

describe(`works that a reader removes in ${browserName}`, () => {
  it('one comes back whole by one press', async () => {
    await press(library, t('removeNamed', { title }));
    await press(library, t('remove'));
    await says(library, t('removed', { title }));
    await says(library, t('worksKept', { count: works.length - 1 }));
    await lookEverywhere(library, 'removed-undo');
    await press(library, t('undo'));
    await says(library, t('worksKept', { count: works.length }));
    expect(await textsKept()).toBe(texts);
  });

  it('a whole selection goes only when its number is typed', async () => {
    await press(library, t('select'));
    await press(library, t('selectAll', { count: works.length }));
    await press(library, t('remove'));
    await says(library, t('removeSelected', { count: works.length }));
    await lookEverywhere(library, 'removed-many', 'dialog[open]');
    await library.type('dialog[open] input', String(works.length));
    await press(library, t('remove'));
    await says(library, t('removedMany', { count: works.length }));
  });

  it('stay for 30 days, to be brought back one by one, or deleted when asked twice', async () => {
    await press(library, t('removedWorks', { count: works.length }));
    await says(library, t('bringBackWork'));
    await lookEverywhere(library, 'removed-list');
    await press(library, t('bringBackNamed', { title }));
    await says(library, t('worksKept', { count: 1 }));
    await press(library, /^Delete now, for good/);
    await press(library, t('deleteNowSure'));
    await says(library, t('removedWorks', { count: works.length - 2 }));
    await until('its texts are gone', async () => {
      const { removed = [] } = await readLibrary(library);
      return removed.length === works.length - 2;
    });
  });

  it('are named and asked for once more where AO3 has them no more', async () => {
    for (let kept = 2; kept < works.length; kept++) {
      await press(library, /^Bring back/);
      await says(library, t('worksKept', { count: kept }));
    }
    const { works: rows = [] } = await readLibrary(library);
    const absence = { kind: 'missing', at: Date.UTC(2026, 0, 5, 12) };
    await putRows(
      library,
      'dogear',
      'works',
      rows.map((row) => ({ ...row, absence })),
    );

    await press(library, t('select'));
    await press(library, t('selectAll', { count: rows.length }));
    await press(library, t('remove'));
    await says(library, t('removeSelected', { count: rows.length }));
    await library.type('dialog[open] input', String(rows.length));
    await library.keyboard.press('Enter');
    await says(library, t('removeOnlyCopies', { count: rows.length }));
    expect(await library.$$('dialog[open] li')).toHaveLength(rows.length);
    await lookEverywhere(library, 'removed-only-copies', 'dialog[open]');
    await library.keyboard.press('Tab');
    await library.keyboard.press('Tab');
    await library.keyboard.press('Enter');
    await says(library, t('removedMany', { count: rows.length }));

    await press(library, t('removedWorks', { count: rows.length }));
    await press(library, /^Delete now, for good/);
    await says(library, t('removeOnlyCopyYes'));
    await lookEverywhere(library, 'removed-only-copy', 'dialog[open]');
    await press(library, t('removeOnlyCopyYes'));
    await says(library, t('removedWorks', { count: rows.length - 1 }));
  });
});
