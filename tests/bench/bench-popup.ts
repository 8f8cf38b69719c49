import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startArchive } from '../archive/archive';
import { type OpenBrowser, openBrowser } from '../browser/open-browser';
import { built } from './built';
import { type BenchOptions, roundsOf } from './options';
import { alone, beside, inRounds } from './rounds';
import type { Figure } from './table';
import { paintOf, watchPage } from './watch-page';

/**
 * What counts as content of the popup: a sentence or a heading about the page below it, beside the ways into the library
 * and the options; its frame alone does not. The work itself, for which the database has to be open, comes after that.
 */
const content = 'main[aria-busy=false] :is(p, h2)';
const workOnPage = 'main h2:not([id])';
const frame = 'footer a';
const line = '#line';

/** The least that a page of an extension can do: one script, which writes one line. */
const floorScript =
  "const line = document.createElement('p'); line.id = 'line'; line.append('A line.'); document.body.append(line);";
const floorPage = '<!doctype html><body><script type="module" src="floor.js"></script>';

/**
 * The popup over a work that is open in another tab, in Chromium with the extension as it is built and with a background
 * that sleeps, beside a page of one line in the same extension. By the clock of the page, from the start of its document.
 */
export async function benchPopup(options: BenchOptions): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dogear-bench-'));
  const extension = join(folder, 'extension');
  cpSync(built(), extension, { recursive: true });
  writeFileSync(join(extension, 'floor.js'), floorScript);
  writeFileSync(join(extension, 'floor.html'), floorPage);
  const archive = await startArchive();
  const open = await openBrowser({ name: 'chrome', archivePort: archive.port, extension });
  try {
    const popup = `popup.html?tab=${await openWork(open)}`;
    const rounds = await inRounds(roundsOf(options, 2, 11), async () => ({
      frame: await timeOf(open, popup, frame),
      content: await timeOf(open, popup, content),
      floor: await timeOf(open, 'floor.html', line),
      work: await timeOf(open, popup, workOnPage),
    }));
    return figuresOf(rounds);
  } finally {
    await open.browser.close();
    await archive.stop();
    for (const each of [open.profile, folder]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  }
}

function figuresOf(rounds: Record<'frame' | 'content' | 'work' | 'floor', number>[]): Figure[] {
  const cause =
    'half of it is the start of a document in the browser (the floor); then 95 KB of code are run, and the tab is asked what it shows.';
  return [
    alone(
      { what: 'popup over a work: first content', unit: 'ms', goal: 100, cause },
      rounds.map(({ content }) => content),
    ),
    ...(['frame', 'content', 'work'] as const).map((seen) =>
      beside(
        { what: `… ${seen}, beside a page of one line`, unit: 'ms', goal: null },
        rounds.map((round) => ({ ours: round[seen], floor: round.floor })),
      ),
    ),
  ];
}

/** Opens a work of AO3 in a tab, and gives the tab's number. */
async function openWork(open: OpenBrowser): Promise<number> {
  const work = await open.browser.newPage();
  await work.goto('https://archiveofourown.org/works/900000001');
  const desk = await open.browser.newPage();
  await desk.goto(`${open.origin}/floor.html`);
  const query = `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(work.url())})?.id)`;
  const tab: unknown = await desk.evaluate(query);
  if (typeof tab !== 'number') throw new Error('No tab shows the work.');
  return tab;
}

/** When (ms) the first frame of a page of ours shows this. The background is put to sleep before, as it mostly is. */
async function timeOf(open: OpenBrowser, path: string, shown: string): Promise<number> {
  for (const target of open.browser.targets())
    if (target.type() === 'service_worker' && target.url().startsWith(open.origin))
      await (await target.worker())?.close();
  const page = await open.browser.newPage();
  await page.bringToFront();
  await watchPage(page, shown);
  await page.goto(`${open.origin}/${path}`);
  const painted = await paintOf(page);
  await page.close();
  return painted;
}
