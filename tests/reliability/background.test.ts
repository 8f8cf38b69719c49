import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says } from '../browser/journey';
import { readLibrary } from '../browser/read-library';
import { QueueWatch } from '../browser/watch-queue';
import { figure } from './figure';

let journey: Journey;
let watch: QueueWatch;
let kills = 0;

// Firefox's driver does not reach the background; its own stopping when idle is in the journeys of the queue.
describe.runIf(browserName === 'chrome')('the background is killed while the queue runs, in Chromium', () => {
  beforeAll(async () => {
    journey = await Journey.start();
    watch = new QueueWatch(await journey.own('library.html'), journey.archive);
  });
  afterAll(() => journey.end());

  it('no job is lost or done twice', async () => {
    const page = await journey.visit('/users/tidewrack/works');
    const popup = await journey.popupOver(page);
    await says(popup, /works of this page/);
    const listed = await page.evaluate(() => document.querySelectorAll('li.work.blurb').length);
    journey.archive.forget();
    await press(popup, t('keepList', { count: listed }));
    await says(popup, t('keepListQueued', { count: listed }));
    await popup.close();
    while ((await watch.jobs()).some(({ state }) => state !== 'done')) {
      // It is woken again at once, as any page of AO3 would, so that it dies at every point of its work.
      await watch.page.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined)');
      const worker = journey.open.browser.targets().find((target) => target.type() === 'service_worker');
      if (worker) {
        await (await worker.worker())?.close().catch(() => undefined);
        kills += 1;
      }
      await wait(500);
    }
    const jobs = await watch.jobs();
    const asked = watch.asked().map(({ path }) => path);
    const repeated = asked.length - new Set(asked).size;
    const { works = [] } = await readLibrary(watch.page);
    const kept = jobs.filter(({ outcome }) => outcome?.kind === 'kept').map(({ work }) => work);
    figure(
      `background (${browserName}): killed ${kills} times, ${jobs.length} jobs done, ${kept.length} kept, ${asked.length} requests, ${repeated} repeated`,
    );
    expect(jobs.length).toBe(new Set(jobs.map(({ work }) => work)).size);
    expect(repeated).toBeLessThanOrEqual(kills);
    for (const work of kept) expect(works.some(({ id }) => id === work)).toBe(true);
  });
});
