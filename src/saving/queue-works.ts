import type { Job, Outcome, Queueing } from '@/model/job';
import type { SeenWork } from '@/model/seen-work';
import { findAgreed } from '@/store/choices';
import { changeQueue, type Queue } from '@/store/jobs';
import { newsOf } from '@/store/news';
import { findWorks } from '@/store/works';

/** What the reader said of works that AO3 shows only to readers who are logged in: `Settings.restrictedWorks`. */
type Restricted = 'never' | 'ask' | 'always';

/**
 * Puts works into the queue, behind what waits already. What needs no request is settled at once: works that are
 * kept as the page shows them, and those that AO3 shows only to readers who are logged in, unless the reader has
 * agreed that they are asked for with their log-in. A work that waits already goes on waiting at its place. Throws
 * CannotWrite.
 */
export async function queueWorks(
  { works, task }: Omit<Queueing, 'sure'>,
  now: number,
  restricted: Restricted = 'ask',
): Promise<void> {
  const ids = works.map(({ work }) => work);
  const kept = new Map((await findWorks(ids)).map((row) => [row.id, row]));
  const agreed = await findAgreed(ids, 'withCookies');

  const cookiesFor = (seen: SeenWork): Pick<Job, 'cookies'> => {
    const may = restricted === 'always' || (restricted === 'ask' && agreed.has(seen.work));
    if (!may) return {};
    // A list's own lock says what the log-in page would say, without a request.
    return { cookies: seen.restricted === true ? 'now' : 'if-asked' };
  };
  const settle = (seen: SeenWork, { cookies }: Pick<Job, 'cookies'>): Outcome | null => {
    if (seen.restricted === true && !cookies) return { kind: 'login' };
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
      const cookies = cookiesFor(seen);
      const outcome = settle(seen, cookies);
      order += 1;
      return [
        {
          ...{ work: seen.work, task, title: seen.title, order, addedAt: now, attempt: 0, notBefore: 0 },
          ...{ state: outcome ? 'done' : 'waiting', outcome, endedAt: outcome ? now : null },
          ...cookies,
        },
      ];
    });
    return { jobs: added };
  });
}
