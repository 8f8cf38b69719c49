import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { complaints } from './check-epub';
import { chooseFiles, fetchDownload, writeTemporary } from './files';
import { browserName, Journey, press, says } from './journey';
import { until } from './own-page';
import { readLibrary } from './read-library';
import { savedFile } from './saved-file';

let journey: Journey;
let library: Page;
beforeAll(async () => {
  journey = await Journey.start();
  library = await journey.own('library.html');
  const works = [2, 5, 7].map((number) => 900000000 + number);
  const files = await Promise.all(
    works.map(async (id) => writeTemporary(`${id}.html`, await fetchDownload(journey.archive, id))),
  );
  await chooseFiles(library, files);
  await says(library, t('worksKept', { count: works.length }));
});
afterAll(() => journey.end());

/** Chooses a radio button by what stands beside it. */
async function pick(page: Page, words: string): Promise<void> {
  await until(`${words} can be chosen`, () =>
    page.evaluate((words) => {
      const label = [...document.querySelectorAll('dialog label')].find((one) =>
        one.textContent?.startsWith(words),
      );
      label?.querySelector('input')?.click();
      return label !== undefined;
    }, words),
  );
}

/** Has a page count the workers that it starts, and what they answer. */
function watchWorkers(): void {
  const told = { started: 0, ended: 0, ready: 0, packed: 0, failed: 0 };
  class Watched extends Worker {
    constructor(address: string | URL) {
      super(address);
      told.started += 1;
      this.addEventListener('message', ({ data }: MessageEvent<{ kind: 'ready' | 'packed' | 'failed' }>) => {
        told[data.kind] += 1;
      });
    }
    override terminate(): void {
      told.ended += 1;
      super.terminate();
    }
  }
  Object.assign(globalThis, { Worker: Watched, told });
}

const letters = 900000002;

describe(`saving works as files, in ${browserName}`, () => {
  let saved: string;

  it('writes a valid EPUB with a PNG as its cover, from the reader', async () => {
    const reader = await journey.own(`reader.html?work=${letters}`);
    await press(reader, t('saveAsFile'));
    await press(reader, t('saveNow'));
    const name = `Nine Letters Home - ${letters}.epub`;
    await says(reader, t('saveDone', { name }));
    saved = await savedFile(journey.open, name);
    const bytes = readFileSync(saved);
    expect(await complaints(bytes)).toEqual([]);
    const files = unzipSync(bytes);
    expect(Object.keys(files).filter((file) => file.includes('chapter'))).toHaveLength(9);
    expect([...(files['EPUB/cover.png'] ?? [])].slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47]);
    await reader.close();
  });

  it('brings it back after the work was removed', async () => {
    const before = await readLibrary(library);
    await press(library, t('removeNamed', { title: 'Nine Letters Home' }));
    await press(library, t('remove'));
    await says(library, t('worksKept', { count: 2 }));
    await chooseFiles(library, [saved]);
    await says(library, t('worksKept', { count: 3 }));
    const after = await readLibrary(library);
    const facts = ({ works = [] }: typeof before) => {
      const { keptAt, changedAt, ...facts } = works.find(({ id }) => id === letters) ?? {};
      return facts;
    };
    expect(facts(after)).toEqual(facts(before));
    const keys = ({ texts = [] }: typeof before) =>
      texts.filter(({ work }) => work === letters).map(({ text }) => text);
    expect(keys(after)).toEqual(keys(before));
    const reader = await journey.own(`reader.html?work=${letters}#chapter-9`);
    await says(reader, 'put the kettle on.');
    await reader.close();
  });

  it('leads from the popup to the same', async () => {
    const page = await journey.visit(`/works/${letters}`);
    const popup = await journey.popupOver(page);
    await says(popup, t('saveAsFile'));
    const address = await popup.evaluate(
      (words) => [...document.querySelectorAll('a')].find((link) => link.textContent === words)?.href,
      t('saveAsFile'),
    );
    const reader = await journey.own(new URL(address ?? '').href.replace(/^.*?\/(?=reader)/, ''));
    await says(reader, t('saveHeading', { title: 'Nine Letters Home' }));
    await pick(reader, t('format_html'));
    await press(reader, t('saveNow'));
    const file = await savedFile(journey.open, `Nine Letters Home - ${letters}.html`);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^<!DOCTYPE html>[\s\S]*put the kettle on\.[\s\S]*<\/html>\n$/,
    );
    for (const one of [reader, popup, page]) await one.close();
  });

  it('saves a selection as one book, and as a file each', async () => {
    await press(library, t('select'));
    await press(library, t('selectAll', { count: 3 }));
    await says(library, t('selected', { count: 3 }));
    await press(library, t('saveAsFile'));
    await press(library, t('saveNow'));
    const book = await savedFile(journey.open, `${t('fileWorks', { count: 3 })}.epub`);
    expect(await complaints(readFileSync(book))).toEqual([]);
    await says(library, t('saveDone', { name: `${t('fileWorks', { count: 3 })}.epub` }));
    await pick(library, t('saveApart'));
    await press(library, t('saveNow'));
    const apart = await savedFile(journey.open, `${t('fileWorks', { count: 3 })}.zip`);
    const zip = unzipSync(readFileSync(apart));
    expect(Object.keys(zip)).toHaveLength(3);
    expect(await complaints(zip[`Nine Letters Home - ${letters}.epub`] ?? new Uint8Array())).toEqual([]);

    await press(library, t('close'));
    await press(library, t('removeNamed', { title: 'Nine Letters Home' }));
    await says(library, t('removeQuestion', { title: 'Nine Letters Home' }));
    await press(library, t('remove'));
    await says(library, t('worksKept', { count: 2 }));
    await chooseFiles(library, [apart]);
    await says(library, t('filesDone', { count: 3 }));
    await says(library, t('worksKept', { count: 3 }));
  });

  it('has a worker pack a long work, which ends with the file', async () => {
    const coast = 900000003;
    await chooseFiles(library, [writeTemporary('coast.html', await fetchDownload(journey.archive, coast))]);
    await says(library, t('worksKept', { count: 4 }));
    const reader = await journey.own(`reader.html?work=${coast}`);
    await press(reader, t('saveAsFile'));
    await reader.evaluate(watchWorkers);
    await press(reader, t('saveNow'));
    const name = `A Thousand Miles of Coast - ${coast}.epub`;
    await says(reader, t('saveDone', { name }));
    const told = await reader.evaluate((): unknown => Reflect.get(globalThis, 'told'));
    expect(told).toMatchObject({ started: 1, ended: 1, ready: 1 });
    expect(told).not.toMatchObject({ packed: 0 });
    console.log(`FIGURE: ${JSON.stringify(told)} of 208 files`);
    const files = unzipSync(readFileSync(await savedFile(journey.open, name)));
    expect(Object.keys(files).filter((file) => file.includes('chapter'))).toHaveLength(200);
    await reader.close();
  });
});
