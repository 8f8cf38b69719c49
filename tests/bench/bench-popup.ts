import type { OpenBrowser } from '../browser/open-browser';
import { type BenchOptions, roundsOf } from './options';
import { alone, beside, inRounds } from './rounds';
import type { Figure } from './table';
import { openWatched } from './watch-page';
import { withDogear } from './with-dogear';

/**
 * What is looked for. *Content* of the popup is a sentence or a heading about the page below it, beside the ways into the
 * library and the options; its frame alone is none. The work itself, for which the database has to be open, comes after.
 */
const sights = {
  '/popup.html': {
    frame: 'footer a',
    content: 'main[aria-busy=false] :is(p, h2)',
    work: 'main h2:not([id])',
  },
  '/floor.html': { line: '#line' },
};

/** The least that a page of an extension can do: one script, which writes one line. */
const floorScript =
  "const line = document.createElement('p'); line.id = 'line'; line.append('A line.'); document.body.append(line);";
const files = {
  'floor.js': floorScript,
  'floor.html': '<!doctype html><head></head><body><script type="module" src="floor.js"></script>',
};

/**
 * The popup over a work that is open in another tab, in Chromium with the extension as it is built and with a background
 * that sleeps, beside a page of one line in the same extension. By the clock of the page, from the start of its document.
 */
export function benchPopup(options: BenchOptions): Promise<Figure[]> {
  return withDogear('chrome', { files, sights }, async ({ open, desk }) => {
    const work = await open.browser.newPage();
    await work.goto('https://archiveofourown.org/works/900000001');
    const query = `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(work.url())})?.id)`;
    const tab: unknown = await desk.evaluate(query);
    if (typeof tab !== 'number') throw new Error('No tab shows the work.');
    const rounds = await inRounds(roundsOf(options, 2, 11), async () => {
      const {
        frame = Number.NaN,
        content = Number.NaN,
        work = Number.NaN,
      } = await timesOf(open, `popup.html?tab=${tab}`);
      const { line = Number.NaN } = await timesOf(open, 'floor.html');
      return { frame, content, work, floor: line };
    });
    return figuresOf(rounds);
  });
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

/** When (ms) frames of a page of ours showed what is looked for. The background is put to sleep before, as it mostly is. */
async function timesOf(open: OpenBrowser, path: string): Promise<Record<string, number>> {
  for (const target of open.browser.targets())
    if (target.type() === 'service_worker' && target.url().startsWith(open.origin))
      await (await target.worker())?.close();
  const { page, seen } = await openWatched(open, path);
  await page.close();
  return seen;
}
