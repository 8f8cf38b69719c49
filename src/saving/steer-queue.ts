import type { WorkId } from '@/model/ids';
import { isToCome, type Job } from '@/model/job';
import { changeQueue } from '@/store/jobs';
import { whenMoreAllowed, whenPaused, whenReaderAsked, whenResumed } from './pace';
import { putInLine } from './put-in-line';

/** What the reader may do with the queue. Whoever calls one tells the background afterwards. All throw CannotWrite. */

/** Nothing more is asked until they resume; a request that is out still ends. */
export async function pauseQueue(): Promise<void> {
  await changeQueue(({ pace }) => ({ pace: whenPaused(pace) }));
}

/** Goes on, after whatever stopped it. */
export async function resumeQueue(): Promise<void> {
  await changeQueue(({ pace }) => ({ pace: whenResumed(pace) }));
}

/** As many requests again as a day has, until this time tomorrow. `now` in ms. */
export async function allowMore(now: number): Promise<void> {
  await changeQueue(({ pace }) => ({ pace: whenMoreAllowed(pace, now) }));
}

/** Takes a job out, waiting or done. */
export async function cancelJob(work: WorkId): Promise<void> {
  await changeQueue(() => ({ removed: [work] }));
}

/** Takes a list out. Its works that joined already stay. `path`: the list's. */
export async function cancelList(path: string): Promise<void> {
  await changeQueue(() => ({ removedLists: [path] }));
}

/** Takes out everything that waits, or everything that is done. */
export async function clearJobs(which: 'waiting' | 'done'): Promise<void> {
  const isMeant = ({ state }: Pick<Job, 'state'>): boolean => (state === 'done') === (which === 'done');
  await changeQueue(({ jobs, lists }) => ({
    removed: jobs.filter(isMeant).map(({ work }) => work),
    removedLists: lists.filter(isMeant).map(({ path }) => path),
  }));
}

/** Lets a job change places with the one that waits before it, or behind it. */
export async function moveJob(work: WorkId, where: 'up' | 'down'): Promise<void> {
  await changeQueue(({ jobs }) => {
    const waiting = jobs.filter(({ state }) => state === 'waiting');
    const place = waiting.findIndex((job) => job.work === work);
    const [job, other] = [waiting[place], waiting[place + (where === 'up' ? -1 : 1)]];
    if (!job || !other) return {};
    return {
      jobs: [
        { ...job, order: other.order },
        { ...other, order: job.order },
      ],
    };
  });
}

/** Lets a job that came to nothing wait once more, at the end. A chapter that could not be had is asked for again. */
export async function retryJob(work: WorkId): Promise<void> {
  await changeQueue(({ jobs }) => {
    const again = jobs.filter((job) => job.work === work && job.state === 'done');
    return {
      jobs: putInLine(
        jobs,
        again.map((job) => ({
          ...waitsAgain(job),
          byChapters: job.outcome?.kind === 'trouble' ? (job.byChapters ?? null) : null,
        })),
      ),
    };
  });
}

/** Goes on with a list that came to nothing, at the page that could not be had. */
export async function retryList(path: string): Promise<void> {
  await changeQueue(({ lists }) => ({
    lists: lists
      .filter((list) => list.path === path && list.state === 'done' && list.left.length > 0)
      .map((list) => ({ ...list, ...fresh })),
  }));
}

/** The reader agrees that AO3 is asked for these works with their log-in, as it wants to be. */
export async function agreeToCookies(works: readonly WorkId[]): Promise<void> {
  await changeQueue(({ jobs }) => {
    const locked = jobs.filter(
      ({ work, state, outcome }) => state === 'done' && outcome?.kind === 'login' && works.includes(work),
    );
    return {
      jobs: putInLine(
        jobs,
        locked.map((job) => ({ ...waitsAgain(job), cookies: 'now' })),
      ),
    };
  });
}

/** From now on nothing that waits is asked for with the reader's log-in. */
export async function forbidCookies(): Promise<void> {
  await changeQueue(({ jobs, lists }) => ({
    jobs: jobs.flatMap(({ cookies, ...job }) => (cookies ? [job] : [])),
    lists: lists.map((list) => ({ ...list, restricted: 'never' })),
  }));
}

const fresh = { state: 'waiting', attempt: 0, notBefore: 0 } as const;
const waitsAgain = (job: Job): Job => ({ ...job, ...fresh });

/** The reader opened a page of AO3 at `at` (ms): their reading comes first. Without a queue nothing is written. */
export async function giveWay(at: number): Promise<void> {
  await changeQueue(({ jobs, lists, pace }) => {
    const later = whenReaderAsked(pace, at);
    return later !== pace && [...lists, ...jobs].some(isToCome) ? { pace: later } : {};
  });
}
