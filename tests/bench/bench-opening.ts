import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeProse } from '../archive/write-prose';
import type { BrowserName } from '../browser/open-browser';
import { built } from './built';
import { bundle } from './lab';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { alone, beside, inRounds } from './rounds';
import type { Figure } from './table';
import { openWatched } from './watch-page';
import { type Bench, withDogear } from './with-dogear';

/** Words of the chapter that is opened: one of a usual length, and the longest that people write. */
const sizes = [10_000, 100_000];
/** What we may take over the floor. */
const goalMs = 300;

/**
 * A chapter that is kept is opened in the reader, in both browsers with the extension as it is built, beside a page of
 * the extension that is the same HTML under the same style sheets. By the clock of the page, from the start of its
 * document to the end of the frame that shows the text.
 */
export async function benchOpening(options: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of ['chrome', 'firefox'] as const) {
    const files = Object.fromEntries(sizes.map((size) => [`chapter-${size}.html`, floorPage(name, size)]));
    const floors = sizes.map((size) => [`/chapter-${size}.html`, { text: '#end' }]);
    const sights = { '/reader.html': { text: '.dg-chapter-text p' }, ...Object.fromEntries(floors) };
    figures.push(
      ...(await withDogear(name, { files, sights }, async (bench) => {
        await bench.desk.evaluate(await bundle('./fill-chapters-bench.ts'));
        const all: Figure[] = [];
        for (const size of sizesOf(options, sizes)) all.push(...(await openChapter(bench, size, options)));
        return all;
      })),
    );
  }
  return figures;
}

async function openChapter({ open, desk }: Bench, size: number, options: BenchOptions): Promise<Figure[]> {
  // Each size its own work: one that is kept again would be joined with what is there.
  await desk.evaluate(`lab.keepLong(${size}, ${JSON.stringify(writeProse(1, size))})`);
  const timeOf = async (path: string): Promise<number> => {
    const { page, seen } = await openWatched(open, path);
    await page.close();
    return seen.text ?? Number.NaN;
  };
  const rounds = await inRounds(roundsOf(options, 1, 9), async () => ({
    ours: await timeOf(`reader.html?work=${size}#chapter-1`),
    floor: await timeOf(`chapter-${size}.html`),
  }));
  const what = `a chapter of ${size.toLocaleString('en')} words opens in the reader (${open.name})`;
  return [
    beside({ what, unit: 'ms', goal: null }, rounds),
    alone(
      {
        ...{ what: `… over what its HTML takes alone, ${size.toLocaleString('en')} words (${open.name})` },
        ...{ unit: 'ms', goal: goalMs },
        cause:
          'the code of the page is run and the library compared with what was last seen of it before anything is shown; then the text is cleaned.',
      },
      rounds.map(({ ours, floor }) => ours - floor),
    ),
  ];
}

/** The chapter as a page of the extension, under the reader's own style sheets. */
function floorPage(name: BrowserName, size: number): string {
  const reader = readFileSync(join(built(name), 'reader.html'), 'utf8');
  const styles = reader.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  if (styles.length === 0) throw new Error('The reader has no style sheet.');
  return `<!doctype html><html lang="en"><head>${styles.join('')}</head><body><main class="dg-page dg-stack">
<section class="dg-chapter-text"><div class="dg-text" lang="en" dir="ltr">${writeProse(1, size)}</div></section>
</main><i id="end"></i></body></html>`;
}
