import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, says } from '../browser/journey';
import { readLibrary } from '../browser/read-library';
import { thaw } from '../old/frozen';
import { figure } from './figure';

declare global {
  /** A connection of an older page that does not make way. */
  var held: IDBDatabase;
}

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../old/libraries/${file}.json`, import.meta.url), 'utf8'));

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** As the first version left it, with nothing beside it, and still open in this page. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(thaw, 'dogear-vault', read('1-dogear-vault'));
  await page.evaluate(
    '(globalThis.browser ?? chrome).storage.local.clear().then(() => localStorage.clear())',
  );
  // In one go: another page of ours would open it, and with that change its schema.
  await page.evaluate(`(async () => {
    await (${thaw})('dogear', ${JSON.stringify(read('1-dogear'))});
    const request = indexedDB.open('dogear', 10);
    await new Promise((resolve) => (request.onsuccess = resolve));
    globalThis.held = request.result;
  })()`);
}

describe(`an upgrade from the first schema, in ${browserName}`, () => {
  it('waits for an older page, says which tab to close, and keeps every row', async () => {
    const old = await journey.own('options.html');
    await says(old, t('worksKept', { count: 0 }));
    // The background has opened it too by then.
    await wait(2000);
    await goBack(old);
    const began = performance.now();
    const library = await journey.own('library.html');
    await says(library, t('troubleBlocked'));
    const blockedMs = Math.round(performance.now() - began);
    const closed = performance.now();
    await old.evaluate(() => globalThis.held.close());
    await says(library, t('worksKept', { count: 3 }));
    const openedMs = Math.round(performance.now() - closed);

    const rows = await readLibrary(library);
    const vault = await readLibrary(library, 'dogear-vault');
    for (const [name, found] of [
      ['1-dogear', rows],
      ['1-dogear-vault', vault],
    ] as const) {
      for (const [table, { rows }] of Object.entries<{ rows: unknown[] }>(read(name).tables)) {
        expect(found[table], table).toEqual(rows);
      }
    }
    figure(
      `upgrade (${browserName}): every row of schema 1 kept; the older page named after ${blockedMs} ms, open ${openedMs} ms after it was closed`,
    );
    await library.close();
    await old.close();
  });

  it('tells a page that is open that it is of yesterday', async () => {
    const library = await journey.own('library.html');
    await says(library, t('worksKept', { count: 3 }));
    const newer = await journey.own('options.html');
    await newer.evaluate(async () => {
      const request = indexedDB.open('dogear', 990);
      await new Promise((resolve) => (request.onsuccess = resolve));
      request.result.close();
    });
    await says(library, t('troubleOutdated'));
    await library.close();
    // Back to a version that does not know that schema: it opens what is there.
    await newer.close();
    await journey.reopen();
    const again = await journey.own('library.html');
    await says(again, t('worksKept', { count: 3 }));
    await again.close();
  });

  it('is read only where what is stored says that this version may not write it', async () => {
    const page = await journey.own('options.html');
    await page.evaluate(async () => {
      const request = indexedDB.open('dogear');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const store = request.result.transaction('meta', 'readwrite').objectStore('meta');
      const asked = store.get('meta');
      await new Promise((resolve) => (asked.onsuccess = resolve));
      const put = store.put({ ...asked.result, minReader: 99 });
      await new Promise((resolve) => (put.onsuccess = resolve));
      request.result.close();
    });
    await journey.reopen();
    const library = await journey.own('library.html');
    await says(library, t('troubleReadOnly'));
    await says(library, t('worksKept', { count: 3 }));
  });
});
