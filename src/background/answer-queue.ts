import type { From } from '@/messages/wire';
import { manyWorks, type Queueing } from '@/model/job';
import { type ListQueueing, mostWorks } from '@/model/list-job';
import type { VisitedWork } from '@/model/seen-work';
import { followNews } from '@/saving/follow-news';
import { queueList } from '@/saving/queue-list';
import { queueWorks } from '@/saving/queue-works';
import { loadSettings } from '@/settings/settings';
import { noteChanges } from '@/store/keep-mirrors';
import { nameWorks, noteChapters } from '@/store/known-works';
import { markPresent } from '@/store/mark-absent';
import { keepNews } from '@/store/news';
import { Refused } from './keep-received';
import { noteOpened } from './reader-first';
import { tendQueue } from './tend-queue';

/**
 * The reader opened a page of AO3: the queue gives way, and, unless the window is private, what the page says of works
 * that are kept or remembered is remembered, and those that they want to be kept up to date are queued.
 */
export async function takeVisit(visited: VisitedWork[], { incognito }: From): Promise<null> {
  const now = Date.now();
  await noteOpened(now);
  if (incognito) return null;
  const seen = visited.map(({ seen }) => seen);
  await keepNews(seen, now);
  await noteChapters(visited, now);
  await nameWorks(visited, now);
  await markPresent(seen.map(({ work }) => work));
  const { restrictedWorks } = await loadSettings();
  if ((await followNews(seen, now, restrictedWorks)) > 0) await tendQueue();
  return null;
}

/** Queues what the reader asked for, and begins. Throws Refused for more works than they were told of. */
export async function takeQueueing({ works, task, sure }: Queueing): Promise<null> {
  if (works.length > manyWorks && !sure) throw new Refused(`${works.length} works need a second yes.`);
  const { restrictedWorks } = await loadSettings();
  await queueWorks({ works, task }, Date.now(), restrictedWorks);
  await tendQueue();
  return null;
}

/** Queues a list with all its pages, and begins. Throws Refused where it may have more works than the reader said yes to. */
export async function takeListQueueing({ sure, ...list }: ListQueueing): Promise<null> {
  const most = mostWorks(list);
  if (most > manyWorks && !sure) throw new Refused(`Up to ${most} works need a second yes.`);
  const { restrictedWorks } = await loadSettings();
  await queueList(list, Date.now(), restrictedWorks);
  await tendQueue();
  return null;
}

/** One of our pages, or the saver, did something to the queue. The saver cannot note outside what it changed. */
export async function takeQueueChange(): Promise<null> {
  noteChanges();
  await tendQueue();
  return null;
}
