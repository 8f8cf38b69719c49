import type { WorkId } from '@/model/ids';
import type { Job, Outcome, Queueing } from '@/model/job';
import type { SeenWork } from '@/model/seen-work';
import type { Settings } from '@/settings/settings';
import { findAgreed } from '@/store/choices';
import { newsOf } from '@/store/news';
import { findWorks } from '@/store/works';

/** What the reader said of works that AO3 shows only to readers who are logged in. */
export type Restricted = Settings['restrictedWorks'];

/** What it would come to if a work were queued that is not in the queue. */
export interface Forecast {
  /** Whether AO3 may be asked for it with the reader's log-in. */
  cookies: Pick<Job, 'cookies'>;
  /** What can be said without asking AO3; null: it has to be asked. */
  outcome: Outcome | null;
}

/**
 * Says of each work what queueing it would come to. What needs no request is known at once: works that are kept as the
 * page shows them, and those that AO3 shows only to readers who are logged in, unless the reader has agreed that they
 * are asked for with their log-in. `now` in ms.
 */
export async function forecastQueueing(
  { works, task }: Pick<Queueing, 'works' | 'task'>,
  now: number,
  restricted: Restricted,
): Promise<Map<WorkId, Forecast>> {
  const ids = works.map(({ work }) => work);
  const kept = new Map((await findWorks(ids)).map((row) => [row.id, row]));
  const agreed = await findAgreed(ids, 'withCookies');

  const cookiesFor = (seen: SeenWork): Pick<Job, 'cookies'> => {
    const may = restricted === 'always' || (restricted === 'ask' && agreed.has(seen.work));
    if (!may) return {};
    // A list's own lock says what the log-in page would say, without a request.
    return { cookies: seen.restricted === true ? 'now' : 'if-asked' };
  };
  const isWhole = (seen: SeenWork): boolean => {
    const row = kept.get(seen.work);
    if (!row || task === 'check' || seen.chaptersPosted === null) return false;
    return row.chaptersKept >= seen.chaptersPosted && newsOf(row, { ...seen, seenAt: now }) === null;
  };
  return new Map(
    works.map((seen) => {
      const cookies = cookiesFor(seen);
      const isLocked = seen.restricted === true && !cookies.cookies;
      const outcome = isWhole(seen) ? 'already-kept' : isLocked ? 'login' : null;
      return [seen.work, { cookies, outcome: outcome && { kind: outcome } }];
    }),
  );
}
