import type { Job, Queueing } from '@/model/job';
import { changeQueue, type Queue, type QueueChange } from '@/store/jobs';
import { forecastQueueing, type Restricted } from './forecast-queueing';
import { putInLine } from './put-in-line';

/**
 * Puts works into the queue, behind what waits already. What needs no request is settled at once (`forecastQueueing`).
 * A work that waits already goes on waiting at its place; one that is only being checked is fetched afterwards. Throws
 * CannotWrite.
 */
export async function queueWorks(
  { works, task }: Omit<Queueing, 'sure'>,
  now: number,
  restricted: Restricted = 'ask',
): Promise<void> {
  const forecast = await forecastQueueing({ works, task }, now, restricted);
  await changeQueue(({ jobs }: Queue): QueueChange => {
    const known = new Map(jobs.map((job) => [job.work, job]));
    const more: Job[] = [];
    const added: Job[] = [];
    for (const { work, title } of works) {
      const before = known.get(work);
      if (before && before.state !== 'done') {
        if (task === 'keep') more.push({ ...before, task });
        continue;
      }
      const { cookies = {}, outcome = null } = forecast.get(work) ?? {};
      added.push({
        ...{ work, task, title, order: 0, addedAt: now, attempt: 0, notBefore: 0 },
        ...{ state: outcome ? 'done' : 'waiting', outcome, endedAt: outcome ? now : null },
        ...cookies,
      });
    }
    return { jobs: [...more, ...putInLine(jobs, added)] };
  });
}
