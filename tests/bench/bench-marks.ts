import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Archive, startArchive } from '../archive/archive';
import { type BrowserName, type OpenBrowser, openBrowser } from '../browser/open-browser';
import { openOwnPage } from '../browser/own-page';
import { built } from './built';
import { fillLibrary, firstId } from './fill-library';
import { listOf, readList } from './list-page';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { alone, inRounds } from './rounds';
import { type Figure, median } from './table';
import { type SeenMark, seenMarks, watchMarks } from './watch-marks';

const address = 'https://archiveofourown.org/tags/__stored/list.html';
const blurbs = 20;

/** How a list comes: at once, or in twenty pieces as AO3 sends it on a usual day. */
const arrivals = [
  { how: 'that comes at once', ms: null },
  { how: 'that comes in pieces', ms: 600 },
] as const;

/**
 * The marks of a list of twenty works, out of libraries of 10 and 10,000, in both browsers with the extension as it is
 * built: how many items are in a frame without their mark, in how many messages the marks come, and how long after it
 * woke, or after an item came, a background that slept has them in a frame.
 */
export async function benchMarks(options: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of ['chrome', 'firefox'] as const) figures.push(...(await markIn(name, options)));
  return figures;
}

async function markIn(name: BrowserName, options: BenchOptions): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dogear-bench-'));
  const extension = join(folder, 'extension');
  cpSync(built(name), extension, { recursive: true });
  writeFileSync(join(extension, 'desk.html'), '<!doctype html>');
  const archive = await startArchive({ pages: folder });
  const open = await openBrowser({ name, archivePort: archive.port, extension });
  try {
    const desk = await openOwnPage(open, 'desk.html');
    await desk.evaluate(countMessages);
    const list = listOf(readList(options), blurbs);
    const figures: Figure[] = [];
    let filled = 0;
    for (const size of sizesOf(options, [10, 10_000])) {
      await fillLibrary(desk, filled, size);
      filled = size;
      writeFileSync(join(folder, 'list.html'), keptOnly(list, size));
      const bench = { open, archive, desk, size };
      for (const arrival of arrivals) figures.push(...(await awake(bench, arrival, options)));
      // No driver stops Firefox's background.
      if (name === 'chrome') figures.push(await asleep(bench, options));
    }
    return figures;
  } finally {
    await open.browser.close();
    await archive.stop();
    for (const each of [open.profile, folder]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Bench {
  open: OpenBrowser;
  archive: Archive;
  desk: Page;
  size: number;
}

async function awake(
  { archive, desk, open, size }: Bench,
  { how, ms }: (typeof arrivals)[number],
  options: BenchOptions,
): Promise<Figure[]> {
  const rounds = await inRounds(roundsOf(options, 2, 9), async () => {
    await desk.evaluate('chrome.runtime.sendMessage({ name: "findMarks", carried: [] })');
    await desk.evaluate('benchMessages = 0');
    if (ms !== null) archive.setMood({ mood: { kind: 'slow', ms }, times: 1 });
    const seen = await visit(open);
    return {
      bare: seen.filter(({ item, mark }) => mark.frame > item.frame).length,
      lateMs: Math.max(...seen.map(({ item, mark }) => mark.at - item.at)),
      messages: Number(await desk.evaluate('benchMessages')),
    };
  });
  const what = `${size.toLocaleString('en')} works, ${open.name}, a list ${how}`;
  return [
    alone(
      {
        ...{ what: `${what}: items painted before their marks`, unit: `of ${blurbs}`, goal: 0 },
        cause: 'an item waits a fifth of a second at most, and not for what of it is still to come.',
      },
      rounds.map(({ bare }) => bare),
      { 'ms the latest': median(rounds.map(({ lateMs }) => lateMs)) },
    ),
    alone(
      { what: '… messages', unit: '', goal: ms === null ? 1 : null },
      rounds.map(({ messages }) => messages),
    ),
  ];
}

/** The background is stopped before each visit, as it mostly is after half a minute. */
async function asleep({ open, size }: Bench, options: BenchOptions): Promise<Figure> {
  const rounds = await inRounds(roundsOf(options, 1, 9), async () => {
    const worker = () => open.browser.targets().find((target) => target.type() === 'service_worker');
    await (await worker()?.worker())?.close();
    const seen = await visit(open);
    const woke = Number(await (await worker()?.worker())?.evaluate('performance.timeOrigin'));
    return {
      ours: Math.max(...seen.map(({ item, mark }) => mark.at - Math.max(item.at, woke))),
      bare: seen.filter(({ item, mark }) => mark.frame > item.frame).length,
    };
  });
  return alone(
    {
      what: `${size.toLocaleString('en')} works, ${open.name}, a background that slept: its marks after it woke`,
      ...{ unit: 'ms', goal: 100 },
      cause:
        'all code of the background is run, and the rows of both databases are counted, before it says anything.',
    },
    rounds.map(({ ours }) => ours),
    { [`of ${blurbs} painted before`]: median(rounds.map(({ bare }) => bare)) },
  );
}

async function visit(open: OpenBrowser): Promise<SeenMark[]> {
  const page = await open.browser.newPage();
  // A tab at the back draws no frames.
  await page.bringToFront();
  await page.evaluateOnNewDocument(watchMarks);
  await page.goto(address);
  const seen = await seenMarks(page, blurbs);
  await page.close();
  return seen;
}

/** Runs in a page of ours, which hears every message to the background. */
function countMessages(): void {
  Object.assign(globalThis, { benchMessages: 0 });
  const { runtime } = Object(globalThis).chrome;
  runtime.onMessage.addListener(({ name, carried }: { name: string; carried: unknown[] }) => {
    // One without works is only to wake the background.
    if (name === 'findMarks' && carried.length > 0) Object(globalThis).benchMessages += 1;
  });
}

/** The same list of works that are all in the library, spread over it. */
function keptOnly(list: string, size: number): string {
  let at = 0;
  const numbers = [...new Set([...list.matchAll(/<li id="work_(\d+)"/g)].map(([, number = '']) => number))];
  return numbers.reduce(
    (html, number) =>
      html.replaceAll(
        new RegExp(`(?<!\\d)${number}(?!\\d)`, 'g'),
        String(firstId + Math.floor((at++ * size) / blurbs)),
      ),
    list,
  );
}
