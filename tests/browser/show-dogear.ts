import type { Archive } from '../archive/archive';
import { chooseFiles } from './files';
import { type BrowserName, openBrowser } from './open-browser';
import { openOwnPage, until } from './own-page';
import { readLibrary } from './read-library';

export interface Showing {
  name: BrowserName;
  /** Null for the real AO3. */
  archive: Archive | null;
  extension: string;
  /** Downloads to bring in first. */
  files: string[];
  say: (line: string) => void;
}

const archiveFront = 'https://archiveofourown.org';
const sampleWork = `${archiveFront}/works/900000002`;

/** Opens a browser for a person, with Dogear in it, and comes back when the person has closed it. */
export async function showDogear({ name, archive, extension, files, say }: Showing): Promise<void> {
  const open = await openBrowser({ name, archivePort: archive?.port ?? null, extension, headless: false });
  const closed = new Promise<void>((resolve) => open.browser.once('disconnected', () => resolve()));

  if (files.length > 0) {
    const library = await openOwnPage(open, 'library.html');
    await chooseFiles(library, files);
    await until('the files are in the library', async () => {
      const { works = [] } = await readLibrary(library);
      return works.length > 0;
    });
    const { works = [] } = await readLibrary(library);
    await openOwnPage(open, `reader.html?work=${works[0]?.id}`);
    say('The files are in the library; the first one is open in the reader.');
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
}
