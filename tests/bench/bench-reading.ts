import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findStoredPages } from '../archive/stored-pages';
import { type Spent, watchCpu } from './cpu-time';
import { bundle, openLab } from './lab';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import type { Kind, Way } from './read-pages-bench';
import { beside, inRounds } from './rounds';
import type { Figure } from './table';

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
const cause =
  'the floor counts what it finds and makes no string of it; see the next row, and PERFORMANCE.md.';
/** How many fresh documents a round reads: reading one is too short to be measured. */
const documents = 20;

type Round = Record<Way, Spent>;

const ways: readonly Way[] = ['ours', 'find', 'read'];

/** Reading the facts of a work and of a listing's items in Chromium, beside one query for each of their fields. */
export async function benchReading(options: BenchOptions): Promise<Figure[]> {
  const folder = findStoredPages();
  if (!folder)
    throw new Error('The bench of reading needs the stored pages: name their folder in AO3_PAGES.');
  const { browser, page } = await openLab('chrome', await bundle('./read-pages-bench.ts'));
  try {
    const spent = await watchCpu(page);
    const figures: Figure[] = [];
    for (const kind of ['work', 'listing'] as const) {
      for (const name of sizesOf(options, pages[kind])) {
        const file = join(folder, name);
        if (!existsSync(file)) throw new Error(`There is no ${file}.`);
        // Sent once: a long work is megabytes.
        await page.evaluate(`globalThis.given = ${JSON.stringify(readFileSync(file, 'utf8'))}`);
        const rounds = await inRounds(roundsOf(options, 3, 25), (round) =>
          runRound(page, spent, kind, round),
        );
        const what = `${kind}: ${name}`;
        figures.push(
          figureOf(what, rounds, 'find', goals[kind]),
          figureOf(`… beside reading what is found (${name})`, rounds, 'read', null),
        );
      }
    }
    return figures;
  } finally {
    await browser.close();
  }
}

/** Each over fresh documents, in turns; another is the first in each round, for the first has the most to clear up. */
async function runRound(
  page: Page,
  spent: (call: string) => Promise<Spent>,
  kind: Kind,
  round: number,
): Promise<Round> {
  const spend = async (way: Way): Promise<Spent> => {
    await page.evaluate(`lab.prepare(globalThis.given, ${documents}); gc()`);
    const { cpuMs, wallMs } = await spent(`lab.spend('${kind}', '${way}')`);
    return { cpuMs: cpuMs / documents, wallMs: wallMs / documents };
  };
  const nothing = { cpuMs: Number.NaN, wallMs: Number.NaN };
  const took: Round = { ours: nothing, find: nothing, read: nothing };
  const first = round % ways.length;
  for (const way of [...ways.slice(first), ...ways.slice(0, first)]) took[way] = await spend(way);
  return took;
}

function figureOf(
  what: string,
  rounds: readonly Round[],
  floor: 'find' | 'read',
  goal: number | null,
): Figure {
  return beside(
    { what, unit: 'ms CPU', goal, cause },
    rounds.map((round) => ({
      ours: round.ours.cpuMs,
      floor: round[floor].cpuMs,
      also: { 'ms wall': round.ours.wallMs },
    })),
  );
}
