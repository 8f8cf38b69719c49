import type { Page } from 'puppeteer-core';
import { watchCpu } from './cpu-time';
import { bundle, type LabBrowser, openLab } from './lab';
import { type Figure, median, spread } from './table';

/** Chapters of 5,000 words each: a novel, and the longest that people write. */
const works = [20, 200] as const;

const warmUp = 2;
const counted = 7;

/** Writing an EPUB in both browsers, beside cleaning its texts and deflating the same bytes. */
export async function benchExport(): Promise<Figure[]> {
  const code = await bundle('./export-bench.ts');
  const figures: Figure[] = [];
  for (const name of ['chrome', 'firefox'] as const) {
    const { browser, page } = await openLab(name, code);
    try {
      const time = await timerOf(page, name);
      for (const chapters of works) {
        await page.evaluate(`lab.prepare(${chapters}, 5000)`);
        const rounds: { ours: number; floor: number }[] = [];
        for (let round = 0; round < warmUp + counted; round++) {
          rounds.push({ ours: await time('lab.exportWork()'), floor: await time('lab.cleanAndDeflate()') });
        }
        const kept = rounds.slice(warmUp);
        const ratios = kept.map(({ ours, floor }) => ours / floor);
        figures.push({
          what: `EPUB of ${chapters * 5000} words in ${chapters} chapters, ${name}`,
          ours: median(kept.map(({ ours }) => ours)),
          floor: median(kept.map(({ floor }) => floor)),
          unit: name === 'chrome' ? 'ms CPU' : 'ms',
          ratio: median(ratios),
          spread: spread(ratios),
          goal: 1.3,
        });
      }
    } finally {
      await browser.close();
    }
  }
  return figures;
}

/** Runs a call in the page and gives its milliseconds: of its thread's CPU where the browser tells, else by the clock. */
async function timerOf(page: Page, name: LabBrowser): Promise<(call: string) => Promise<number>> {
  if (name === 'firefox') return async (call) => Number(await page.evaluate(call));
  const spent = await watchCpu(page);
  return async (call) => (await spent(call)).cpuMs;
}
