import type { Page } from 'puppeteer-core';
import type { BrowserName, OpenBrowser } from '../browser/open-browser';
import { fillLibrary, firstId } from './fill-library';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { alone, beside, inRounds } from './rounds';
import type { Figure } from './table';
import { openWatched, typeAndWait } from './watch-page';
import { withDogear } from './with-dogear';

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

const files = {
  'floor.js': floorScript,
  'floor.html': '<!doctype html><head></head><body><script src="floor.js"></script>',
};
const causes = {
  painted:
    'half of it is 300 KB of code that is run; then both databases are compared with what was last seen of them, before anything of them is shown, and the lines are read and drawn.',
  first: 'all works are read for it, and made into lines.',
  typed: 'all lines are looked through, and up to fifty of them drawn anew.',
  longest: 'all works come out of the database in one go, and are made into lines in one.',
};
const first = { works: '.dg-works li' };
const sights = { '/library.html': first, '/floor.html': first };

/**
 * The library's page with 10 to 10,000 works, and the marks of a list, in both browsers with the extension as it
 * is built. By the clock of the page, from the start of its document.
 */
export async function benchLibrary(options: BenchOptions): Promise<Figure[]> {
  return [...(await libraryIn('chrome', options)), ...(await libraryIn('firefox', options))];
}

function libraryIn(name: BrowserName, options: BenchOptions): Promise<Figure[]> {
  return withDogear(name, { files, sights }, async ({ open, desk }) => {
    const figures: Figure[] = [];
    let filled = 0;
    for (const size of sizesOf(options, sizes)) {
      await fillLibrary(desk, filled, size);
      filled = size;
      figures.push(
        ...(await openLibrary(open, size, options)),
        ...(await markLists(open, desk, size, options)),
      );
    }
    return figures;
  });
}

async function openLibrary(open: OpenBrowser, size: number, options: BenchOptions): Promise<Figure[]> {
  const last = firstId + size - 1;
  const rounds = await inRounds(roundsOf(options, 1, 7), async () => {
    const { page, seen } = await openWatched(open, 'library.html');
    // The first key reads all of it; the next ones filter what was read.
    const first = await typeAndWait(page, String(last));
    const title = await typeAndWait(page, String(firstId));
    const tags = await typeAndWait(page, 'amber lantern');
    const longest = Number(await page.evaluate('benchLongest'));
    await page.close();
    const { page: bare, seen: bareSeen } = await openWatched(open, 'floor.html');
    await bare.close();
    return {
      ours: seen.works ?? Number.NaN,
      floor: bareSeen.works ?? Number.NaN,
      first,
      title,
      tags,
      longest,
    };
  });
  const of = `${size.toLocaleString('en')} works (${open.name})`;
  const each = (key: 'first' | 'title' | 'tags' | 'longest') => rounds.map((round) => round[key]);
  return [
    beside(
      {
        ...{ what: `library of ${of}: first works painted`, unit: 'ms', goal: 1.5 },
        cause: causes.painted,
      },
      rounds,
    ),
    alone(
      { what: `… the first key in the filter, ${of}`, unit: 'ms', goal: 1000, cause: causes.first },
      each('first'),
    ),
    alone(
      { what: `… a work found by its title, ${of}`, unit: 'ms', goal: 100, cause: causes.typed },
      each('title'),
    ),
    alone(
      { what: `… works found by words of their tags, ${of}`, unit: 'ms', goal: 100, cause: causes.typed },
      each('tags'),
    ),
    // Firefox does not tell of its tasks.
    ...(open.name === 'chrome'
      ? [
          alone(
            { what: `… the longest task, ${of}`, unit: 'ms', goal: 200, cause: causes.longest },
            each('longest'),
          ),
        ]
      : []),
  ];
}

/** For a list of twenty works, every second of which has a place. */
async function markLists(
  { name }: OpenBrowser,
  desk: Page,
  size: number,
  options: BenchOptions,
): Promise<Figure[]> {
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
  const what = `marks of 20 works out of ${size.toLocaleString('en')} (${name})`;
  return [beside({ what, unit: 'ms', goal: null }, rounds)];
}
