import { Shelf } from '../archive/shelf';
import { writeWorkPage } from '../archive/work-page';
import { bundle, type LabBrowser, openLab, openOrigin } from './lab';
import { watchPeak } from './peak-memory';
import { cpuMs } from './processes';
import { type Figure, median, spread } from './table';

const warmUp = 2;
const counted = 11;
const goal = 1.5;

/**
 * A work of a million words in 200 chapters from the HTML of its page into the library, in both browsers, beside
 * parsing that HTML, writing out its chapters and putting them in one transaction: by the clock, and by what the
 * browser's processes computed. Prints how much memory the page took.
 */
export async function benchKeeping(): Promise<Figure[]> {
  const shelf = new Shelf();
  const work = shelf.works.get(900000003);
  if (!work) throw new Error('The long work is gone.');
  const html = writeWorkPage({ work, shelf, loggedInAs: null, plain: false, chapter: null });
  const code = await bundle('./keep-work-bench.ts');
  return [...(await benchIn('chrome', html, code)), ...(await benchIn('firefox', html, code))];
}

interface Timed {
  clock: number;
  cpu: number;
}

async function benchIn(name: LabBrowser, html: string, code: string): Promise<Figure[]> {
  const { browser, page } = await openLab(name, code);
  try {
    await openOrigin(page, code);
    await page.evaluate(`lab.prepare(${JSON.stringify(html)})`);
    const { before, peak } = await watchPeak(browser, () => page.evaluate('lab.keep()'));
    const more = peak - before;
    console.log(
      `${name}: from ${(html.length / 1e6).toFixed(1)} MB of HTML; the page took ${peak.toFixed(0)} MB at most, ${more.toFixed(0)} more than before (${((more * 1e6) / html.length).toFixed(1)} × the HTML).`,
    );
    const time = async (call: string): Promise<Timed> => {
      await page.evaluate('lab.empty()');
      let clock = Number.NaN;
      const cpu = await cpuMs(browser, async () => {
        clock = Number(await page.evaluate(call));
      });
      return { clock, cpu };
    };
    const rounds: { ours: Timed; floor: Timed }[] = [];
    for (let round = 0; round < warmUp + counted; round++) {
      rounds.push({ ours: await time('lab.keep()'), floor: await time('lab.parseSerialisePut()') });
    }
    const kept = rounds.slice(warmUp);
    const what = `HTML to library, 1,000,000 words in 200 chapters (${name})`;
    return [figureOf(what, 'clock', 'ms', kept), figureOf('… all that it computed', 'cpu', 'ms CPU', kept)];
  } finally {
    await browser.close();
  }
}

function figureOf(
  what: string,
  by: keyof Timed,
  unit: string,
  rounds: readonly { ours: Timed; floor: Timed }[],
): Figure {
  const ratios = rounds.map(({ ours, floor }) => ours[by] / floor[by]);
  return {
    what,
    ours: median(rounds.map(({ ours }) => ours[by])),
    floor: median(rounds.map(({ floor }) => floor[by])),
    unit,
    ratio: median(ratios),
    spread: spread(ratios),
    goal,
  };
}
