import type { Browser, Page } from 'puppeteer-core';
import { watchCpu } from './cpu-time';
import { bundle, type LabBrowser, openLab, openOrigin } from './lab';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { watchPeak } from './peak-memory';
import { cpuMs } from './processes';
import { beside, inRounds } from './rounds';
import type { Figure } from './table';

/** Chapters of 5,000 words each: a short work, a novel, and the longest that people write. */
const works = [2, 20, 200];
const wordsPerChapter = 5_000;

const causes: Record<LabBrowser, string> = {
  chrome:
    'reading the texts out of the database, making them valid XHTML, cover and contents are no part of the floor; of a short work they are most of it.',
  firefox:
    'as in Chromium; and all of the browser is counted, with what it collects of documents that were cleaned.',
};

/**
 * A work out of the library into an EPUB, in both browsers, beside cleaning the same texts and deflating the same
 * bytes. CPU time, so that what other programs do is no part of it: of the page's thread in Chromium, of all of the
 * browser in Firefox, which tells no more.
 */
export async function benchEpub(options: BenchOptions): Promise<Figure[]> {
  const browsers = sizesOf(options, ['chrome', 'firefox'] as const);
  const figures: Figure[] = [];
  for (const name of browsers) {
    const code = await bundle('./save-file-bench.ts', name);
    const { browser, page } = await openLab(name, code);
    try {
      await openOrigin(page, code);
      const time = await timerOf(name, browser, page);
      for (const chapters of sizesOf(options, works)) {
        await page.evaluate(`lab.prepare(${chapters}, ${wordsPerChapter})`);
        const { before, peak, answer } = await watchPeak(browser, () => page.evaluate('lab.save()'));
        await page.evaluate('lab.prepareFloor()');
        const rounds = await inRounds(roundsOf(options, 1, 7), async () => ({
          ours: await time('lab.save()'),
          floor: await time('lab.cleanAndDeflate()'),
          also: { 'MB file': Number(answer) / 1e6, 'MB peak more': peak - before },
        }));
        const words = (chapters * wordsPerChapter).toLocaleString('en');
        figures.push(
          beside(
            {
              what: `library to EPUB: ${words} words (${name})`,
              unit: 'ms CPU',
              goal: 1.3,
              cause: causes[name],
            },
            rounds,
          ),
        );
      }
    } finally {
      await browser.close();
    }
  }
  return figures;
}

async function timerOf(
  name: LabBrowser,
  browser: Browser,
  page: Page,
): Promise<(call: string) => Promise<number>> {
  if (name === 'firefox') return (call) => cpuMs(browser, () => page.evaluate(call));
  const spent = await watchCpu(page);
  return async (call) => (await spent(call)).cpuMs;
}
