import { isUnread, PageChanged } from '@/ao3/page-changed';
import type { Job } from '@/model/job';
import type { ListJob } from '@/model/list-job';
import { CannotWrite } from '@/store/cannot-write';
import { changeQueue } from '@/store/jobs';
import { askJob } from './ask-job';
import { claimNext } from './claim-next';
import { fetchListPage, type ListAnswered } from './fetch-list-page';
import { type PaceNumbers, paceNumbers } from './pace';
import { type Answered, recoverJobs, settleJob } from './settle-job';
import { recoverLists, settleList } from './settle-list';

/** What the running of the queue takes from the world; a test brings its own. */
export interface World {
  /** In ms since 1970. */
  now(): number;
  /** 0 to 1. */
  chance(): number;
  sleep(ms: number): Promise<void>;
  online(): boolean;
  /** Makes the one request of a job and keeps what it brings. */
  ask(job: Job): Promise<Answered>;
  /** Makes the one request for the next page of a list. */
  askList(list: ListJob): Promise<ListAnswered>;
  numbers: PaceNumbers;
}

const world: World = {
  now: () => Date.now(),
  chance: () => Math.random(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  online: () => navigator.onLine,
  ask: (job) => askJob(job),
  askList: (list) => fetchListPage(list),
  numbers: paceNumbers,
};

/** The longest wait (ms) that is waited for here. What takes longer is left to an alarm. */
export const patienceMs = 35_000;

/**
 * Works through the queue, one request at a time, for as long as the next one is not far away, and calls `changed`
 * after each. Whoever comes second while this runs anywhere in the browser goes away again. What was asked, and when
 * the next request may be made, is written before each request: whenever this is killed, nothing is forgotten.
 */
export async function runJobs(changed: () => void): Promise<void> {
  await navigator.locks.request('ao3-queue', { ifAvailable: true }, async (lock) => {
    if (lock) await runWaiting(changed, world);
  });
}

/** The same without the lock. Throws CannotWrite where the queue itself cannot be written; then nothing is asked. */
export async function runWaiting(changed: () => void, world: World): Promise<void> {
  const { now, chance, numbers } = world;
  await changeQueue((queue) => ({
    ...recoverJobs(queue, now(), numbers),
    ...recoverLists(queue, now(), numbers),
  }));
  while (world.online()) {
    const { job, list, wakeAt } = await changeQueue((queue) => claimNext(queue, now(), chance(), numbers));
    if (job || list) changed();
    if (list) {
      const answered = await askSafely(() => world.askList(list));
      await changeQueue((queue) => settleList(queue, list, answered, now(), chance(), numbers));
    }
    if (job) {
      const answered = await askSafely(() => world.ask(job));
      await changeQueue((queue) => settleJob(queue, job, answered, now(), chance(), numbers));
    }
    if (job || list) {
      changed();
      continue;
    }
    if (wakeAt === null || wakeAt - now() > patienceMs) return;
    await world.sleep(wakeAt - now());
  }
}

/** No work, and no list, stops the queue by being odd. */
async function askSafely<Came>(ask: () => Promise<Came>): Promise<Came | Answered> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CannotWrite) {
      return { told: { kind: 'cannot-write' }, outcome: { kind: 'cannot-write' } };
    }
    if (isUnread(error)) {
      return {
        told: { kind: 'well' },
        outcome: { kind: 'changed', part: error instanceof PageChanged ? error.part : error.message },
      };
    }
    console.error('Dogear: a job failed.', error);
    const message = error instanceof Error ? error.message : String(error);
    return { told: { kind: 'well' }, outcome: { kind: 'failed', message } };
  }
}
