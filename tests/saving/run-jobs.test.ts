import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fetched } from '@/model/fetched';
import { workId } from '@/model/ids';
import type { Job, Outcome } from '@/model/job';
import { queueWorks } from '@/saving/queue-works';
import { resumeQueue } from '@/saving/steer-queue';
import { listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
import { findQueue } from '@/store/jobs';
import { listWorks } from '@/store/works';
import { PageParser } from '../html-page';
import { NearArchive, page } from './ask-shelf';
import { queueIds, SimulatedQueue, seenWork, start } from './simulated-queue';

vi.stubGlobal('DOMParser', PageParser);
const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

let archive: NearArchive;
let queue: SimulatedQueue;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  await Promise.all(database.tables.map((table) => table.clear()));
  archive = new NearArchive();
  queue = new SimulatedQueue(archive.ask);
});
afterEach(() => vi.useRealTimers());

const outcomes = async (): Promise<Record<number, Outcome['kind'] | null>> =>
  Object.fromEntries((await findQueue()).jobs.map(({ work, outcome }) => [work, outcome?.kind ?? null]));
const jobs = async (): Promise<Job[]> => (await findQueue()).jobs;
const gaps = () => queue.asked.slice(1).map(({ at }, index) => at - (queue.asked[index]?.at ?? 0));

const ids = {
  almanac: 900000001,
  letters: 900000002,
  coast: 900000003,
  begun: 900000012,
  restricted: 900000013,
};

describe('a queue on a good day', () => {
  it('keeps a work of 200 chapters with one request', async () => {
    await queueIds([ids.coast]);
    await queue.run(start + hour);
    expect(archive.asked.map(({ path }) => path)).toEqual([
      '/works/900000003?view_full_work=true&view_adult=true',
    ]);
    expect(await outcomes()).toEqual({ [ids.coast]: 'kept' });
    const heads = await listChapterHeads(workId(ids.coast));
    expect(heads.filter(({ text }) => text !== null)).toHaveLength(200);
  });

  it('says of every work what came of it, and asks for each once', async () => {
    await queueIds([ids.almanac, ids.begun, ids.restricted, 900000014, 900000015, 900009999]);
    await queue.run(start + hour);
    expect(await outcomes()).toEqual({
      [ids.almanac]: 'kept',
      [ids.begun]: 'kept',
      [ids.restricted]: 'login',
      900000014: 'unrevealed',
      900000015: 'kept',
      900009999: 'gone',
    });
    expect(queue.asked).toHaveLength(6);
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(6 * second);
    expect(Math.max(...gaps())).toBeLessThan(12 * second);
  });

  it('asks again for what is kept only when it is told to, and finds nothing new', async () => {
    for (let time = 0; time < 2; time++) {
      await queueIds([ids.letters]);
      await queue.run(Date.now() + hour);
    }
    expect(await outcomes()).toEqual({ [ids.letters]: 'already-kept' });
  });

  it('makes no request while nothing waits', async () => {
    await queueIds([ids.almanac]);
    await queue.run(start + day);
    expect(queue.asked).toHaveLength(1);
  });

  it('counts a redirect as a request', async () => {
    await queueIds([ids.restricted, ids.almanac]);
    await queue.run(start + hour);
    expect((await findQueue()).pace.askedAt).toHaveLength(3);
    const [, login, next] = archive.asked;
    expect((next?.at ?? 0) - (login?.at ?? 0)).toBeGreaterThanOrEqual(6 * second);
  });
});

describe('a queue in trouble', () => {
  it.each([
    ['an error', { kind: 'error', status: 500 }, 500],
    ['a bad gateway', { kind: 'error', status: 502 }, 502],
    ['an origin that does not answer', { kind: 'error', status: 522 }, 522],
    ['maintenance', { kind: 'maintenance' }, 503],
    ['a body that is cut', { kind: 'cut', after: 0.6 }, 200],
    ['a body that is cut before it began', { kind: 'cut', after: 0.01 }, 200],
    ['an answer that takes too long', { kind: 'slow', ms: 1e9 }, 200],
  ] as const)('tries four times at %s, and parks the work with the reason', async (_, mood, status) => {
    archive.setMood({ mood });
    await queueIds([ids.letters]);
    await queue.run(start + day);
    expect(queue.asked).toHaveLength(4);
    const [job] = await jobs();
    expect(job).toMatchObject({ state: 'done', outcome: { kind: 'trouble', status } });
    expect(await listWorks()).toEqual([]);
  });

  it('keeps the others first when one work fails, and that one when it can be had', async () => {
    archive.setMood({ mood: { kind: 'error', status: 503 }, works: [ids.letters], times: 2 });
    await queueIds([ids.letters, ids.almanac, ids.begun]);
    await queue.run(start + day);
    expect(await outcomes()).toEqual({ [ids.letters]: 'kept', [ids.almanac]: 'kept', [ids.begun]: 'kept' });
    expect(queue.asked.map(({ work }) => work)).toEqual([
      ...[ids.letters, ids.almanac, ids.begun, ids.letters, ids.letters],
    ]);
  });

  it('does not ask a single time after a challenge, until the reader resumes', async () => {
    for (const status of [403, 200] as const) {
      archive.setMood({ mood: { kind: 'challenge', status }, times: 1 });
      await queueIds([ids.letters, ids.almanac]);
      const before = queue.asked.length;
      await queue.run(Date.now() + day);
      expect(queue.asked).toHaveLength(before + 1);
      expect((await findQueue()).pace.stopped).toBe('challenge');
      expect(await outcomes()).toMatchObject({ [ids.letters]: 'challenge' });
      await resumeQueue();
      await queue.run(Date.now() + day);
      expect((await jobs()).map(({ state }) => state)).toEqual(['done', 'done']);
    }
  });

  it('says of a work that found AO3 busy when it is asked for again', async () => {
    archive.setMood({ mood: { kind: 'busy', by: 'archive', retryAfter: 600 }, times: 1 });
    await queueIds([ids.letters, ids.almanac]);
    await queue.run(start + 60 * second);
    const [job] = await jobs();
    const until = (await findQueue()).pace.nextAt;
    expect(until).toBeGreaterThan(start + 600 * second);
    expect(job).toMatchObject({ state: 'waiting', outcome: { kind: 'busy' }, notBefore: until, attempt: 0 });
    await queue.run(start + hour);
    expect(queue.asked.map(({ work }) => work)).toEqual([ids.letters, ids.letters, ids.almanac]);
  });

  it('waits for nothing that seems years away because the clock was put back', async () => {
    archive.setMood({ mood: { kind: 'error', status: 500 }, times: 1 });
    await queueIds([ids.letters]);
    await queue.run(start + second);
    vi.setSystemTime(start - 1000 * day);
    await queue.run(Date.now() + 2 * day);
    expect(await outcomes()).toEqual({ [ids.letters]: 'kept' });
  });

  it('fetches a work whose update was wanted while it was being checked', async () => {
    await queueIds([ids.letters]);
    await queue.run(start + hour);
    archive.shelf.edit({ kind: 'addChapter', work: workId(ids.letters), title: 'Ten', words: 50 });
    const seen = seenWork(ids.letters);
    const asking = new SimulatedQueue(async (path, init) => {
      if (path.endsWith('/navigate')) await queueWorks({ works: [seen], task: 'keep' }, Date.now());
      return archive.ask(path, init);
    });
    await queueWorks({ works: [seen], task: 'check' }, Date.now());
    await asking.run(Date.now() + hour);
    expect(asking.asked).toHaveLength(2);
    expect(await jobs()).toMatchObject([{ state: 'done', outcome: { kind: 'kept', what: 'more' } }]);
  });

  it('stops when nothing can be written, and loses no work of the queue', async () => {
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    database.texts.hook('creating', full);
    await queueIds([ids.letters, ids.almanac]);
    await queue.run(start + day);
    database.texts.hook('creating').unsubscribe(full);
    expect(queue.asked).toHaveLength(1);
    expect((await findQueue()).pace.stopped).toBe('cannot-write');
    await resumeQueue();
    await queue.run(Date.now() + day);
    expect(await outcomes()).toEqual({ [ids.letters]: 'kept', [ids.almanac]: 'kept' });
  });

  it('goes on after a mistake of ours with the next work', async () => {
    const broken = new SimulatedQueue((path) => {
      if (path.includes(String(ids.letters))) throw new TypeError('odd');
      return archive.ask(path);
    });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await queueIds([ids.letters, ids.almanac]);
    await broken.run(start + hour);
    expect(await outcomes()).toEqual({ [ids.letters]: 'failed', [ids.almanac]: 'kept' });
  });
});

describe('a queue that is killed', () => {
  it('repeats at most the request that was out, and doubles nothing', async () => {
    const all = [ids.almanac, ids.letters, ids.begun, 900000004, 900000005, 900000006];
    await queueIds(all);
    for (let kill = 0; kill < 4; kill++) {
      queue.killAfter = queue.asked.length + 2;
      await queue.run(Date.now() + 10 * second);
    }
    await queue.run(start + day);
    expect((await jobs()).map(({ outcome }) => outcome?.kind)).toEqual(all.map(() => 'kept'));
    expect(queue.asked.length).toBeLessThanOrEqual(all.length + 4);
    expect(queue.asked.length).toBeGreaterThan(all.length);
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(6 * second);
    expect(await listWorks()).toHaveLength(all.length);
  });

  it('gives up a work whose page kills it every time', async () => {
    await queueIds([ids.coast, ids.almanac]);
    for (let kill = 0; kill < 6; kill++) {
      queue.killAfter = queue.asked.length + 1;
      await queue.run(Date.now() + hour);
    }
    await queue.run(Date.now() + hour);
    const times = queue.asked.filter(({ work }) => work === ids.coast).length;
    expect(times).toBeLessThanOrEqual(4);
    expect((await jobs()).every(({ state }) => state === 'done')).toBe(true);
  });
});

describe('24 hours of 429', () => {
  /** Every form of the header there is, and how long (ms) each makes us wait at least. */
  const forms: [header: () => string | null, least: number][] = [
    [() => '90', 90 * second],
    [() => new Date(Date.now() + 120 * second).toUTCString(), 119 * second],
    [() => null, 300 * second],
    [() => '-5', 300 * second],
    [() => '1000000000', day],
    [() => 'as soon as you like', 300 * second],
  ];

  it('is one request at a time, never too soon, stopped by the third; through five kills', async () => {
    let answers = 0;
    let told: number | null = null;
    let refusals = 0;
    const tooSoon: string[] = [];
    const storm = new SimulatedQueue(async (path): Promise<Fetched> => {
      answers += 1;
      if (answers % 3 !== 0) return archive.ask(path);
      const [header, least] = forms[refusals % forms.length] ?? expect.fail();
      refusals += 1;
      told = Date.now() + least;
      return page('Retry later\n', { status: 429, retryAfter: header() });
    });
    const works = [...archive.shelf.works.keys()].filter((id) => id !== ids.coast);
    await queueIds(works);

    let stops = 0;
    let kills = 0;
    const end = start + day;
    while (Date.now() < end) {
      if (kills < 5 && storm.asked.length % 4 === 1) {
        kills += 1;
        storm.killAfter = storm.asked.length + 1;
      }
      const before = storm.asked.length;
      const allowed: number = told ?? 0;
      await storm.run(Math.min(end, Date.now() + 20 * 60 * second));
      const first = storm.asked[before];
      if (first && first.at < allowed) tooSoon.push(`${first.at} before ${allowed}`);
      const { pace } = await findQueue();
      if (pace.stopped === 'busy') {
        stops += 1;
        const stopped = storm.asked.length;
        await storm.run(Math.min(end, Date.now() + hour));
        expect(storm.asked).toHaveLength(stopped);
        vi.setSystemTime(Date.now() + hour);
        await resumeQueue();
      }
      if ((await jobs()).every(({ state }) => state === 'done')) await queueIds(works);
    }

    const between = storm.asked.slice(1).map(({ at }, index) => at - (storm.asked[index]?.at ?? 0));
    console.log(
      `FIGURE: 24 h of 429: ${storm.asked.length} requests, ${refusals} refused, shortest gap ${Math.min(...between) / 1000} s, ${stops} stops, ${kills} kills, at most ${storm.mostInFlight} in flight`,
    );
    expect(tooSoon).toEqual([]);
    expect(Math.min(...between)).toBeGreaterThanOrEqual(6 * second);
    expect(storm.mostInFlight).toBe(1);
    expect(kills).toBe(5);
    expect(refusals).toBeGreaterThanOrEqual(3);
    expect(stops).toBeGreaterThanOrEqual(refusals - 2);
  });
});

describe('25 works', () => {
  it('meet a storm of everything, and each ends kept or with its reason', async () => {
    const almanac = archive.shelf.works.get(ids.almanac) ?? expect.fail();
    for (let id = 900000101; archive.shelf.works.size < 22; id++)
      archive.shelf.works.set(id, { ...almanac, id });
    const works = [...archive.shelf.works.keys()];
    const all = [...works, 900009997, 900009998, 900009999];
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = works.slice(3);
    archive.setMood({ mood: { kind: 'busy', by: 'cloudflare', retryAfter: 120 }, works: [a], times: 1 });
    archive.setMood({ mood: { kind: 'busy', by: 'archive', retryAfter: 'date' }, works: [b], times: 1 });
    archive.setMood({ mood: { kind: 'error', status: 502 }, works: [c], times: 3 });
    archive.setMood({ mood: { kind: 'cut', after: 0.5 }, works: [d] });
    archive.setMood({ mood: { kind: 'challenge', status: 200 }, works: [e], times: 1 });
    await queueIds(all);
    queue.killAfter = 8;
    await queue.run(start + day);
    expect((await findQueue()).pace.stopped).toBe('challenge');
    await resumeQueue();
    await queue.run(Date.now() + day);

    const ended = await jobs();
    expect(ended.every(({ state, outcome }) => state === 'done' && outcome !== null)).toBe(true);
    expect(ended.filter(({ outcome }) => outcome?.kind === 'gone')).toHaveLength(3);
    expect(ended.find(({ work }) => work === d)?.outcome).toMatchObject({ kind: 'trouble', why: 'cut' });
    const kept = ended.filter(({ outcome }) => outcome?.kind === 'kept').length;
    expect(await listWorks()).toHaveLength(kept);
    expect(queue.mostInFlight).toBe(1);
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(6 * second);
    console.log(
      `FIGURE: 25 works through 2 × 429, 502, cut bodies, a challenge and a kill: ${kept} kept, ${25 - kept} with a reason, ${queue.asked.length} requests in ${Math.round((Date.now() - start) / 60000)} min`,
    );
  });
});
