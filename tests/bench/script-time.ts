import type { Page, Protocol } from 'puppeteer-core';

/** How often the thread is looked at, in microseconds. */
const interval = 100;

/**
 * How long (ms) scripts of extensions keep the thread of a page while something is done: what they call in the browser
 * is part of it, and the scripts of the page are not. Seen by looking at the thread again and again, so a figure of
 * less than a millisecond says little. Chromium only.
 */
export async function scriptTime(page: Page, run: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  await run();
  const { profile } = await session.send('Profiler.stop');
  return timeOfExtensions(profile);
}

/** What of a profile was in, or was called from, a script of an extension, in ms. */
export function timeOfExtensions({
  nodes,
  samples = [],
  timeDeltas = [],
}: Protocol.Profiler.Profile): number {
  const theirs = new Set<number>();
  // Whoever calls stands in the list before whom it calls.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith('chrome-extension://')) theirs.add(id);
    if (theirs.has(id)) for (const child of children) theirs.add(child);
  }
  let micros = 0;
  for (const [at, id] of samples.entries()) {
    // While another program has the core nobody looks, and the time of that program is not the script's.
    if (theirs.has(id)) micros += Math.min(timeDeltas[at] ?? 0, 2 * interval);
  }
  return micros / 1000;
}
