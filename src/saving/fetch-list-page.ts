import { archiveOrigin } from '@/ao3/addresses';
import { listPagePath } from '@/ao3/find-list-path';
import { type ListPageRead, readListPage } from '@/ao3/read-list-page';
import type { WorkId } from '@/model/ids';
import type { ListJob, ListOutcome } from '@/model/list-job';
import { type Ask, askArchive } from './ask-archive';
import { type Forecast, forecastQueueing } from './forecast-queueing';
import type { Answered } from './settle-job';

/** What asking for a page of a list came to. */
export interface ListAnswered extends Pick<Answered, 'told' | 'redirected'> {
  outcome: ListOutcome;
  /** What stood on it, and what it would come to if its works were queued; left out where no page came. */
  read?: ListPageRead & { forecast: Map<WorkId, Forecast> };
}

/** Asks AO3 for the next page of a list with one request, without the reader's log-in. Throws PageChanged. */
export async function fetchListPage({ path, left, restricted }: ListJob, ask?: Ask): Promise<ListAnswered> {
  const [wanted = 1] = left;
  const answer = await askArchive(listPagePath(path, wanted), ask);
  if (answer.kind === 'none') return answer.answered;

  const { redirected } = answer;
  // A tag that AO3 leads on to another name is the same list; the kind of page is to be the same.
  const read = readListPage(answer.page, archiveOrigin + path, wanted);
  const forecast = await forecastQueueing({ works: read.works, task: 'keep' }, Date.now(), restricted);
  return { told: { kind: 'well' }, outcome: { kind: 'listed' }, redirected, read: { ...read, forecast } };
}
