import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { readLibrary } from './read-library';
import { leastGap, QueueWatch } from './watch-queue';

/** The Harbour Shelf: three works, here on a page each. */
const series = '/series/9100002';
const parts = [900000002, 900000007, 900000010];

let journey: Journey;
let watch: QueueWatch;
beforeAll(async () => {
  journey = await Journey.start();
  journey.archive.shelf.perPage = 1;
  watch = new QueueWatch(await journey.own('library.html'), journey.archive);
});
afterAll(() => journey.end());

const pages = () => journey.archive.log.filter(({ path }) => path.startsWith(`${series}?page=`));

describe(`a series of three pages, in ${browserName}`, () => {
  it('is kept in its order from its second page by one press and a second yes, through a kill half-way', async () => {
    const page = await journey.visit(`${series}?page=2`);
    const popup = await journey.popupOver(page);
    await says(popup, t('keepListPage', { page: 2, pages: 3 }));
    await says(popup, t('keepPagesAll', { count: 41, pages: 3 }));
    await lookEverywhere(popup, 'popup-pages');
    await press(popup, t('keepPages', { count: 3 }));
    await says(popup, t('keepPagesMany', { count: 41 }));
    journey.archive.forget();
    await press(popup, t('keepPagesSure', { count: 3 }));
    await says(popup, t('keepPagesQueued'));
    await says(watch.page, t('listsWaiting', { count: 1 }));

    await until('the first page came', () => pages().length === 1, 30_000);
    await says(popup, t('listNext', { page: 3, pages: 3 }));
    journey.archive.setMood({ mood: { kind: 'slow', ms: 6000 }, times: 1 });
    await until('the third is being asked for', () => pages().length === 2, 30_000);
    await journey.kill();
    await journey.reopen();
    watch.page = await journey.own('library.html');

    await says(watch.page, t('listRead', { count: 3, pages: 3 }));
    await lookEverywhere(watch.page, 'library-list-read');
    await watch.hurryUntil('everything is done', async () => {
      const jobs = await watch.jobs();
      return jobs.length === parts.length && jobs.every(({ state }) => state === 'done');
    });
    const { works = [] } = await readLibrary(watch.page);
    expect(works.map(({ id }) => Number(id)).sort()).toEqual(parts);
    // The page at hand never, each other once, and once more the one that the kill cut off.
    expect(pages().map(({ path }) => path)).toEqual([1, 3, 3].map((page) => `${series}?page=${page}`));
    const asked = watch.asked();
    expect(asked.map(({ path }) => Number(/\/works\/(\d+)/.exec(path)?.[1]))).toEqual(parts);
    const all = [...pages(), ...asked];
    expect(all.flatMap(({ cookies }) => cookies)).toEqual([]);
    expect(Math.max(...all.map(({ inFlight }) => inFlight))).toBe(1);
    expect(Math.min(...watch.gaps())).toBeGreaterThanOrEqual(leastGap);
  }, 150_000);
});
