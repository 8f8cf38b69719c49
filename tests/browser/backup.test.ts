import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extents } from '@/backup/gather-library';
import { t } from '@/i18n/app';
import { chooseFiles, fetchDownload, writeTemporary } from './files';
import { flip } from './flip';
import { browserName, Journey, press, says } from './journey';
import { lookEverywhere } from './look-everywhere';
import { readLibrary } from './read-library';
import { savedFile } from './saved-file';
import { readRules, rulesOn, writeRules } from './write-rules';

const section = 'section[aria-labelledby=backups]';
const works = [2, 5, 7].map((number) => 900000000 + number);
const rule = 'hide if title is "No such work"';
let journey: Journey;
let backup: Buffer;

beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** What of the library a backup brings back: its works and their texts. */
async function held(page: Page): Promise<unknown> {
  const { works, chapters, texts } = await readLibrary(page);
  return { works, chapters, texts };
}

/** Writes in the library without an end, so that whoever reads in it waits. Returns how to end that. */
async function holdWorks(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        const open = indexedDB.open('dogear');
        open.onsuccess = () => {
          const rows = open.result.transaction(['works', 'chapters'], 'readwrite').objectStore('works');
          const again = (): void => {
            held();
            if (document.documentElement.dataset.held === 'no') open.result.close();
            else rows.count().onsuccess = again;
          };
          again();
        };
      }),
  );
  return () =>
    page.evaluate(() => {
      document.documentElement.dataset.held = 'no';
    });
}

describe(`a backup in ${browserName}`, () => {
  let before: unknown;

  it('is made, and read again before it is called one', async () => {
    const library = await journey.own('library.html');
    const files = await Promise.all(
      works.map(async (id) => writeTemporary(`${id}.html`, await fetchDownload(journey.archive, id))),
    );
    await chooseFiles(library, files);
    await says(library, t('worksKept', { count: works.length }));
    before = await held(library);
    await library.close();
    await writeRules(journey, rule);

    const options = await journey.own('options.html');
    await says(options, t('backupNever'));
    for (const extent of extents) await flip(options, t(`backupHow_${extent}`));
    // While another page writes, a backup waits for it, and can be stopped.
    const letGo = await holdWorks(options);
    await press(options, t('backupMake'));
    await press(options, t('backupStop'));
    await letGo();
    await says(options, t('backupStopped'));
    await press(options, t('backupMake'));
    const name = `dogear-backup-${new Date().toISOString().slice(0, 10)}.zip`;
    await says(options, t('backupMade', { name }));
    backup = readFileSync(await savedFile(journey.open, name));
    await lookEverywhere(options, 'backup-made', section);
  });

  it('comes back in another browser, after a look at what it holds', async () => {
    await journey.end();
    journey = await Journey.start();
    const options = await journey.own('options.html');
    await chooseFiles(options, [writeTemporary('backup.zip', backup)], section);
    await says(options, t('restoreNew', { count: works.length }));
    await lookEverywhere(options, 'backup-review', section);
    await flip(options, t('restoreSetup'));
    await press(options, t('restoreNow'));
    await says(options, t('restoreDone'));
    expect(await readRules(journey)).toBe('');
    const library = await journey.own('library.html');
    await says(library, t('worksKept', { count: works.length }));
    expect(await held(library)).toEqual(before);
    expect(journey.archive.log).toEqual([]);
    // Its rules come with the settings, which were left out.
    const again = await journey.own('options.html');
    await chooseFiles(again, [writeTemporary('backup.zip', backup)], section);
    await press(again, t('restoreNow'));
    await says(again, t('restoreDone'));
    expect((await rulesOn(again))?.trim()).toBe(rule);
    await again.close();
  });

  it('that was cut brings what is whole of it, and says so', async () => {
    const options = await journey.own('options.html');
    await chooseFiles(
      options,
      [writeTemporary('cut.zip', backup.subarray(0, Math.floor(backup.length / 2)))],
      section,
    );
    await says(options, t('restoreDamaged'));
    await lookEverywhere(options, 'backup-damaged', section);
    await press(options, t('restoreNot'));
  });
});
