import { isToCome } from '@/model/job';
import type { ListJob, ListQueueing } from '@/model/list-job';
import { pagesMeant } from '@/model/list-job';
import { changeQueue } from '@/store/jobs';
import { addWorks } from './add-works';
import { forecastQueueing, type Restricted } from './forecast-queueing';
import { pagesToAsk } from './pages-to-ask';

/**
 * Puts the works of the page at hand into the queue, and the list itself, whose other pages are asked for before any work.
 * A list that waits already goes on where it is. Throws CannotWrite.
 */
export async function queueList(
  { path, title, page, pages, works, unrevealed, unread }: Omit<ListQueueing, 'sure'>,
  now: number,
  restricted: Restricted,
): Promise<void> {
  const wanted = { works, task: 'keep' } as const;
  const forecast = await forecastQueueing(wanted, now, restricted);
  const ids = [...new Set(works.map(({ work }) => work))];
  const list: ListJob = {
    ...{
      path,
      title,
      state: 'waiting',
      addedAt: now,
      attempt: 0,
      notBefore: 0,
      outcome: null,
      endedAt: null,
    },
    ...{ left: pagesToAsk({ path, page, pages, works }), pages, wanted: pagesMeant(page, pages).length },
    atHand: { page, works: ids },
    found: { pages: 1, works: ids.length, unrevealed, unread },
    restricted,
  };
  await changeQueue(({ jobs, lists }) => {
    const waits = lists.some((each) => each.path === path && isToCome(each));
    return { jobs: addWorks(jobs, wanted, forecast, now), lists: waits ? [] : [list] };
  });
}
