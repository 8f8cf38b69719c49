import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says } from '../browser/journey';
import { readLibrary } from '../browser/read-library';
import { isOurs, type QueueRow, QueueWatch } from '../browser/watch-queue';
import { figure, seed, seeded } from './figure';

/** Firefox starts no more processes for extensions after five were killed in half a minute, unless it is told to. */
const prefs = { 'extensions.webextensions.crash.threshold': 1000 };
/** Right after it was killed, Firefox's driver loses its way. */
const restMs = browserName === 'firefox' ? 3000 : 0;

const random = seeded(seed);
let journey: Journey;
let kills = 0;

describe(`the background is killed while the queue runs, in ${browserName}`, () => {
  beforeAll(async () => {
    journey = await Journey.start(browserName, undefined, prefs);
  });
  afterAll(() => journey.end());

  it('no job is lost or done twice', async () => {
    const page = await journey.visit('/users/tidewrack/works');
    const popup = await journey.popupOver(page);
    await says(popup, /works are on this page/);
    const listed = await page.evaluate(() => document.querySelectorAll('li.work.blurb').length);
    journey.archive.forget();
    await press(popup, t('keepList', { count: listed }));
    await says(popup, t('keepListQueued', { count: listed }));
    await popup.close();
    while ((await findJobs()).some(({ state }) => state !== 'done')) {
      await wait(1000 * random());
      kills += await killBackground();
      await wait(restMs);
    }
    const jobs = await findJobs();
    const asked = journey.archive.log.filter(isOurs).map(({ path }) => path);
    const repeated = asked.length - new Set(asked).size;
    const library = await journey.own('library.html');
    const { works = [] } = await readLibrary(library);
    const kept = jobs.filter(({ outcome }) => outcome?.kind === 'kept').map(({ work }) => work);
    figure(
      `background (${browserName}, seed ${seed}): killed ${kills} times, ${jobs.length} jobs done, ${kept.length} kept, ${asked.length} requests, ${repeated} repeated`,
    );
    expect(kills).toBeGreaterThan(0);
    expect(jobs.length).toBe(listed);
    expect(new Set(jobs.map(({ work }) => work)).size).toBe(listed);
    expect(repeated).toBeLessThanOrEqual(kills);
    for (const work of kept) expect(works.some(({ id }) => id === work)).toBe(true);
  });
});

/**
 * The queue as one of our pages sees it. It wakes the background, so that this dies at every point of its work, and is
 * gone before the next kill: in Firefox it would die as well. A page of AO3 would have the queue wait for the reader.
 */
async function findJobs(): Promise<QueueRow[]> {
  const library = await journey.own('library.html');
  const watch = new QueueWatch(library, journey.archive);
  await watch.send('queueChanged', null);
  const jobs = await watch.jobs();
  await library.close();
  return jobs;
}

/** Returns how many were killed: it may have slept. */
async function killBackground(): Promise<number> {
  if (browserName === 'firefox') return killExtensions(journey.open.browser.process()?.pid);
  const worker = journey.open.browser.targets().find((target) => target.type() === 'service_worker');
  if (!worker) return 0;
  await (await worker.worker())?.close().catch(() => undefined);
  return 1;
}

/** Kills the process in which a Firefox runs what extensions have, and tells whether there was one. */
function killExtensions(firefox: number | undefined): number {
  const found = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isExtensionsOf(firefox, pid));
  for (const pid of found) process.kill(Number(pid), 'SIGKILL');
  return found.length;
}

/** By what Linux says of a process: its name in brackets, its state, its parent and its group, which is the browser's. */
function isExtensionsOf(firefox: number | undefined, pid: string): boolean {
  try {
    const [, name, group] = /\((.*)\) \S \d+ (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name === 'WebExtensions' && Number(group) === firefox;
  } catch {
    // It ended meanwhile.
    return false;
  }
}
