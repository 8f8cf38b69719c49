import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { Shelf } from '../archive/shelf';
import { stopWatching, watchGaps } from '../browser/watch-gaps';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { longestOfUs, taskCategories } from './our-tasks';
import { alone, inRounds } from './rounds';
import { type Figure, median } from './table';
import { trace } from './trace';
import { type Bench, withDogear } from './with-dogear';

/** Entire works in chapters of 5,000 words each, and how long we may hold up the tab at a time. */
const works = [
  { chapters: 20, goalMs: 16 },
  { chapters: 200, goalMs: 200 },
] as const;
type Size = (typeof works)[number];

/** The stand-in's longest work, which is made to end where the bench needs it. */
const work = 900000003;
const address = `https://archiveofourown.org/works/${work}?view_full_work=true`;
/** After a page is there, what is done once anyway is waited for, so that it is not taken for what follows. */
const restMs = 1_500;

/**
 * How long we hold up AO3's own tab at a time, while an entire work is kept from it and while it is read, in both
 * browsers with the extension as it is built. In Chromium by a trace of the whole visit: the longest that a script of
 * ours had the thread in one task. Firefox does not tell whose a task is: there the page asks itself for a turn again
 * and again, and what counts is the longest that it waits for one, whoever held the thread; beside it how long it waits
 * where nothing is kept, and nobody is followed.
 */
export async function benchBlocking(options: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of ['chrome', 'firefox'] as const)
    figures.push(
      ...(await withDogear(name, { files: {}, sights: {} }, async (bench) => {
        const all: Figure[] = [];
        for (const size of sizesOf(options, works)) {
          shorten(bench, size);
          all.push(...(await (name === 'chrome' ? byTrace : byWaiting)(bench, size, options)));
        }
        return all;
      })),
    );
  return figures;
}

async function byTrace(bench: Bench, size: Size, options: BenchOptions): Promise<Figure[]> {
  const rounds = await inRounds(roundsOf(options, 1, 5), async () => {
    const page = await newTab(bench);
    const events = await trace(page, taskCategories, async () => {
      await page.goto(address);
      await wait(restMs);
      await keep(bench);
      await scroll(page);
    });
    await page.close();
    const longest = longestOfUs(events);
    // One script keeps, the other follows; each has its start in this too, when the page is opened.
    const [kept, read] = [longest.get('work'), longest.get('reading')];
    if (kept === undefined || read === undefined) throw new Error('A script of ours never ran.');
    return { kept, read };
  });
  const cause = 'what a feature reads of a page, it reads in one go.';
  return (['kept', 'read'] as const).map((what) =>
    alone(
      { ...aboutOf(bench, size, what), cause },
      rounds.map((round) => round[what]),
    ),
  );
}

async function byWaiting(bench: Bench, size: Size, options: BenchOptions): Promise<Figure[]> {
  const rounds = await inRounds(roundsOf(options, 1, 5), async () => {
    const [nothingKept, notFollowed] = await inNewTab(bench, false, [() => wait(restMs), scroll]);
    const [kept, read] = await inNewTab(bench, true, [() => keep(bench), scroll]);
    return { nothingKept, notFollowed, kept, read };
  });
  const each = (key: 'nothingKept' | 'notFollowed' | 'kept' | 'read') =>
    rounds.map((round) => round[key] ?? Number.NaN);
  const cause =
    'it is the wait of the page, whoever held the thread: the browser itself, or on a busy machine another program.';
  return [
    alone({ ...aboutOf(bench, size, 'kept'), cause }, each('kept'), {
      'ms where nothing is kept': median(each('nothingKept')),
    }),
    alone({ ...aboutOf(bench, size, 'read'), cause }, each('read'), {
      'ms where nobody is followed': median(each('notFollowed')),
    }),
  ];
}

const aboutOf = ({ open }: Bench, { chapters, goalMs }: Size, what: 'kept' | 'read') => ({
  what: `a work of ${(chapters * 5_000).toLocaleString('en')} words is ${what}: the longest that AO3's tab waits (${open.name})`,
  unit: 'ms',
  goal: goalMs,
});

/** Opens the work in a new tab, and gives the longest (ms) that it waited for its thread while each of these was done. */
async function inNewTab(
  bench: Bench,
  followed: boolean,
  things: ((page: Page) => Promise<unknown>)[],
): Promise<number[]> {
  await bench.desk.evaluate(
    `(globalThis.browser ?? chrome).storage.local.set({ 'setting:followReading': ${followed} })`,
  );
  const page = await newTab(bench);
  await page.goto(address);
  await wait(restMs);
  const waits: number[] = [];
  for (const thing of things) {
    await watchGaps(page);
    await thing(page);
    waits.push(await stopWatching(page));
  }
  await page.close();
  return waits;
}

async function newTab({ open }: Bench): Promise<Page> {
  const page = await open.browser.newPage();
  // A tab at the back is not read.
  await page.bringToFront();
  return page;
}

/** Keeps the work in its tab, as the popup does. */
async function keep({ desk }: Bench): Promise<void> {
  const answer: unknown = await desk.evaluate(`(async () => {
    const { tabs } = globalThis.browser ?? chrome;
    const tab = (await tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)});
    return (await tabs.sendMessage(tab.id, { name: 'keepPage', carried: null })).ok;
  })()`);
  if (answer !== true) throw new Error('The work was not kept.');
}

async function scroll(page: Page): Promise<void> {
  for (let step = 0; step < 15; step++) {
    await page.evaluate(() => scrollBy({ top: 120, behavior: 'instant' }));
    await wait(100);
  }
}

function shorten({ archive }: Bench, { chapters }: Size): void {
  const { works } = new Shelf();
  const longest = works.get(work);
  if (!longest) throw new Error('The long work is gone.');
  const shortened = { ...longest, chapters: longest.chapters.slice(0, chapters), chaptersPlanned: chapters };
  archive.shelf.works.set(work, shortened);
}
