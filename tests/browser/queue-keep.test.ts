import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { countOffered } from './count-offered';
import { browserName, Journey, press, says, textOn } from './journey';
import { until } from './own-page';
import { readLibrary } from './read-library';
import { leastGap, QueueWatch } from './watch-queue';

let journey: Journey;
let watch: QueueWatch;
beforeAll(async () => {
  journey = await Journey.start();
  watch = new QueueWatch(await journey.own('library.html'), journey.archive);
});
afterAll(() => journey.end());

const allDone = async () => (await watch.jobs()).every(({ state }) => state === 'done');

describe(`the queue in ${browserName}`, () => {
  it('keeps a work of 200 chapters with exactly one request, and without the reader’s cookies', async () => {
    const page = await journey.visit('/works/900000003');
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: this is AO3's page, and AO3's cookie.
      document.cookie = 'user_credentials=1; path=/';
    });
    const popup = await journey.popupOver(page);
    journey.archive.forget();
    await press(popup, t('keepEntire', { count: 200 }));
    await says(popup, t('outcomeKept', { count: 200 }));
    await says(popup, t('allChaptersKept', { count: 200 }));
    const { works = [] } = await readLibrary(watch.page);
    expect(works).toMatchObject([{ id: 900000003, chaptersKept: 200 }]);
    expect(journey.archive.log.map(({ path, cookies }) => ({ path, cookies }))).toEqual([
      { path: '/works/900000003?view_full_work=true&view_adult=true', cookies: [] },
    ]);
    await popup.close();
    await page.close();
  });

  it('keeps every work of a list, one at a time, and says what came of each', async () => {
    const page = await journey.visit('/users/tidewrack/works');
    const popup = await journey.popupOver(page);
    await says(popup, /works of this page are not .* To fetch them takes about \d+ minutes?/);
    const offered = await countOffered(popup);
    await says(popup, t('keepListKept', { count: 1 }));
    const listed = await page.evaluate(() => document.querySelectorAll('li.work.blurb').length);
    expect(listed).toBeGreaterThan(4);
    expect(offered).toBe(listed - 1);
    journey.archive.forget();
    await press(popup, t('keepList', { count: offered }));
    await says(popup, t('keepListQueued', { count: offered }));
    await says(watch.page, t('queue'));
    await until('every job is done', allDone, 240_000);

    const jobs = await watch.jobs();
    expect(jobs.length).toBeGreaterThanOrEqual(listed);
    expect(jobs.map(({ outcome }) => outcome?.kind)).not.toContain(undefined);
    const asked = watch.asked();
    // What is kept already is not asked for again.
    expect(asked.length).toBeLessThan(listed);
    expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length);
    expect(asked.flatMap(({ cookies }) => cookies)).toEqual([]);
    expect(Math.max(...asked.map(({ inFlight }) => inFlight))).toBe(1);
    expect(Math.min(...watch.gaps())).toBeGreaterThanOrEqual(leastGap);
    expect(journey.archive.log.filter(({ path }) => path.includes('hit_count'))).toEqual([]);
    console.log(
      `FIGURE: ${asked.length} works of a list in ${Math.round((Date.now() - (asked[0]?.at ?? 0)) / 1000)} s, gaps of ${watch.gaps().map((ms) => (ms / 1000).toFixed(1))} s`,
    );
    await until('the library shows that nothing waits', async () => {
      return !(await textOn(watch.page)).includes(t('queuePause'));
    });
    await page.close();
  }, 300_000);

  it('asks nothing while nothing waits', async () => {
    journey.archive.forget();
    await new Promise((resolve) => setTimeout(resolve, 15_000));
    expect(watch.asked()).toEqual([]);
  });
});

describe(`copies that are behind, in ${browserName}`, () => {
  it('are known from a list that the reader opened, and brought up to date when they ask', async () => {
    await watch.queue([900000017]);
    await until('it is kept', allDone, 60_000);
    journey.archive.edit({ kind: 'addChapter', work: 900000017, title: 'Door 4', words: 300 });
    journey.archive.forget();
    const page = await journey.visit('/works');
    await says(watch.page, t('newsChapters', { count: 1 }));
    expect(watch.asked()).toEqual([]);

    const title = 'A House With More Rooms Than Yesterday';
    await press(watch.page, t('updateNamed', { title }));
    await says(watch.page, t('outcomeUpdated', { count: 4 }));
    await until(
      'there is no news any more',
      async () => !(await textOn(watch.page)).includes('1 new chapter'),
    );
    expect(watch.asked()).toHaveLength(1);
    await page.close();
  });

  it('are found by one small request when the reader asks for that', async () => {
    const title = 'A House With More Rooms Than Yesterday';
    journey.archive.edit({ kind: 'addChapter', work: 900000017, title: 'Door 5', words: 300 });
    journey.archive.edit({ kind: 'addChapter', work: 900000017, title: 'Door 6', words: 300 });
    journey.archive.forget();
    await press(watch.page, t('checkNamed', { title }));
    await says(watch.page, t('newsChapters', { count: 2 }));
    expect(watch.asked().map(({ path }) => path)).toEqual(['/works/900000017/navigate']);
  });

  it('are known by the numbers of chapters, and where AO3 has fewer that is said, and nothing taken away', async () => {
    const title = 'A House With More Rooms Than Yesterday';
    await press(watch.page, t('updateNamed', { title }));
    await says(watch.page, t('outcomeUpdated', { count: 6 }));
    journey.archive.edit({ kind: 'repostChapter', work: 900000017, position: 1 });
    await press(watch.page, t('checkNamed', { title }));
    await says(watch.page, t('newsChapters', { count: 1 }));
    await press(watch.page, t('updateNamed', { title }));
    const whole = t('allChaptersKept', { count: 6 });
    await says(watch.page, t('keptAndGone', { kept: whole, count: 1 }));
    journey.archive.edit({ kind: 'removeChapter', work: 900000017, position: 6 });
    await press(watch.page, t('checkNamed', { title }));
    await says(watch.page, t('outcomeFewer'));
    await says(watch.page, t('newsFewer', { count: 1 }));
    await says(watch.page, t('keptAndGone', { kept: whole, count: 1 }));
  });
});
