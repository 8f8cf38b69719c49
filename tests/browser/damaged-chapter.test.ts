import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { chooseFiles, fetchDownload, writeTemporary } from './files';
import { browserName, Journey, press, says, textOn } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';

const letters = 900000002;
let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
  const library = await journey.own('library.html');
  await chooseFiles(library, [writeTemporary('letters.html', await fetchDownload(journey.archive, letters))]);
  await says(library, t('worksKept', { count: 1 }));
  await changeTexts(library);
});
afterAll(() => journey.end());

describe(`a chapter whose text was damaged in ${browserName}`, () => {
  let reader: Page;

  it('is named where it is read, and the rest of the work is there', async () => {
    reader = await journey.own(`reader.html?work=${letters}#chapter-1`);
    await says(reader, t('chaptersDamagedWhat'));
    await lookEverywhere(reader, 'chapter-damaged');
  });

  it('is fetched again when the reader says so', async () => {
    await press(reader, t('chaptersFetch'));
    await until('it is mended', async () => !(await textOn(reader)).includes(t('chaptersDamagedWhat')));
    // In Firefox the text comes a moment after the notice has gone.
    await says(reader, 'and the ferry has not.');
    expect(await textOn(reader)).toContain('and the ferry has not.');
    await reader.close();
  });
});

/** Adds a word to every text that is kept, past our own code. */
function changeTexts(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const finish = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The database does not open'));
      });
    const database = await finish(indexedDB.open('dogear'));
    const texts = database.transaction('texts', 'readwrite').objectStore('texts');
    for (const row of await finish(texts.getAll())) {
      await finish(texts.put({ ...row, html: `${row.html}<p>more</p>` }));
    }
    database.close();
  });
}
