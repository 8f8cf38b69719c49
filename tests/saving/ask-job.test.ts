import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { askJob } from '@/saving/ask-job';
import { queueWorks } from '@/saving/queue-works';
import { agreeToCookies, forbidCookies } from '@/saving/steer-queue';
import { findChoices } from '@/store/choices';
import { database } from '@/store/database';
import { findQueue } from '@/store/jobs';
import { findWork, listWorks } from '@/store/works';
import { PageParser } from '../html-page';
import { NearArchive } from './ask-shelf';
import { freshJob, SimulatedQueue, seenWork, start } from './simulated-queue';

vi.stubGlobal('DOMParser', PageParser);
const day = 24 * 3600_000;
const restricted = workId(900000013);
const almanac = workId(900000001);

let archive: NearArchive;
let queue: SimulatedQueue;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  await Promise.all(database.tables.map((table) => table.clear()));
  archive = new NearArchive();
  queue = new SimulatedQueue(archive.ask);
});
afterEach(() => vi.useRealTimers());

const run = () => queue.run(Date.now() + day);
const add = (way: 'never' | 'ask' | 'always', locked: boolean | null = null) =>
  queueWorks(
    { works: [{ ...seenWork(restricted), restricted: locked }, seenWork(almanac)], task: 'keep' },
    Date.now(),
    way,
  );
const outcome = async () => (await findQueue()).jobs.find(({ work }) => work === restricted)?.outcome?.kind;
/** The works that were asked for with cookies. */
const withCookies = () => archive.asked.filter(({ cookies }) => cookies).map(({ path }) => path);

describe('a work for readers who are logged in', () => {
  it.each(['never', 'ask'] as const)(
    'is asked for without cookies first, and not again (%s)',
    async (way) => {
      await add(way);
      await run();
      expect(await outcome()).toBe('login');
      expect(withCookies()).toEqual([]);
      expect(await listWorks()).toHaveLength(1);
    },
  );

  it('is kept once the reader agreed, who is asked once a work', async () => {
    await add('ask');
    await run();
    await agreeToCookies([restricted]);
    await run();
    expect(await outcome()).toBe('kept');
    expect(withCookies()).toEqual(['/works/900000013?view_full_work=true&view_adult=true']);
    expect((await findChoices(restricted)).withCookies).toBe(true);

    archive.asked.length = 0;
    await add('ask');
    await run();
    expect(await outcome()).toBe('already-kept');
    expect(archive.asked.map(({ cookies }) => cookies)).toEqual([false, false, true, false]);
  });

  it('is asked for with cookies after the log-in page where the reader wants that always', async () => {
    await add('always');
    await run();
    expect(await outcome()).toBe('kept');
    expect(
      archive.asked.filter(({ path }) => path.includes('900000013')).map(({ cookies }) => cookies),
    ).toEqual([...[false, false, true]]);
    expect(withCookies()).toHaveLength(1);
  });

  it('takes no request where a list shows its lock, and the offer is the same', async () => {
    await add('ask', true);
    expect(await outcome()).toBe('login');
    await agreeToCookies([restricted]);
    await run();
    expect(await outcome()).toBe('kept');
    expect(archive.asked.filter(({ path }) => path.includes('900000013'))).toHaveLength(1);
    expect(withCookies()).toHaveLength(1);
  });

  it('says so where the reader is logged out themselves, and asks no third time', async () => {
    archive.loggedIn = false;
    await add('always');
    await run();
    expect(await outcome()).toBe('logged-out');
    expect(withCookies()).toHaveLength(2);
    expect(await listWorks()).toHaveLength(1);
  });

  it('is never asked for with cookies any more once the reader forbids it', async () => {
    await add('always');
    await forbidCookies();
    await run();
    expect(await outcome()).toBe('login');
    await agreeToCookies([restricted]);
    await run();
    archive.asked.length = 0;
    await add('never');
    await run();
    expect(withCookies()).toEqual([]);
  });

  it('lets nothing else be asked for with cookies', async () => {
    await add('always', true);
    await agreeToCookies([almanac]);
    await run();
    expect(withCookies()).toEqual(['/works/900000013?view_full_work=true&view_adult=true']);
  });
});

describe('a work that is gone', () => {
  it.each(['keep', 'check'] as const)('is marked as the only copy where it is kept (%s)', async (task) => {
    expect(await askJob(freshJob(almanac), archive.ask)).toMatchObject({ outcome: { kind: 'kept' } });
    expect((await findWork(almanac))?.absence).toBeUndefined();
    vi.setSystemTime(start + 1000);
    archive.shelf.edit({ kind: 'deleteWork', work: almanac });
    expect(await askJob(freshJob(almanac, { task }), archive.ask)).toMatchObject({
      outcome: { kind: 'gone' },
    });
    expect((await findWork(almanac))?.absence).toMatchObject({ kind: 'missing' });
  });
});
