import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, says } from './journey';
import { readLibrary } from './read-library';
import { leastGap, QueueWatch } from './watch-queue';

const letters = 900000002;
let journey: Journey;
let watch: QueueWatch;
beforeAll(async () => {
  journey = await Journey.start();
  watch = new QueueWatch(await journey.own('library.html'), journey.archive);
});
afterAll(() => journey.end());

const chapters = () => watch.asked().filter(({ path }) => path.includes('/chapters/'));
const keptOf = async (work: number): Promise<number> => {
  const { works = [] } = await readLibrary(watch.page);
  return Number(works.find(({ id }) => id === work)?.chaptersKept ?? 0);
};

describe(`a browser that is killed, in ${browserName}`, () => {
  it('goes on where it was with a work that only comes chapter by chapter', async () => {
    journey.archive.setMood({ mood: { kind: 'cut', after: 0.5 }, works: [letters], entire: true });
    await watch.queue([letters]);
    await watch.hurryUntil('three chapters are kept', async () => (await keptOf(letters)) >= 3);
    await says(watch.page, t('someChaptersKept', { kept: await keptOf(letters), count: 9 }));
    await says(watch.page, /Chapter \d of 9/);

    journey.archive.setMood({ mood: { kind: 'slow', ms: 6000 }, works: [letters], times: 1 });
    const before = chapters().length;
    await watch.hurryUntil('the next one is being asked for', () => chapters().length > before);
    await journey.kill();
    await journey.reopen();
    watch.page = await journey.own('library.html');
    const kept = await keptOf(letters);
    expect(kept).toBeGreaterThanOrEqual(3);
    expect(kept).toBeLessThan(9);
    await says(watch.page, t('someChaptersKept', { kept, count: 9 }));

    await watch.hurryUntil('it is whole', async () => (await watch.job(letters))?.state === 'done');
    expect(await watch.job(letters)).toMatchObject({ outcome: { kind: 'kept', chapters: 9 } });
    expect(await keptOf(letters)).toBe(9);
    await says(watch.page, t('allChaptersKept', { count: 9 }));

    const asked = watch.asked();
    // Twice in one piece, once for the list, and each chapter once but the one that the kill cut off.
    expect(asked.length - chapters().length).toBe(3);
    expect(chapters()).toHaveLength(10);
    expect(Math.max(...asked.map(({ inFlight }) => inFlight))).toBe(1);
    expect(Math.min(...watch.gaps())).toBeGreaterThanOrEqual(leastGap);
    expect(asked.flatMap(({ cookies }) => cookies)).toEqual([]);
  }, 300_000);
});
