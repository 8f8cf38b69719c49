import { rmSync } from 'node:fs';
import { startArchive } from '../archive/archive';
import { findStoredPages } from '../archive/stored-pages';
import { bringFilesIn } from './files';
import { type BrowserName, openBrowser } from './open-browser';
import { openOwnPage } from './own-page';

export interface Showing {
  name: BrowserName;
  /** The real AO3 instead of the stand-in. */
  real: boolean;
  extension: string;
  /** Downloads to bring in first. */
  files: string[];
  say: (line: string) => void;
}

const archiveFront = 'https://archiveofourown.org';
const sampleWork = `${archiveFront}/works/900000002`;

/** Opens a browser for a person, with Dogear in it, and comes back when the person has closed it. */
export async function showDogear({ name, real, extension, files, say }: Showing): Promise<void> {
  const archive = real ? null : await startArchive({ pages: findStoredPages() });
  const open = await openBrowser({ name, archivePort: archive?.port ?? null, extension, headless: false });
  const closed = new Promise<void>((resolve) => open.browser.once('disconnected', () => resolve()));

  if (files.length > 0) {
    const library = await openOwnPage(open, 'library.html');
    const { first, refused } = await bringFilesIn(library, files);
    for (const sentence of refused) say(sentence);
    if (first !== null) {
      await openOwnPage(open, `reader.html?work=${first}`);
      say('The files are in the library; the first one is open in the reader.');
    }
  } else {
    const page = await open.browser.newPage();
    await page.goto(archive ? sampleWork : archiveFront);
  }
  say(
    archive
      ? `A browser is open. ${archiveFront} in it is a stand-in on this machine; its front page lists everything there is to try.`
      : 'A browser is open, on the real archive.',
  );
  say('Close the browser to end this.');
  await closed;
  await archive?.stop();
  rmSync(open.profile, { recursive: true, force: true, maxRetries: 5 });
}
