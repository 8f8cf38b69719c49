import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, says } from '../browser/journey';
import { readLibrary } from '../browser/read-library';
import { thaw } from '../old/frozen';
import { figure, inRound, seed, seeded } from './figure';

declare global {
  /** A connection of an older page that does not make way. */
  var held: IDBDatabase;
}

const folder = new URL('../old/libraries/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8'));
/** Every schema that there ever was but today's. */
const schemas = [...new Set(readdirSync(folder).map((file) => Number(file.split('-')[0])))]
  .sort()
  .slice(0, -1);
/** How often the browser is killed while it upgrades; RELIABILITY §5.3, 5: 10 times. */
const kills = inRound(10, 1);
const random = seeded(seed);
const killed = { whole: 0 };

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** As the version of that schema left it, with nothing beside it, and still open in this page. */
async function goBack(page: Page, schema: number): Promise<void> {
  await page.evaluate(thaw, 'dogear-vault', read(`${schema}-dogear-vault`));
  // In one go: another page of ours would open it, and with that change its schema.
  await page.evaluate(`(async () => {
    await (${thaw})('dogear', ${JSON.stringify(read(`${schema}-dogear`))});
    const request = indexedDB.open('dogear', ${schema * 10});
    await new Promise((resolve) => (request.onsuccess = resolve));
    globalThis.held = request.result;
  })()`);
  // What the background notes outside, of the library that was there before, it notes within a second.
  await wait(1500);
  await page.evaluate(
    '(globalThis.browser ?? chrome).storage.local.clear().then(() => localStorage.clear())',
  );
}

/** Every row that the frozen library had is there as it was, but for what a database says of itself. */
async function expectEveryRow(page: Page, schema: number): Promise<void> {
  for (const name of ['dogear', 'dogear-vault']) {
    const found = await readLibrary(page, name);
    for (const [table, { rows }] of Object.entries<{ rows: unknown[] }>(read(`${schema}-${name}`).tables)) {
      if (table !== 'meta') expect(found[table], `${table} of schema ${schema}`).toEqual(rows);
    }
  }
}

describe.each(schemas)(`an upgrade from schema %i, in ${browserName}`, (schema) => {
  it('waits for an older page, says which tab to close, and keeps every row', async () => {
    await journey.reopen();
    const old = await journey.own('options.html');
    await says(old, /works? kept|Nothing is kept/);
    // The background has opened it too by then.
    await wait(2000);
    await goBack(old, schema);
    const began = performance.now();
    const library = await journey.own('library.html');
    await says(library, t('troubleBlocked'));
    const blockedMs = Math.round(performance.now() - began);
    const closed = performance.now();
    await old.evaluate(() => globalThis.held.close());
    await says(library, t('worksKept', { count: read(`${schema}-dogear`).tables.works.rows.length }));
    const openedMs = Math.round(performance.now() - closed);
    await expectEveryRow(library, schema);
    figure(
      `upgrade (${browserName}): every row of schema ${schema} kept; the older page named after ${blockedMs} ms, open ${openedMs} ms after it was closed`,
    );
    await library.close();
    await old.close();
  });
});

describe(`a browser that is killed while it upgrades, ${browserName}`, () => {
  it.each(Array.from({ length: kills }, (_, index) => index + 1))('kill %i', async (kill) => {
    const schema = schemas[kill % schemas.length] ?? 1;
    const old = await journey.own('diagnostics.html');
    await wait(2000);
    await goBack(old, schema);
    // The old library is on the disk, as a reader's is; what opens it first in the new session changes it.
    await journey.reopen();
    const opening = journey.own('library.html').catch(() => undefined);
    await wait(random() * 600);
    await journey.kill();
    await opening;
    await journey.reopen();
    const library = await journey.own('library.html');
    await says(library, t('worksKept', { count: read(`${schema}-dogear`).tables.works.rows.length }));
    await expectEveryRow(library, schema);
    killed.whole += 1;
    await library.close();
  });
  afterAll(() => {
    figure(
      `upgrade (${browserName}, seed ${seed}): killed ${kills} times in the middle, ${killed.whole} times every row kept`,
    );
  });
});

describe(`a schema of tomorrow, in ${browserName}`, () => {
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
