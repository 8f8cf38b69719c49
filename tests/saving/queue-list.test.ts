import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPageRow } from '@/ao3/read-page-row';
import { readListedWorks } from '@/ao3/read-seen-works';
import { parseHtml } from '@/formats/parse-html';
import { workId } from '@/model/ids';
import { queueList } from '@/saving/queue-list';
import { queueWorks } from '@/saving/queue-works';
import {
  cancelList,
  clearJobs,
  forbidCookies,
  pauseQueue,
  resumeQueue,
  retryList,
} from '@/saving/steer-queue';
import { database } from '@/store/database';
import { findQueue } from '@/store/jobs';
import { describeChapter, describeWork } from '../archive/archive-work';
import { PageParser } from '../html-page';
import { NearArchive } from './ask-shelf';
import { SimulatedQueue, seenWork } from './simulated-queue';

vi.stubGlobal('DOMParser', PageParser);
const path = '/series/9100002';
const hour = 3600_000;
/** After everything that the works of the series say of their days. */
const start = Date.parse('2026-11-04T03:02:01Z');

let archive: NearArchive;
let queue: SimulatedQueue;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  await Promise.all(database.tables.map((table) => table.clear()));
  archive = new NearArchive();
  archive.shelf.perPage = 1;
  queue = new SimulatedQueue(archive.ask);
});
afterEach(() => vi.useRealTimers());

const parts = [900000002, 900000007, 900000010];
const first = 900000002;

/** Adds a work to the series, as its n-th. */
function addPart(id: number, part: number, facts: { restricted?: boolean; unrevealed?: boolean } = {}): void {
  const chapter = describeChapter({ id: id + 10_000_000, html: () => '<p>One more lamp is lit.</p>' });
  const work = describeWork({
    id,
    title: `Part ${part}`,
    chapters: [chapter],
    series: [{ id: 9100002, part }],
  });
  archive.shelf.works.set(id, { ...work, ...facts });
}

/** The reader presses on that page, logged in, and sees what they see there. */
async function queueFrom(page: number, restricted: 'never' | 'ask' | 'always' = 'ask'): Promise<void> {
  const shown = parseHtml((await archive.ask(`${path}?page=${page}`, { cookies: true })).text);
  const { works, unrevealed, unread, pagination } = readListedWorks(shown);
  const { pages } = readPageRow(pagination);
  archive.asked.length = 0;
  await queueList({ path, title: 'Harbour', page, pages, works, unrevealed, unread }, Date.now(), restricted);
}
const run = () => queue.run(Date.now() + hour);
/** Runs it, and does something as soon as that page is asked for. */
const runAnd = (page: number, happens: () => void | Promise<void>) =>
  new SimulatedQueue(async (asked, init) => {
    if (asked.endsWith(`page=${page}`)) await happens();
    return archive.ask(asked, init);
  }).run(Date.now() + hour);
const list = async () => (await findQueue()).lists[0];
const asked = () => archive.asked.map(({ path }) => path.replace('?view_full_work=true&view_adult=true', ''));
const pagesAsked = () =>
  asked()
    .flatMap((each) => /[?]page=(\d+)/.exec(each)?.[1] ?? [])
    .map(Number);
const worksAsked = () =>
  asked()
    .flatMap((each) => /^\/works\/(\d+)$/.exec(each)?.[1] ?? [])
    .map(Number);
const outcomes = async () =>
  Object.fromEntries((await findQueue()).jobs.map(({ work, outcome }) => [work, outcome?.kind ?? null]));

describe('a list with all its pages', () => {
  it('is asked for page by page but for the one at hand, then each work once, in the order of the series', async () => {
    await queueFrom(2);
    await run();
    expect(pagesAsked()).toEqual([1, 3]);
    expect(worksAsked()).toEqual(parts);
    expect(asked()).toHaveLength(5);
    expect(await outcomes()).toEqual(Object.fromEntries(parts.map((id) => [id, 'kept'])));
    expect(await list()).toMatchObject({
      ...{ state: 'done', outcome: { kind: 'listed' }, left: [] },
      found: { pages: 3, works: 3, unrevealed: 0, unread: 0 },
    });
    expect(archive.asked.flatMap(({ cookies }) => (cookies ? [cookies] : []))).toEqual([]);
  });

  it('keeps the pace of the queue, and is counted among its requests', async () => {
    await queueFrom(1);
    await run();
    const times = archive.asked.map(({ at }) => at);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6000);
    expect(queue.mostInFlight).toBe(1);
    expect((await findQueue()).pace.askedAt).toHaveLength(5);
  });

  it('asks for nothing that is kept, and says of it that it is', async () => {
    await queueWorks({ works: [seenWork(first)], task: 'keep' }, Date.now());
    await run();
    await clearJobs('done');
    await queueFrom(3);
    await run();
    expect(worksAsked()).toEqual(parts.slice(1));
    expect(await outcomes()).toMatchObject({ [first]: 'already-kept' });
  });

  it('counts what is not revealed, and names it as left out', async () => {
    addPart(900000101, 4, { unrevealed: true });
    await queueFrom(1);
    await run();
    expect(await list()).toMatchObject({ found: { pages: 4, works: 3, unrevealed: 1 } });
  });

  it('goes on where it is when it is queued once more', async () => {
    await queueFrom(1);
    await runAnd(3, () => queueFrom(1));
    expect(pagesAsked()).toEqual([3]);
    expect((await findQueue()).jobs).toHaveLength(3);
  });
});

describe('a list of which AO3 shows strangers less', () => {
  it('is asked for the page at hand too where that shows a lock, so that nothing falls between two pages', async () => {
    archive.shelf.perPage = 2;
    addPart(900000102, 0.5, { restricted: true });
    await queueFrom(1);
    await run();
    expect(pagesAsked()).toEqual([1, 2]);
    expect(await outcomes()).toEqual({
      900000102: 'login',
      ...Object.fromEntries(parts.map((id) => [id, 'kept'])),
    });
  });

  it('is asked for the page at hand too where the page before it shows what is on it', async () => {
    archive.shelf.perPage = 2;
    addPart(900000102, 0.5, { restricted: true });
    await queueFrom(2);
    await run();
    expect(pagesAsked()).toEqual([1, 2]);
    expect(worksAsked()).toEqual(parts);
  });

  it('is asked for with nobody’s log-in', async () => {
    addPart(900000102, 0.5, { restricted: true });
    await queueFrom(1, 'always');
    await run();
    expect(archive.asked.filter(({ cookies, path }) => cookies && path.includes('page='))).toEqual([]);
    expect(await outcomes()).toMatchObject({ 900000102: 'kept' });
  });

  it('has fewer pages than the reader was told of, which is said', async () => {
    for (const id of [900000103, 900000104]) addPart(id, id - 900000000, { restricted: true });
    await queueFrom(1);
    expect((await list())?.wanted).toBe(5);
    await run();
    expect(await list()).toMatchObject({ state: 'done', outcome: { kind: 'listed' }, wanted: 5 });
    expect((await list())?.found.pages).toBe(3);
    expect(worksAsked()).toEqual(parts);
  });
});

describe('a list that shifts while it is read', () => {
  it('queues no work twice where one came before the others', async () => {
    await queueFrom(1);
    await runAnd(2, () => addPart(900000105, 0.5));
    expect(pagesAsked()).toEqual([2, 3, 4]);
    expect(worksAsked()).toEqual(parts);
    expect(await list()).toMatchObject({ found: { works: 3 } });
  });

  it('is read to its new end where it grew', async () => {
    await queueFrom(1);
    addPart(900000106, 9);
    await run();
    expect(pagesAsked()).toEqual([2, 3, 4]);
    expect(worksAsked()).toEqual([...parts, 900000106]);
  });

  it('ends where it became shorter', async () => {
    await queueFrom(1);
    archive.shelf.edit({ kind: 'deleteWork', work: 900000010 });
    await run();
    expect(pagesAsked()).toEqual([2]);
    expect(await list()).toMatchObject({ state: 'done', outcome: { kind: 'listed' }, found: { pages: 2 } });
  });
});

describe('a list in trouble', () => {
  it('goes on at its next page after a kill, and queues no work twice', async () => {
    await queueFrom(1);
    queue.killAfter = 2;
    await run();
    expect(pagesAsked()).toEqual([2, 3]);
    expect(worksAsked()).toEqual(parts);
    expect((await findQueue()).jobs).toHaveLength(3);
    expect(await list()).toMatchObject({ state: 'done', outcome: { kind: 'listed' } });
  });

  it.each([
    ['an error', { kind: 'error', status: 500 }],
    ['a body that is cut', { kind: 'cut', after: 0.9 }],
  ] as const)('is tried four times at %s, with works between, and can be tried again', async (_, mood) => {
    await queueFrom(1);
    await new SimulatedQueue(async (asked, init) => {
      if (asked.includes('page=')) archive.setMood({ mood, times: 1 });
      return archive.ask(asked, init);
    }).run(Date.now() + 24 * hour);
    expect(pagesAsked()).toEqual([2, 2, 2, 2]);
    expect(await list()).toMatchObject({ state: 'done', outcome: { kind: 'trouble' }, left: [2, 3] });
    // The works of the page at hand are fetched all the same.
    expect(await outcomes()).toEqual({ [first]: 'kept' });
    await retryList(path);
    await run();
    expect(await list()).toMatchObject({ state: 'done', outcome: { kind: 'listed' } });
    expect(Object.keys(await outcomes())).toHaveLength(3);
  });

  it('stops with everything else at a challenge, and at a pause', async () => {
    await queueFrom(1);
    archive.setMood({ mood: { kind: 'challenge', status: 200 }, times: 1 });
    await run();
    expect((await findQueue()).pace.stopped).toBe('challenge');
    expect(await list()).toMatchObject({ state: 'waiting', outcome: { kind: 'challenge' }, attempt: 0 });
    await resumeQueue();
    await pauseQueue();
    const before = archive.asked.length;
    await run();
    expect(archive.asked).toHaveLength(before);
    await resumeQueue();
    await run();
    expect(await list()).toMatchObject({ state: 'done', outcome: { kind: 'listed' } });
  });

  it('ends with the reason where it is gone', async () => {
    await queueFrom(1);
    archive.shelf.series.length = 0;
    await run();
    expect(await list()).toMatchObject({ state: 'done', outcome: { kind: 'gone' }, left: [2, 3] });
  });

  it('takes a page that is something else for no list', async () => {
    await queueFrom(1);
    const odd = new SimulatedQueue((asked) => archive.ask(asked.includes('page=') ? '/works' : asked));
    await odd.run(Date.now() + hour);
    expect(await list()).toMatchObject({ state: 'done', outcome: { kind: 'changed' }, left: [2, 3] });
  });
});

describe('what the reader does with a list', () => {
  it('takes it out, also while a page is being asked for; what joined stays', async () => {
    await queueFrom(1);
    await runAnd(2, () => cancelList(path));
    expect((await findQueue()).lists).toEqual([]);
    expect(await outcomes()).toEqual({ [first]: 'kept' });
    expect(pagesAsked()).toEqual([2]);
  });

  it('takes it out with all that waits, and later with all that is done', async () => {
    await queueFrom(1);
    await clearJobs('waiting');
    expect(await findQueue()).toMatchObject({ jobs: [], lists: [] });
    await queueFrom(1);
    await run();
    await clearJobs('done');
    expect(await findQueue()).toMatchObject({ jobs: [], lists: [] });
  });

  it('forbids their log-in for what is still to come of it', async () => {
    await queueFrom(1, 'always');
    expect((await findQueue()).jobs).toMatchObject([{ cookies: 'if-asked' }]);
    await forbidCookies();
    await run();
    expect((await findQueue()).jobs.filter(({ cookies }) => cookies)).toEqual([]);
    expect(await database.jobs.get(workId(first))).toMatchObject({ outcome: { kind: 'kept' } });
  });
});
