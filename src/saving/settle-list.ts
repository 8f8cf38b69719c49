import { type ListJob, pagesMost } from '@/model/list-job';
import type { Queue, QueueChange } from '@/store/jobs';
import { addWorks } from './add-works';
import type { ListAnswered } from './fetch-list-page';
import { backOffAfter, type PaceNumbers, paceAfter } from './pace';
import { putOff, whenKilled } from './put-off';

/**
 * Writes down what asking for a page of a list came to. The works of a page join the queue in the same change in which
 * the list goes on to the next page, so that whoever is killed queues none twice. A list that the reader took out in the
 * meantime stays out.
 */
export function settleList(
  queue: Queue,
  asked: ListJob,
  answered: ListAnswered,
  now: number,
  chance: number,
  numbers: PaceNumbers,
): QueueChange {
  const { told, outcome, read } = answered;
  const pace = paceAfter(queue.pace, answered, now, chance, numbers);
  const known = queue.lists.find(({ path, addedAt }) => path === asked.path && addedAt === asked.addedAt);
  if (!known) return { pace };

  const list: ListJob = { ...known, outcome, endedAt: now };
  const later = putOff(told, asked, pace, now);
  if (later) return { pace, lists: [{ ...list, ...later }] };
  if (read) return { pace, ...joinPage(queue, list, read, now) };
  if (told.kind !== 'trouble' || asked.attempt >= numbers.tries) {
    return { pace, lists: [{ ...list, state: 'done' }] };
  }
  const notBefore = now + backOffAfter(asked.attempt, chance, numbers);
  return { pace, lists: [{ ...list, state: 'waiting', notBefore }] };
}

type Read = NonNullable<ListAnswered['read']>;

/** The works of a page join the queue, those of pages before the one at hand before its works. */
function joinPage({ jobs }: Queue, list: ListJob, read: Read, now: number): QueueChange {
  const { atHand, found, addedAt } = list;
  const [page = 1] = list.left;
  // A list may shift while it is read: what joined with it before is seen once more further down.
  const joined = new Set(jobs.filter((job) => job.addedAt >= addedAt).map(({ work }) => work));
  const works = read.works.filter(({ work }) => !joined.has(work) && !atHand.works.includes(work));
  const before = page < atHand.page ? atHand.works : undefined;
  const left = pagesLeft(list, read);
  const next: ListJob = {
    ...list,
    left,
    ...(left.length > 0 ? { state: 'waiting', outcome: null } : { state: 'done' }),
    ...{ attempt: 0, notBefore: now, pages: read.pages },
    found: {
      pages: found.pages + (page === atHand.page || read.page !== page ? 0 : 1),
      works: found.works + new Set(works.map(({ work }) => work)).size,
      unrevealed: found.unrevealed + (page === atHand.page ? 0 : read.unrevealed),
      unread: found.unread + (page === atHand.page ? 0 : read.unread),
    },
  };
  return { jobs: addWorks(jobs, { works, task: 'keep' }, read.forecast, now, before), lists: [next] };
}

/** What is to be asked for after a page: none that AO3 does not have, and those that came while the list was read. */
function pagesLeft({ left, atHand, pages }: ListJob, read: Read): number[] {
  const [page = 1, ...others] = left;
  // Behind its end AO3 shows no page, or the last.
  if (read.page !== page) return [];
  const come = pages > pagesMost ? 0 : Math.min(read.pages, pagesMost) - pages;
  const all = [...others, ...Array.from({ length: Math.max(0, come) }, (_, index) => pages + 1 + index)];
  // What we see of it lies further up than what the reader saw: what stood at the end of their page we have not seen.
  const isShifted = page < atHand.page && read.works.some(({ work }) => atHand.works.includes(work));
  if (isShifted && !all.includes(atHand.page)) all.push(atHand.page);
  return all.filter((each) => each <= read.pages).sort((a, b) => a - b);
}

/** Puts back what was being asked when whoever asked was killed, as `recoverJobs` does. */
export function recoverLists({ lists }: Queue, now: number, numbers: PaceNumbers): QueueChange {
  return {
    lists: lists
      .filter(({ state }) => state === 'asking')
      .map((list) => ({ ...list, ...whenKilled(list, now, numbers) })),
  };
}
