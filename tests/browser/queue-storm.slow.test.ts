import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import type { Mood } from '../archive/mood';
import { browserName, Journey, press } from './journey';
import { readLibrary } from './read-library';
import { leastGap, QueueWatch } from './watch-queue';

const second = 1000;
let journey: Journey;
let watch: QueueWatch;
beforeAll(async () => {
  journey = await Journey.start();
  watch = new QueueWatch(await journey.own('library.html'), journey.archive);
  // Short ones that are there for nothing but to be fetched.
  const almanac = journey.archive.shelf.works.get(900000001);
  if (!almanac) throw new Error('The almanac is gone');
  for (const id of [...clones, ...Object.values(hit)])
    journey.archive.shelf.works.set(id, { ...almanac, id });
});
afterAll(() => journey.end());

const clones = [101, 102, 103, 104, 105, 106].map((number) => 900000000 + number);
/** One work for each thing that goes wrong. */
const hit = {
  ...{ seconds: 900000201, date: 900000202, unsaid: 900000203, gateway: 900000204, origin: 900000205 },
  ...{ always500: 900000206, cutOnce: 900000207, cutAlways: 900000208, challenge: 900000209 },
  ...{ slow: 900000210, maintenance: 900000211, challenge403: 900000212 },
};
const [pieces, restricted, unrevealed, adult] = [900000002, 900000013, 900000014, 900000015];
const gone = [900009998, 900009999];
const all = [...clones, ...Object.values(hit), pieces, restricted, unrevealed, adult, 900000017, ...gone];

/** At least so long (ms) after a refusal of this work nothing may be asked. */
const waits: Record<number, number> = {
  [hit.seconds]: 90 * second,
  [hit.date]: 60 * second,
  [hit.unsaid]: 300 * second,
};

const moods: [mood: Mood, work: number, times?: number, entire?: boolean][] = [
  [{ kind: 'busy', by: 'cloudflare', retryAfter: 90 }, hit.seconds, 1],
  [{ kind: 'busy', by: 'archive', retryAfter: 'date' }, hit.date, 1],
  [{ kind: 'busy', by: 'archive', retryAfter: null }, hit.unsaid, 1],
  [{ kind: 'error', status: 502 }, hit.gateway, 2],
  [{ kind: 'error', status: 522 }, hit.origin, 1],
  [{ kind: 'error', status: 500 }, hit.always500],
  [{ kind: 'maintenance' }, hit.maintenance, 1],
  [{ kind: 'cut', after: 0.5 }, hit.cutOnce, 1],
  [{ kind: 'cut', after: 0.5 }, hit.cutAlways],
  [{ kind: 'cut', after: 0.7 }, pieces, undefined, true],
  [{ kind: 'challenge', status: 200 }, hit.challenge, 1],
  [{ kind: 'challenge', status: 403 }, hit.challenge403, 1],
  [{ kind: 'slow', ms: 8000 }, hit.slow, 1],
];

const times = (work: number) => watch.asked().filter(({ path }) => path.includes(`/works/${work}?`)).length;
const allEnded = async () => (await watch.jobs()).every(({ state }) => state === 'done');

/** As a reader who comes back to a queue that stopped. */
async function resumeWhereStopped(): Promise<boolean> {
  const stopped = (await watch.pace())?.stopped ?? null;
  if (stopped === null) return false;
  const before = watch.asked().length;
  await watch.passTime(3600 * second);
  await new Promise((resolve) => setTimeout(resolve, 3 * second));
  expect(watch.asked(), `nothing is asked while it is stopped (${stopped})`).toHaveLength(before);
  stops.push(stopped);
  await press(watch.page, t('queueResume'));
  return true;
}
const stops: string[] = [];

describe(`25 works in a storm, in ${browserName}`, () => {
  it('each ends kept or with its reason, through three kills', async () => {
    expect(all).toHaveLength(25);
    for (const [mood, work, times, entire] of moods) {
      journey.archive.setMood({
        mood,
        works: [work],
        ...(times ? { times } : {}),
        ...(entire ? { entire } : {}),
      });
    }
    await watch.queue(all);
    let kills = 0;
    let dead = false;
    // In the middle of an answer, and after so many requests.
    const moments = [
      async () => times(hit.slow) === 1 && (await watch.job(hit.slow))?.state === 'asking',
      async () => watch.asked().length >= 9,
      async () => watch.asked().length >= 31,
    ];
    await watch.hurryUntil(
      'every work has its end',
      async () => {
        if (dead) {
          watch.page = await journey.own('library.html');
          dead = false;
        }
        await resumeWhereStopped();
        for (const moment of moments) {
          if (!(await moment())) continue;
          moments.splice(moments.indexOf(moment), 1);
          kills += 1;
          // Whatever goes wrong with opening a page of ours, the next look tries again.
          dead = true;
          await journey.kill();
          await journey.reopen();
          return false;
        }
        return allEnded();
      },
      900_000,
    );

    const jobs = await watch.jobs();
    const outcomes = Object.fromEntries(jobs.map(({ work, outcome }) => [work, outcome?.kind]));
    const reasons = { [restricted]: 'login', [unrevealed]: 'unrevealed', [hit.always500]: 'trouble' };
    const given = {
      ...reasons,
      [hit.cutAlways]: 'trouble',
      ...Object.fromEntries(gone.map((id) => [id, 'gone'])),
    };
    expect(outcomes).toEqual({ ...Object.fromEntries(all.map((id) => [id, 'kept'])), ...given });
    const { works: kept = [], texts = [] } = await readLibrary(watch.page);
    expect(kept.map(({ id }) => id).sort()).toEqual(all.filter((id) => !(id in given)).sort());
    for (const { id, chaptersKept } of kept) {
      expect(chaptersKept, String(id)).toBe(journey.archive.shelf.works.get(Number(id))?.chapters.length);
    }
    expect(texts.filter(({ html }) => /challenge|Retry later|Error 50/i.test(String(html)))).toEqual([]);

    const asked = watch.asked();
    const tooSoon = asked.flatMap(({ path, status, clock }, index) => {
      const next = asked[index + 1];
      if (status !== 429 || !next) return [];
      const [, work] = /\/works\/(\d+)/.exec(path) ?? [];
      const wait = next.clock - clock;
      return wait < (waits[Number(work)] ?? 60 * second) - second ? [`${path}: ${wait}`] : [];
    });
    expect(tooSoon).toEqual([]);
    expect(Math.max(...asked.map(({ inFlight }) => inFlight))).toBe(1);
    expect(Math.min(...watch.gaps())).toBeGreaterThanOrEqual(leastGap);
    expect(asked.flatMap(({ cookies }) => cookies)).toEqual([]);
    expect(journey.archive.log.filter(({ path }) => path.includes('hit_count'))).toEqual([]);
    expect([...stops].sort()).toEqual(['busy', 'challenge', 'challenge']);
    expect(kills).toBe(3);
    console.log(
      `FIGURE: 25 works through ${asked.filter(({ status }) => status === 429).length} × 429, ${asked.filter(({ status }) => status >= 500).length} × 5xx, cut bodies, 2 challenges and ${kills} SIGKILLs: ${kept.length} kept, ${25 - kept.length} with a reason, ${asked.length} requests, shortest gap ${(Math.min(...watch.gaps()) / 1000).toFixed(1)} s, at most ${Math.max(...asked.map(({ inFlight }) => inFlight))} in flight`,
    );
  }, 960_000);
});
