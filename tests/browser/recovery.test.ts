import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { copyNow } from './copy-now';
import { findKept, remove } from './damage';
import { chooseFiles, fetchDownload, writeTemporary } from './files';
import { browserName, Journey, press, says, textOn } from './journey';
import { lookEverywhere } from './look-everywhere';
import { readLibrary } from './read-library';
import { savedFile } from './saved-file';

const works = [1, 2, 4, 5, 6].map((number) => 900000000 + number);
let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
  const library = await journey.own('library.html');
  const files = await Promise.all(
    works.map(async (id) => writeTemporary(`${id}.html`, await fetchDownload(journey.archive, id))),
  );
  await chooseFiles(library, files);
  await says(library, t('worksKept', { count: works.length }));
  await copyNow(library);
});
afterAll(() => journey.end());

describe(`a library whose storage was wiped while ${browserName} was closed`, () => {
  let library: Page;
  beforeAll(async () => {
    await journey.reopen(undefined, (profile) => {
      const { databases } = findKept(profile, browserName);
      expect(databases.length).toBeGreaterThan(0);
      remove(databases);
    });
    library = await journey.own('library.html');
  });

  it('is never shown as an empty one: it says what happened, what is safe and what to press', async () => {
    await says(library, t('recoveryEmpty'));
    const text = await textOn(library);
    expect(text).toContain(t('recoveryWorks', { count: works.length, found: 0 }));
    expect(text).toContain(t('recoveryCopyWorks', { count: works.length }));
    expect(text).toContain(t('bringBack'));
    await lookEverywhere(library, 'recovery');
  });

  it('is closed to everything else until the reader chose', async () => {
    const reader = await journey.own('reader.html?work=900000001');
    await says(reader, t('recoveryEmpty'));
    const page = await journey.visit('/works/900000009');
    const popup = await journey.popupOver(page);
    await says(popup, t('libraryNeedsYou'));
    const rows = await readLibrary(library);
    expect(rows.works ?? []).toEqual([]);
    expect(rows.meta ?? []).toEqual([]);
    for (const each of [reader, page, popup]) await each.close();
  });

  it('asks twice before it goes on without what is missing', async () => {
    await press(library, t('beginEmpty'));
    await says(library, t('beginEmptySure'));
    await press(library, t('beginSureNo'));
  });

  it('comes back as far as it was copied, and names the works to be fetched again', async () => {
    await press(library, t('bringBack'));
    await says(library, t('missingTexts', { count: works.length }));
    await lookEverywhere(library, 'recovery-after');
    await journey.reopen();
    library = await journey.own('library.html');
    await says(library, t('missingTexts', { count: works.length }));
  });

  it('keeps the copy aside, as a backup that can be brought in', async () => {
    const options = await journey.own('options.html');
    await press(options, t('saveCopy'));
    const day = new Date().toISOString().slice(0, 10);
    const copy = await savedFile(journey.open, `dogear-copy-${day}.zip`);
    await chooseFiles(options, [copy], 'section[aria-labelledby=backups]');
    await says(options, t('restoreNothing'));
    await lookEverywhere(options, 'recovery-copy-aside', 'section[aria-labelledby=backups]');
    await options.close();
  });

  it('fetches them again when the reader says so', async () => {
    await press(library, t('missingFetch', { count: works.length }));
    await says(library, t('missingTexts', { count: works.length - 1 }));
    await says(library, t('worksKept', { count: 1 }));
  });

  it('leaves a report that names no work', async () => {
    const diagnostics = await journey.own('diagnostics.html');
    await says(diagnostics, t('diagnosticsReport'));
    await lookEverywhere(diagnostics, 'diagnostics');
    const { works = [] } = await readLibrary(diagnostics);
    const text = await textOn(diagnostics);
    for (const { title } of works) expect(text).not.toContain(title);
    expect(works.length).toBeGreaterThan(0);
  });
});
