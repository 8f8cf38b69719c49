import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findStoredPages } from '../archive/stored-pages';
import { bundle, openLab } from './lab';
import type { Round } from './read-pages-bench';
import { type Figure, median, spread } from './table';

/** Pages of both kinds that are long, short, old and new. */
const pages = {
  work: [
    'chapter-catch-the-thunder-2025.html',
    'chapter-magnet-2020.html',
    'chapter-two-series-images.html',
    'fullwork-7chapters-long.html',
    'work-restricted-loggedin-2023.html',
    'work-single-skin-oldwrapper-2026.html',
  ],
  listing: [
    'listing-tag-naruto-2026.html',
    'listing-tag-sherlock-2023.html',
    'listing-tag-choosenot-warnings.html',
    'search-results-2026-p1.html',
    'bookmarks-user-2026-07.html',
  ],
} as const;

const goals = { work: 2, listing: 3 } as const;
const warmUp = 5;
const counted = 15;

/** Reading the facts of a work and of a listing's items in Chromium, beside one query for each of their fields. */
export async function benchReading(): Promise<Figure[]> {
  const folder = findStoredPages();
  if (!folder)
    throw new Error('The bench of reading needs the stored pages: name their folder in AO3_PAGES.');
  const { browser, page } = await openLab('chrome', await bundle('./read-pages-bench.ts'));
  try {
    const figures: Figure[] = [];
    for (const kind of ['work', 'listing'] as const) {
      for (const name of pages[kind]) {
        const file = join(folder, name);
        if (!existsSync(file)) throw new Error(`There is no ${file}.`);
        const html = JSON.stringify(readFileSync(file, 'utf8'));
        const answer = await page.evaluate(
          `JSON.stringify(Array.from({ length: ${warmUp + counted} }, () => lab.rounds.${kind}(${html})).slice(${warmUp}))`,
        );
        const rounds: Round[] = JSON.parse(String(answer));
        figures.push(
          figureOf(`${kind}: ${name}`, rounds, 'floorMs', goals[kind]),
          figureOf('… beside reading what is found', rounds, 'readFloorMs', null),
        );
      }
    }
    return figures;
  } finally {
    await browser.close();
  }
}

function figureOf(
  what: string,
  rounds: readonly Round[],
  floor: 'floorMs' | 'readFloorMs',
  goal: number | null,
): Figure {
  const ratios = rounds.map((round) => round.oursMs / round[floor]);
  return {
    what,
    ours: median(rounds.map(({ oursMs }) => oursMs)),
    floor: median(rounds.map((round) => round[floor])),
    unit: 'ms',
    ratio: median(ratios),
    spread: spread(ratios),
    goal,
  };
}
