import type { WorkId } from '@/model/ids';
import { isToCome, type Job } from '@/model/job';
import type { ListJob } from '@/model/list-job';
import { freshPace, type Pace } from '@/model/pace';
import { orCannotWrite } from './cannot-write';
import { database } from './database';

/** Everything that waits to be asked of AO3, in order, with what was asked; and how fast it may be. */
export interface Queue {
  jobs: Job[];
  /** Lists whose works are to join, those that were queued first in front. */
  lists: ListJob[];
  pace: Pace;
}

/** What is to be another way in the queue: jobs and lists to be written, those to be taken out, the pace. */
export interface QueueChange {
  jobs?: Job[];
  removed?: WorkId[];
  lists?: ListJob[];
  /** By their paths. */
  removedLists?: string[];
  pace?: Pace;
}

/** The queue as it is. */
export async function findQueue(): Promise<Queue> {
  const [jobs, lists, pace] = await Promise.all([
    database.jobs.orderBy('order').toArray(),
    database.lists.toArray(),
    database.pace.get('ao3'),
  ]);
  return { jobs, lists: lists.sort((a, b) => a.addedAt - b.addedAt), pace: pace ?? freshPace };
}

/** The job of a work, waiting or done; null if it has none. */
export async function findJob(work: WorkId): Promise<Job | null> {
  return (await database.jobs.get(work)) ?? null;
}

/** The works that wait, or are being asked for. */
export async function listQueued(): Promise<Set<WorkId>> {
  const jobs = await database.jobs.toArray();
  return new Set(jobs.filter(isToCome).map(({ work }) => work));
}

/**
 * Changes the queue in one transaction: `change` is given the queue as it is, and what it gives back is written
 * before anybody else may look. Gives that back. Throws CannotWrite; then nothing has changed.
 */
export async function changeQueue<Change extends QueueChange>(
  change: (queue: Queue) => Change,
): Promise<Change> {
  return orCannotWrite(
    database.transaction('rw', database.jobs, database.lists, database.pace, async () => {
      const changed = change(await findQueue());
      await Promise.all([
        database.jobs.bulkPut((changed.jobs ?? []).map((job) => ({ ...job, v: 1 }))),
        database.jobs.bulkDelete(changed.removed ?? []),
        database.lists.bulkPut((changed.lists ?? []).map((list) => ({ ...list, v: 1 }))),
        database.lists.bulkDelete(changed.removedLists ?? []),
        changed.pace ? database.pace.put({ ...changed.pace, id: 'ao3', v: 1 }) : undefined,
      ]);
      return changed;
    }),
  );
}
