import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { chooseFiles, fetchDownload, writeTemporary } from './files';
import { Journey, press, says } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';

/**
 * Backups by themselves, where the browser knows folders: Chromium. No driver can press in the browser's own window for
 * choosing one, so a folder that the browser keeps for us stands in for what a reader would choose.
 */

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
  const library = await journey.own('library.html');
  await chooseFiles(library, [writeTemporary('work.html', await fetchDownload(journey.archive, 900000002))]);
  await says(library, t('worksKept', { count: 1 }));
  await library.close();
});
afterAll(() => journey.end());

const namesIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });

describe('backups by themselves', () => {
  const name = `dogear-backup-${new Date().toISOString().slice(0, 10)}.zip`;

  it('go into the folder that the reader chooses, at once', async () => {
    const options = await journey.own('options.html');
    await options.evaluate(() => {
      window.showDirectoryPicker = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
    });
    await says(options, t('backupFolder'));
    await press(options, t('backupFolderChoose'));
    await says(options, t('backupFolderMade'));
    await says(options, t('backupLast', { day: new Date(), count: 1 }));
    expect(await namesIn(options)).toEqual([name]);
    await lookEverywhere(options, 'backup-folder', 'section[aria-labelledby=backups]');
    await options.close();
  });

  it('are made when the library is opened on a later day, after a restart', async () => {
    await journey.reopen();
    const options = await journey.own('options.html');
    await says(options, t('backupFolderIs', { name: 'Backups', count: 5 }));
    await options.evaluate(async (name) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
      await folder.removeEntry(name);
    }, name);
    await options.evaluate(
      `chrome.storage.local.set({ 'backup:last': { at: Date.now() - 25 * 3_600_000, works: 1 } })`,
    );
    const library = await journey.own('library.html');
    await until('the backup is there', async () => (await namesIn(options)).includes(name));
    await library.close();
    await options.close();
  });

  it('end when the reader says so', async () => {
    const options = await journey.own('options.html');
    await press(options, t('backupFolderStop'));
    await says(options, t('backupFolderWhat', { count: 5 }));
    await options.close();
  });
});
