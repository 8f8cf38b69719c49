import type { Page } from 'puppeteer-core';
import { t } from '@/i18n/app';
import { copyNow } from '../browser/copy-now';
import { chooseFiles, fetchDownload, writeTemporary } from '../browser/files';
import { type Journey, says } from '../browser/journey';

/** Works of the stand-in. */
export const works = [1, 2, 4, 5, 6, 7, 9, 10, 11].map((number) => 900000000 + number);
/** Works that the vault knows of, with a rating each. */
export const ratings = 2000;

/** A library of `works`, and a vault of `ratings`, copied outside; in the page that is given back. */
export async function fillLibrary(journey: Journey): Promise<Page> {
  const library = await journey.own('library.html');
  const files = await Promise.all(
    works.map(async (id) => writeTemporary(`${id}.html`, await fetchDownload(journey.archive, id))),
  );
  await chooseFiles(library, files);
  await says(library, t('worksKept', { count: works.length }));
  await fillVault(library);
  await copyNow(library);
  return library;
}

/** Past our own code, because no page of ours rates two thousand works at once; it leaves what our code would leave. */
function fillVault(page: Page): Promise<void> {
  return page.evaluate(async (ratings) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('dogear-vault');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(['standings', 'meta'], 'readwrite');
      const standings = transaction.objectStore('standings');
      for (let work = 1; work <= ratings; work++) {
        const at = '0mdt7qk00-0000-abcdefgh';
        const note = { value: `What I thought of ${work}: ${crypto.randomUUID()}`, at };
        standings.put({ work, ownShelves: {}, rating: { value: 1 + (work % 5), at }, note, v: 1 });
      }
      const meta = transaction.objectStore('meta');
      const asked = meta.get('meta');
      asked.onsuccess = () => meta.put({ ...asked.result, seq: asked.result.seq + 1 });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, ratings);
}
