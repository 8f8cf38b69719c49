import { manyWorks, type Queueing } from '@/model/job';
import type { SeenWork } from '@/model/seen-work';
import { queueWorks } from '@/saving/queue-works';
import { giveWay } from '@/saving/steer-queue';
import { markPresent } from '@/store/mark-absent';
import { keepNews } from '@/store/news';
import { Refused } from './keep-received';
import { tendQueue } from './tend-queue';

/** The reader opened a page of AO3: the queue gives way, and what the page says of kept works is remembered. */
export async function takeVisit(seen: SeenWork[]): Promise<null> {
  const now = Date.now();
  await giveWay(now);
  await keepNews(seen, now);
  await markPresent(seen.map(({ work }) => work));
  return null;
}

/** Queues what the reader asked for, and begins. Throws Refused for more works than they were told of. */
export async function takeQueueing({ works, task, sure }: Queueing): Promise<null> {
  if (works.length > manyWorks && !sure) throw new Refused(`${works.length} works need a second yes.`);
  await queueWorks({ works, task }, Date.now());
  await tendQueue();
  return null;
}

/** One of our pages, or the saver, did something to the queue. */
export async function takeQueueChange(): Promise<null> {
  await tendQueue();
  return null;
}
