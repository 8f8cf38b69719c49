import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says } from './journey';
import { until } from './own-page';
import { readLibrary } from './read-library';
import { leastGap, QueueWatch } from './watch-queue';

const second = 1000;
let journey: Journey;
let watch: QueueWatch;
beforeAll(async () => {
  journey = await Journey.start();
  watch = new QueueWatch(await journey.own('library.html'), journey.archive);
});
afterAll(() => journey.end());

const works = {
  ...{ almanac: 900000001, letters: 900000002, refused: 900000004, broken: 900000005, cut: 900000006 },
  ...{ challenged: 900000007, slow: 900000009, restricted: 900000013, gone: 900009999 },
};
const job = (work: number) => watch.job(work);
const ended = async (work: number) => (await job(work))?.state === 'done';
const times = (work: number) => watch.asked().filter(({ path }) => path.includes(`/works/${work}?`)).length;

describe(`the queue in trouble, in ${browserName}`, () => {
  it('waits as long as AO3 says, however often it is woken', async () => {
    const busy = { kind: 'busy', by: 'cloudflare', retryAfter: 120 } as const;
    journey.archive.setMood({ mood: busy, works: [works.refused], times: 1 });
    await watch.queue([works.refused, works.almanac]);
    await until('AO3 has refused', async () => (await watch.pace())?.busyAt.length === 1);
    const pace = await watch.pace();
    expect((pace?.nextAt ?? 0) - Date.now()).toBeGreaterThan(110 * second);
    await says(watch.page, t('waitsBusy'));
    for (let time = 0; time < 5; time++) await watch.send('queueChanged', null);
    await new Promise((resolve) => setTimeout(resolve, 12 * second));
    expect(watch.asked()).toHaveLength(1);
    await watch.passTime(121 * second);
    await until(
      'both are kept',
      async () => (await ended(works.refused)) && (await ended(works.almanac)),
      90_000,
    );
    expect(await job(works.refused)).toMatchObject({ outcome: { kind: 'kept' } });
  });

  it('tries again after an error, gives up what is cut in one piece and in pieces, and says what nobody can have', async () => {
    journey.archive.setMood({ mood: { kind: 'error', status: 502 }, works: [works.broken], times: 1 });
    journey.archive.setMood({ mood: { kind: 'cut', after: 0.5 }, works: [works.cut] });
    await watch.queue([works.broken, works.cut, works.restricted, works.gone]);
    await watch.hurryUntil('all four have ended', async () =>
      (await Promise.all([works.broken, works.cut, works.restricted, works.gone].map(ended))).every(Boolean),
    );
    expect(await job(works.broken)).toMatchObject({ outcome: { kind: 'kept' } });
    expect(await job(works.cut)).toMatchObject({ outcome: { kind: 'trouble', why: 'cut' } });
    expect(await job(works.restricted)).toMatchObject({ outcome: { kind: 'login' } });
    expect(await job(works.gone)).toMatchObject({ outcome: { kind: 'gone' } });
    expect([times(works.broken), times(works.cut), times(works.restricted), times(works.gone)]).toEqual([
      ...[2, 2, 1, 1],
    ]);
    await says(watch.page, t('troubleCut'));
  }, 240_000);

  it('stops at a challenge until the reader resumes', async () => {
    journey.archive.setMood({
      mood: { kind: 'challenge', status: 200 },
      works: [works.challenged],
      times: 1,
    });
    await watch.queue([works.challenged]);
    await watch.hurryUntil('it has stopped', async () => (await watch.pace())?.stopped === 'challenge');
    await says(watch.page, t('stoppedChallenge'));
    const before = watch.asked().length;
    await watch.passTime(3600 * second);
    await new Promise((resolve) => setTimeout(resolve, 5 * second));
    expect(watch.asked()).toHaveLength(before);
    await press(watch.page, t('queueResume'));
    await watch.hurryUntil('it is kept', () => ended(works.challenged));
    expect(await job(works.challenged)).toMatchObject({ outcome: { kind: 'kept' } });
  }, 240_000);

  it('goes on by itself after the browser was closed in the middle of a request, and doubles nothing', async () => {
    journey.archive.setMood({ mood: { kind: 'slow', ms: 8000 }, works: [works.slow], times: 1 });
    await watch.queue([works.slow, works.letters]);
    await watch.hurryUntil('it is asked for', async () => times(works.slow) === 1);
    const before = await watch.pace();
    await journey.reopen();
    const asked = watch.asked();
    watch.page = await journey.own('library.html');
    const after = await watch.pace();
    expect(after?.askedAt.length).toBeGreaterThanOrEqual(before?.askedAt.length ?? 1);
    expect(asked.filter(({ path }) => path.includes(String(works.slow)))).toHaveLength(1);
    await watch.hurryUntil(
      'both have ended',
      async () => (await ended(works.slow)) && (await ended(works.letters)),
    );
    expect([times(works.slow), times(works.letters)]).toEqual([2, 1]);
    expect((await watch.jobs()).map(({ outcome }) => outcome?.kind)).not.toContain(undefined);
  }, 240_000);

  it('has kept nothing that is no work, and was never impolite', async () => {
    const { works: kept = [] } = await readLibrary(watch.page);
    expect(kept.map(({ id }) => id).sort()).toEqual(
      [works.almanac, works.letters, works.refused, works.broken, works.challenged, works.slow].sort(),
    );
    const asked = watch.asked();
    expect(asked.flatMap(({ cookies }) => cookies)).toEqual([]);
    expect(Math.max(...asked.map(({ inFlight }) => inFlight))).toBe(1);
    expect(Math.min(...watch.gaps())).toBeGreaterThanOrEqual(leastGap);
    expect(journey.archive.log.filter(({ path }) => path.includes('hit_count'))).toEqual([]);
    console.log(
      `FIGURE: 9 works through 429, 502, cut bodies, a challenge and a closed browser: ${kept.length} kept, ${asked.length} requests, shortest gap ${(Math.min(...watch.gaps()) / 1000).toFixed(1)} s`,
    );
  });
});
