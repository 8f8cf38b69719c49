import { watchCpu } from './cpu-time';
import { bundle, openLab, openOrigin } from './lab';
import { watchPeak } from './peak-memory';
import { type Figure, median, spread } from './table';

const chapters = 200;
const wordsPerChapter = 5_000;
const warmUp = 1;
const counted = 5;
const goal = 1.3;

/**
 * A work of a million words out of the library into an EPUB, in Chromium, beside cleaning the same texts and
 * deflating the same bytes. CPU time of the page's thread: what other programs do is no part of it. Prints how much
 * memory the page took at most while it wrote.
 */
export async function benchEpub(): Promise<Figure[]> {
  const code = await bundle('./save-file-bench.ts');
  const { browser, page } = await openLab('chrome', code);
  try {
    await openOrigin(page, code);
    await page.evaluate(`lab.prepare(${chapters}, ${wordsPerChapter})`);
    const { before, peak, answer } = await watchPeak(browser, () => page.evaluate('lab.save()'));
    console.log(
      `A file of ${(Number(answer) / 1e6).toFixed(1)} MB; the page took ${peak.toFixed(0)} MB at most, ${(peak - before).toFixed(0)} more than before.`,
    );
    await page.evaluate('lab.prepareFloor()');

    const spent = await watchCpu(page);
    const rounds: { ours: number; floor: number }[] = [];
    for (let round = 0; round < warmUp + counted; round++) {
      rounds.push({
        ours: (await spent('lab.save()')).cpuMs,
        floor: (await spent('lab.cleanAndDeflate()')).cpuMs,
      });
    }
    const kept = rounds.slice(warmUp);
    const ratios = kept.map(({ ours, floor }) => ours / floor);
    return [
      {
        what: `library to EPUB: ${chapters * wordsPerChapter} words in ${chapters} chapters`,
        ours: median(kept.map(({ ours }) => ours)),
        floor: median(kept.map(({ floor }) => floor)),
        unit: 'ms CPU',
        ratio: median(ratios),
        spread: spread(ratios),
        goal,
      },
    ];
  } finally {
    await browser.close();
  }
}
