import { Shelf } from '../archive/shelf';
import { writeWorkPage } from '../archive/work-page';
import { bundle, type LabBrowser, openLab, openOrigin } from './lab';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { watchPeak } from './peak-memory';
import { cpuMs } from './processes';
import { beside, inRounds } from './rounds';
import type { Figure } from './table';

/** Of 5,000 words each. */
const chapters = [2, 20, 200];
const goal = 1.5;
const causes: Record<LabBrowser, string> = {
  chrome:
    'a fingerprint of each text, joining with what is kept and its copy outside are no part of the floor; of a short work they are most of it.',
  firefox:
    'as in Chromium, and rows are written one at a time, 0.2 ms each: on a full disk its transactions would not be whole otherwise (store/write-in-turn).',
};

/**
 * An entire work from the HTML of its page into the library, in both browsers, beside parsing that HTML, writing out
 * its chapters and putting them in one transaction: by the clock, and by what the browser's processes computed.
 */
export async function benchKeeping(options: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of sizesOf(options, ['chrome', 'firefox'] as const)) {
    const code = await bundle('./keep-work-bench.ts', name);
    const { browser, page } = await openLab(name, code);
    try {
      await openOrigin(page, code);
      for (const count of sizesOf(options, chapters)) {
        const html = entireWork(count);
        await page.evaluate(`lab.prepare(${JSON.stringify(html)}, ${count})`);
        const { before, peak } = await watchPeak(browser, () => page.evaluate('lab.keep()'));
        const time = async (call: string): Promise<{ clock: number; cpu: number }> => {
          await page.evaluate('lab.empty()');
          let clock = Number.NaN;
          const cpu = await cpuMs(browser, async () => {
            clock = Number(await page.evaluate(call));
          });
          return { clock, cpu };
        };
        const rounds = await inRounds(roundsOf(options, 2, 11), async () => ({
          ours: await time('lab.keep()'),
          floor: await time('lab.parseSerialisePut()'),
        }));
        const also = { 'MB HTML': html.length / 1e6, 'MB peak more': peak - before };
        figures.push(...figuresOf(name, count, rounds, also));
      }
    } finally {
      await browser.close();
    }
  }
  return figures;
}

type Timed = Record<'ours' | 'floor', { clock: number; cpu: number }>;

function figuresOf(
  name: LabBrowser,
  count: number,
  rounds: readonly Timed[],
  also: Record<string, number>,
): Figure[] {
  const by = (key: 'clock' | 'cpu') =>
    rounds.map(({ ours, floor }) => ({ ours: ours[key], floor: floor[key], also }));
  const cause = causes[name];
  const what = `HTML to library: ${(count * 5000).toLocaleString('en')} words (${name})`;
  return [
    beside({ what, unit: 'ms', goal, cause }, by('clock')),
    beside(
      { what: `… all that it computed (${count} chapters, ${name})`, unit: 'ms CPU', goal, cause },
      by('cpu'),
    ),
  ];
}

/** The page of the stand-in's longest work, as if it ended after so many chapters. */
function entireWork(count: number): string {
  const shelf = new Shelf();
  const longest = shelf.works.get(900000003);
  if (!longest) throw new Error('The long work is gone.');
  const work = { ...longest, chapters: longest.chapters.slice(0, count), chaptersPlanned: count };
  return writeWorkPage({ work, shelf, loggedInAs: null, plain: false, chapter: null });
}
