import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { pictureHost } from '../archive/works/cartographer';
import { complaints } from './check-epub';
import { bringFilesIn, chooseFiles, fetchDownload, writeTemporary } from './files';
import { flip, isOn } from './flip';
import { browserName, Journey, press, says } from './journey';
import { setWidth } from './look';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { savedFile } from './saved-file';

const notebook = 900000007;
const coast = 'img[alt^="A hand-drawn coast"]';
let journey: Journey;
let reader: Page;

/** No driver presses the browser's own question; the place is allowed from the beginning, as if the reader had. */
function allowPlace(extension: string): void {
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  manifest.host_permissions.push(`https://${pictureHost}/*`);
  writeFileSync(file, JSON.stringify(manifest));
}

/** Two more pictures for its one figure: one that is sent on, and one that is gone. */
function withOthers(download: string): string {
  const others = ['moved.png', 'gone.jpg'].map(
    (name) => `<img src="https://${pictureHost}/${name}" alt="${name}" />`,
  );
  const more = download.replace('<figcaption>', `${others.join('')}<figcaption>`);
  expect(more).not.toBe(download);
  return more;
}

/** Loses the pictures of the library, and nothing else. */
async function losePictures(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('dogear');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('pictures', 'readwrite');
          writing.objectStore('pictures').clear();
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}

/** What this page asked the pictures' place for. */
const asked = (): string[] =>
  journey.archive.log.filter(({ host }) => host.startsWith(pictureHost)).map(({ path }) => path);

const widthOf = (page: Page): Promise<number> =>
  page.evaluate((selector) => document.querySelector<HTMLImageElement>(selector)?.naturalWidth ?? 0, coast);

/** How far to the right, in CSS pixels, it reaches on a telephone. */
async function rightEdgeOf(page: Page): Promise<number> {
  await setWidth(page, 360);
  return page.evaluate(
    (selector) => document.querySelector(selector)?.getBoundingClientRect().right ?? 0,
    coast,
  );
}

beforeAll(async () => {
  journey = await Journey.start(browserName, allowPlace);
  const library = await journey.own('library.html');
  await chooseFiles(library, [
    writeTemporary('notebook.html', withOthers(await fetchDownload(journey.archive, notebook))),
  ]);
  await says(library, t('worksKept', { count: 1 }));
  await library.close();
  journey.archive.forget();
});
afterAll(() => journey.end());

describe(`the pictures of a kept work in ${browserName}`, () => {
  it('are words until the reader says otherwise, and nobody is asked for them', async () => {
    reader = await journey.own(`reader.html?work=${notebook}`);
    await says(reader, t('picturesKept', { count: 4, kept: 0 }));
    await says(reader, t('picturesWhat', { places: pictureHost }));
    expect(await widthOf(reader)).toBe(0);
    await lookEverywhere(reader, 'pictures-before', 'section[aria-labelledby=pictures]');
    expect(journey.archive.log).toEqual([]);
  });

  it('are each fetched once, without cookies, and shown; those that cannot be are named', async () => {
    // The browser's question wants a press of a real hand.
    await reader.click('section[aria-labelledby=pictures] button');
    await says(reader, t('picturesKept', { count: 4, kept: 1 }));
    await until('the picture is shown', async () => (await widthOf(reader)) === 320);
    await press(reader, t('picturesWithout', { count: 3 }));
    for (const why of ['picture_archive', 'picture_moved', 'picture_gone'] as const)
      await says(reader, t(why));
    expect(asked()).toEqual(['/coast.png', '/moved.png', '/gone.jpg']);
    // Also a picture that is sent on to AO3 asks it for nothing.
    expect(journey.archive.log).toHaveLength(3);
    expect(journey.archive.log.flatMap(({ cookies }) => cookies)).toEqual([]);
    await lookEverywhere(reader, 'pictures-after', 'section[aria-labelledby=pictures]');
    await lookEverywhere(reader, 'pictures-shown');
    expect(await rightEdgeOf(reader)).toBeLessThanOrEqual(360);
  });

  it('stay: they are shown again without asking anybody, when AO3 cannot be reached', async () => {
    await journey.archive.stop();
    await reader.close();
    reader = await journey.own(`reader.html?work=${notebook}`);
    await until('the picture is shown', async () => (await widthOf(reader)) === 320);
    await journey.archive.start();
    expect(asked()).toHaveLength(3);
  });

  it('are words again while the options say so, are not offered then, and are there afterwards', async () => {
    const options = await journey.own('options.html');
    await flip(options, t('showPictures'));
    await until('it is off', async () => (await isOn(options, t('showPictures'))) === false);
    await lookEverywhere(options, 'options-keeping', 'section[aria-labelledby=keeping]');
    await reader.close();
    reader = await journey.own(`reader.html?work=${notebook}`);
    await says(reader, t('saveAsFile'));
    await until('the text is shown', () =>
      reader.evaluate(() => !!document.querySelector('.dg-chapter-text')),
    );
    expect(await widthOf(reader)).toBe(0);
    expect(await reader.$('section[aria-labelledby=pictures]')).toBeNull();
    await flip(options, t('showPictures'));
    await until('it is on', async () => (await isOn(options, t('showPictures'))) === true);
    await options.close();
    await reader.close();
    reader = await journey.own(`reader.html?work=${notebook}`);
    await until('the picture is shown', async () => (await widthOf(reader)) === 320);
  });

  it('are in the files that are saved, and come back with them', async () => {
    await press(reader, t('saveAsFile'));
    await press(reader, t('saveNow'));
    const saved = await savedFile(journey.open, `The Cartographer’s Notebook - ${notebook}.epub`);
    const bytes = readFileSync(saved);
    expect(await complaints(bytes)).toEqual([]);
    const [picture] = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('EPUB/pictures/'));
    expect([...(picture?.[1] ?? [])].slice(1, 4)).toEqual([...Buffer.from('PNG')]);

    await reader.close();
    const library = await journey.own('library.html');
    await losePictures(library);
    await bringFilesIn(library, [saved]);
    await library.close();
    reader = await journey.own(`reader.html?work=${notebook}`);
    await until('the picture is shown', async () => (await widthOf(reader)) === 320);
    expect(asked()).toHaveLength(3);
  });
});
