import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { t } from '@/i18n/app';
import { bringFilesIn, fetchDownload, writeTemporary } from './files';
import { Journey, press, says, textOn } from './journey';
import { photograph, setWidth } from './look';
import type { BrowserName } from './open-browser';
import { until } from './own-page';
import { readLibrary } from './read-library';

export interface Walk {
  name: BrowserName;
  /** Downloads to bring in; without any, one of the stand-in's. */
  files: string[];
  /** Where pictures and the kept work go. */
  folder: string;
  say: (line: string) => void;
}

const sample = { id: 900000002, path: '/works/900000002?view_full_work=true', title: 'Nine Letters Home' };

/** Does what a reader does with Dogear, where nobody can look on, and says what it saw at each step. */
export async function walkMainJob({ name, files, folder, say }: Walk): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const journey = await Journey.start(name);
  let step = 0;
  const tell = async (what: string, page: Page) => {
    step += 1;
    await page.bringToFront();
    const narrow = await page.evaluate(() => location.pathname === '/popup.html');
    await setWidth(page, narrow ? 360 : 1280);
    const picture = await photograph(
      page,
      `${step}-${what.toLowerCase().replaceAll(/\W+/g, '-').slice(0, 40)}`,
      folder,
    );
    const seen = (await textOn(page)).slice(0, 220);
    say(`\n${step}. ${what}\n   saw: ${seen} …\n   picture: ${picture}`);
  };

  try {
    if (files.length === 0) await keepFromArchive(journey, tell);
    const first = await bringIn(journey, files, say, tell);
    const work = files.length === 0 ? sample.id : first;
    if (work === null) throw new Error('None of the files was taken.');

    await journey.archive.stop();
    await journey.reopen();
    const library = await journey.own('library.html');
    const { works = [] } = await readLibrary(library);
    await until('the library shows its works', () =>
      library.evaluate(() => document.querySelector('article') !== null),
    );
    await tell('The archive is gone, the browser was closed and opened again', library);

    const reader = await journey.own(`reader.html?work=${work}`);
    await until('the reader shows the work', () =>
      reader.evaluate(() => document.querySelector('h1') !== null),
    );
    await tell('The work, read offline', reader);

    const kept = join(folder, 'kept-work.json');
    writeFileSync(kept, JSON.stringify(await rowsOf(library, work), null, 2));
    say(`\nThe work as it is kept: ${kept}`);
    say(
      `${works.length} ${works.length === 1 ? 'work is' : 'works are'} in the library. All pictures are in ${folder}`,
    );
  } finally {
    await journey.archive.start().catch(() => {});
    await journey.end();
  }
}

type Tell = (what: string, page: Page) => Promise<void>;

async function keepFromArchive(journey: Journey, tell: Tell): Promise<void> {
  const page = await journey.visit(sample.path);
  await tell(`${sample.title}, open on the stand-in archive`, page);
  const popup = await journey.popupOver(page);
  await says(popup, sample.title);
  await press(popup, t('keepWork'));
  await says(popup, t('keptNow'));
  await tell('The popup, after "Keep" was pressed', popup);
  await page.close();
}

/** Returns the work to read: the first that was brought in. */
async function bringIn(
  journey: Journey,
  files: string[],
  say: Walk['say'],
  tell: Tell,
): Promise<number | null> {
  const library = await journey.own('library.html');
  const chosen =
    files.length > 0
      ? files
      : [writeTemporary('El_relojero.html', await fetchDownload(journey.archive, 900000004))];
  const { first, refused } = await bringFilesIn(library, chosen);
  await tell(`The library was given ${chosen.map((file) => basename(file)).join(', ')}`, library);
  for (const sentence of refused) say(`   not taken: ${sentence}`);
  await library.close();
  return first;
}

/** Every row that belongs to one work. */
async function rowsOf(page: Page, work: unknown): Promise<Record<string, unknown[]>> {
  const rows = await readLibrary(page);
  return Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      all.filter((row) => row.id === work || row.work === work),
    ]),
  );
}
