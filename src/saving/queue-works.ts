import type { Job, Outcome, Queueing } from '@/model/job';
import type { SeenWork } from '@/model/seen-work';
import { changeQueue, type Queue } from '@/store/jobs';
import { newsOf } from '@/store/news';
import { findWorks } from '@/store/works';

/**
 * Puts works into the queue, behind what waits already. What needs no request is settled at once: works that are
 * kept as the page shows them, and those that AO3 shows only to readers who are logged in. A work that waits
 * already goes on waiting at its place. Throws CannotWrite.
 */
export async function queueWorks({ works, task }: Omit<Queueing, 'sure'>, now: number): Promise<void> {
  const kept = new Map((await findWorks(works.map(({ work }) => work))).map((row) => [row.id, row]));

  const settle = (seen: SeenWork): Outcome | null => {
    if (seen.restricted === true) return { kind: 'login' };
    const row = kept.get(seen.work);
    if (!row || task === 'check' || seen.chaptersPosted === null) return null;
    const isWhole = row.chaptersKept >= seen.chaptersPosted && newsOf(row, { ...seen, seenAt: now }) === null;
    return isWhole ? { kind: 'already-kept' } : null;
  };

  await changeQueue(({ jobs }: Queue) => {
    const known = new Map(jobs.map((job) => [job.work, job]));
    let order = Math.max(0, ...jobs.map((job) => job.order));
    const added = works.flatMap((seen): Job[] => {
      const before = known.get(seen.work);
      if (before && before.state !== 'done') {
        return before.state === 'waiting' && task === 'keep' ? [{ ...before, task }] : [];
      }
      const outcome = settle(seen);
      order += 1;
      return [
        {
          ...{ work: seen.work, task, title: seen.title, order, addedAt: now, attempt: 0, notBefore: 0 },
          ...{ state: outcome ? 'done' : 'waiting', outcome, endedAt: outcome ? now : null },
        },
      ];
    });
    return { jobs: added };
  });
}
