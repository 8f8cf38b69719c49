import type { WorkId } from '@/model/ids';
import { isToCome, type Job, type Queueing } from '@/model/job';
import type { Forecast } from './forecast-queueing';
import { putInLine } from './put-in-line';

/**
 * The jobs by which works join a queue, and those whose places change with that. A work that waits already goes on
 * waiting at its place; one that is only being checked is fetched afterwards. `forecast`: of all these works. `before`:
 * they come before these, where these still wait. `now` in ms.
 */
export function addWorks(
  jobs: readonly Job[],
  { works, task }: Pick<Queueing, 'works' | 'task'>,
  forecast: ReadonlyMap<WorkId, Forecast>,
  now: number,
  before?: readonly WorkId[],
): Job[] {
  const known = new Map(jobs.map((job) => [job.work, job]));
  const more: Job[] = [];
  const added: Job[] = [];
  for (const { work, title } of works) {
    const already = known.get(work);
    if (already && isToCome(already)) {
      if (task === 'keep') more.push({ ...already, task });
      continue;
    }
    const { cookies = {}, outcome = null } = forecast.get(work) ?? {};
    added.push({
      ...{ work, task, title, order: 0, addedAt: now, attempt: 0, notBefore: 0 },
      ...{ state: outcome ? 'done' : 'waiting', outcome, endedAt: outcome ? now : null },
      ...cookies,
    });
  }
  return [...more, ...putInLine(jobs, added, before)];
}
