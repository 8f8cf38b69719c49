import type { Browser, Page } from 'puppeteer-core';
import { type Spent, watchCpu } from './cpu-time';
import { bundle, type LabBrowser, openLab, openOrigin } from './lab';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { watchPeak } from './peak-memory';
import { cpuMs as cpuOf } from './processes';
import { beside, inRounds } from './rounds';
import type { Figure } from './table';

/** Chapters of 5,000 words each: a short work, a novel, and the longest that people write. */
const works = [2, 20, 200];
const wordsPerChapter = 5_000;

const causes: Record<LabBrowser, string> = {
  chrome:
    'reading the texts out of the database, making them valid XHTML, cover and contents are no part of the floor; of a short work they are most of it.',
  firefox: 'as in Chromium; and the database is asked in another process, which has to be waited for.',
};

/** Whose time "ms CPU" is. */
const whose: Record<LabBrowser, string> = { chrome: "the page's thread", firefox: 'all threads' };

/**
 * A work out of the library into an EPUB, in both browsers, beside cleaning the same texts and deflating the same
 * bytes: by the clock, which is what readers wait, and by CPU time, of which what other programs do is no part. A worker
 * packs while the page makes the next chapter, so neither says all: where a second core is free the clock is kind to us,
 * and the page's thread does not hold what the worker does. What all threads of the browser compute stands beside both.
 */
export async function benchEpub(options: BenchOptions): Promise<Figure[]> {
  const browsers = sizesOf(options, ['chrome', 'firefox'] as const);
  const figures: Figure[] = [];
  for (const name of browsers) {
    const code = await bundle('./save-file-bench.ts', name);
    const { browser, page } = await openLab(name, code);
    try {
      await openOrigin(page, code, { '/packer.js': await bundle('./packer-bench.ts', name) });
      const time = await timerOf(name, browser, page);
      for (const chapters of sizesOf(options, works)) {
        await page.evaluate(`lab.prepare(${chapters}, ${wordsPerChapter})`);
        const { before, peak, answer } = await watchPeak(browser, () => page.evaluate('lab.save()'));
        await page.evaluate('lab.prepareFloor()');
        const rounds = await inRounds(roundsOf(options, 1, 7), async () => ({
          ours: await time('lab.save()'),
          floor: await time('lab.cleanAndDeflate()'),
        }));
        const file = { 'MB file': Number(answer) / 1e6, 'MB peak more': peak - before };
        const what = `library to EPUB: ${(chapters * wordsPerChapter).toLocaleString('en')} words (${name})`;
        const about = { goal: 1.3, cause: causes[name] };
        figures.push(
          beside(
            { ...about, what, unit: 'ms wall' },
            rounds.map(({ ours, floor }) => ({ ours: ours.wallMs, floor: floor.wallMs, also: file })),
          ),
          beside(
            { ...about, what: `${what}, ${whose[name]}`, unit: 'ms CPU' },
            rounds.map(({ ours, floor }) => ({
              ours: ours.cpuMs,
              floor: floor.cpuMs,
              also: {
                'ms CPU of all threads': ours.allMs,
                'ms CPU of all threads for the floor': floor.allMs,
              },
            })),
          ),
        );
      }
    } finally {
      await browser.close();
    }
  }
  return figures;
}

interface Times extends Spent {
  /** What all processes and threads of the browser computed. */
  allMs: number;
}

async function timerOf(
  name: LabBrowser,
  browser: Browser,
  page: Page,
): Promise<(call: string) => Promise<Times>> {
  const spent = name === 'chrome' ? await watchCpu(page) : null;
  const run =
    spent ??
    (async (call: string) => {
      const begun = performance.now();
      await page.evaluate(call);
      return { cpuMs: Number.NaN, wallMs: performance.now() - begun };
    });
  return async (call) => {
    let times = { cpuMs: Number.NaN, wallMs: Number.NaN };
    const allMs = await cpuOf(browser, async () => {
      times = await run(call);
    });
    return { ...times, cpuMs: spent ? times.cpuMs : allMs, allMs };
  };
}
