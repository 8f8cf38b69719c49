import type { Queueing } from '@/model/job';
import { changeQueue } from '@/store/jobs';
import { addWorks } from './add-works';
import { forecastQueueing, type Restricted } from './forecast-queueing';

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
  await changeQueue(({ jobs }) => ({ jobs: addWorks(jobs, { works, task }, forecast, now) }));
}
