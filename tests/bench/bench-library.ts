import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Archive, startArchive } from '../archive/archive';
import { type OpenBrowser, openBrowser } from '../browser/open-browser';
import { built } from './built';
import { fillLibrary, firstId } from './fill-library';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { alone, beside, inRounds } from './rounds';
import type { Figure } from './table';
import { paintOf, typeAndWait, watchPage } from './watch-page';

const sizes = [10, 1_000, 10_000];

/** The least that shows a library: open the database, the first fifty by an index, and their titles on the screen. */
const floorScript = `const opened = indexedDB.open('dogear');
opened.onsuccess = () => {
  const rows = [];
  opened.result.transaction('works').objectStore('works').index('keptAt').openCursor(null, 'prev').onsuccess = ({ target }) => {
    if (target.result && rows.push(target.result.value) < 50) return target.result.continue();
    const list = document.createElement('ul');
    for (const { work } of rows) list.appendChild(document.createElement('li')).append(work.title);
    list.className = 'dg-works';
    document.body.append(list);
  };
};`;

/**
 * The library's page with 10 to 10,000 works, and the marks of a list, in Chromium with the extension as it
 * is built. By the clock of the page, from the start of its document.
 */
export async function benchLibrary(options: BenchOptions): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dogear-bench-'));
  const extension = join(folder, 'extension');
  cpSync(built(), extension, { recursive: true });
  writeFileSync(join(extension, 'floor.js'), floorScript);
  writeFileSync(join(extension, 'floor.html'), '<!doctype html><body><script src="floor.js"></script>');
  writeFileSync(join(extension, 'desk.html'), '<!doctype html>');
  const archive = await startArchive();
  const open = await openBrowser({ name: 'chrome', archivePort: archive.port, extension });
  try {
    const desk = await open.browser.newPage();
    await desk.goto(`${open.origin}/desk.html`);
    const figures: Figure[] = [];
    let filled = 0;
    for (const size of sizesOf(options, sizes)) {
      await fillLibrary(desk, filled, size);
      filled = size;
      figures.push(...(await openLibrary(open, size, options)), ...(await markLists(desk, size, options)));
    }
    return figures;
  } finally {
    await end(open, archive, folder);
  }
}

async function end(open: OpenBrowser, archive: Archive, folder: string): Promise<void> {
  await open.browser.close();
  await archive.stop();
  for (const each of [open.profile, folder]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
}

async function openLibrary(open: OpenBrowser, size: number, options: BenchOptions): Promise<Figure[]> {
  const last = firstId + size - 1;
  const rounds = await inRounds(roundsOf(options, 1, 7), async () => {
    const page = await newPage(open);
    await watchPage(page, '.dg-works li');
    await page.goto(`${open.origin}/library.html`);
    const ours = await paintOf(page);
    // The first key reads all of it; the next ones filter what was read.
    const first = await typeAndWait(page, String(last));
    const title = await typeAndWait(page, String(firstId));
    const tags = await typeAndWait(page, 'amber lantern');
    const longest = Number(await page.evaluate('benchLongest'));
    await page.close();
    const bare = await newPage(open);
    await watchPage(bare, '.dg-works li');
    await bare.goto(`${open.origin}/floor.html`);
    const floor = await paintOf(bare);
    await bare.close();
    return { ours, floor, first, title, tags, longest };
  });
  const of = size.toLocaleString('en');
  const each = (key: 'first' | 'title' | 'tags' | 'longest') => rounds.map((round) => round[key]);
  return [
    beside(
      {
        ...{ what: `library of ${of} works: first works painted`, unit: 'ms', goal: 1.5 },
        cause:
          'half of it is 350 KB of code that is run; then both databases are compared with what was last seen of them, before anything of them is shown, and the lines are read and drawn.',
      },
      rounds,
    ),
    alone({ what: `… the first key in the filter, ${of} works`, unit: 'ms', goal: 1000 }, each('first')),
    alone({ what: `… a work found by its title, ${of} works`, unit: 'ms', goal: 100 }, each('title')),
    alone({ what: `… works found by words of their tags, ${of} works`, unit: 'ms', goal: 100 }, each('tags')),
    alone({ what: `… the longest task, ${of} works`, unit: 'ms', goal: 200 }, each('longest')),
  ];
}

/** For a list of twenty works, every second of which has a place. */
async function markLists(desk: Page, size: number, options: BenchOptions): Promise<Figure[]> {
  const ids = Array.from({ length: 20 }, (_, at) => firstId + Math.floor((at * size) / 20));
  const timed = async (call: string): Promise<number> =>
    Number(
      await desk.evaluate(
        `(async () => { const from = performance.now(); await ${call}; return performance.now() - from; })()`,
      ),
    );
  const asked = JSON.stringify(ids);
  const message = `chrome.runtime.sendMessage({ name: 'findMarks', carried: ${JSON.stringify([...new Set(ids)])} })`;
  const answer: unknown = await desk.evaluate(`${message}.then((answer) => answer.ok)`);
  if (answer !== true) throw new Error('The background gave no marks.');
  const rounds = await inRounds(roundsOf(options, 3, 15), async () => ({
    ours: await timed(`lab.marks(${asked})`),
    floor: await timed(`lab.rows(${asked})`),
    also: { 'ms by message': await timed(message) },
  }));
  const what = `marks of 20 works out of ${size.toLocaleString('en')}`;
  return [beside({ what, unit: 'ms', goal: null }, rounds)];
}

async function newPage(open: OpenBrowser): Promise<Page> {
  const page = await open.browser.newPage();
  await page.bringToFront();
  return page;
}
