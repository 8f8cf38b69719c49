import { isToCome, type Job } from '@/model/job';
import type { ListJob } from '@/model/list-job';
import type { Queue, QueueChange } from '@/store/jobs';
import { nextLeave, type PaceNumbers, whenAsked } from './pace';

const dayMs = 86_400_000;

/** What of the queue may happen now. */
export type Claim = QueueChange & {
  /** The job whose request is to be made now; it is written down as made. */
  job: Job | null;
  /** Or the list of which the next page is to be asked for. */
  list: ListJob | null;
  /** Without either: when (ms) there will be one; null if only the reader can say. */
  wakeAt: number | null;
};

/**
 * Takes what is due next, if a request may be made now. Lists come first: only when their pages are read it is known what
 * waits, and the longer that takes, the more they shift meanwhile.
 */
export function claimNext(queue: Queue, now: number, chance: number, numbers: PaceNumbers): Claim {
  const wakeAt = nextRunAt(queue, now, numbers);
  if (wakeAt === null || wakeAt > now) return { job: null, list: null, wakeAt };
  const isDue = (each: Job | ListJob): boolean => each.state === 'waiting' && dueAt(each, now) <= now;
  const due = queue.lists.find(isDue);
  const [job] = queue.jobs.filter(isDue).sort((a, b) => a.order - b.order);
  const pace = whenAsked(queue.pace, now, chance, numbers);
  if (due) {
    const list: ListJob = { ...due, state: 'asking', attempt: due.attempt + 1 };
    return { job: null, list, wakeAt: null, lists: [list], pace };
  }
  if (!job) return { job: null, list: null, wakeAt: null };
  const asking: Job = { ...job, state: 'asking', attempt: job.attempt + 1 };
  return { job: asking, list: null, wakeAt: null, jobs: [asking], pace };
}

/** When (ms) the next request may be made; null if nothing waits, or nothing may be asked until the reader says so. */
export function nextRunAt({ jobs, lists, pace }: Queue, now: number, numbers: PaceNumbers): number | null {
  const waiting = [...lists, ...jobs].filter(isToCome);
  const leave = nextLeave(pace, now, numbers);
  if (waiting.length === 0 || leave.kind === 'stopped') return null;
  return Math.max(leave.at, Math.min(...waiting.map((each) => dueAt(each, now))));
}

/** Nothing waits longer than a day: where it seems so, the clock of the computer was put back. */
const dueAt = ({ notBefore }: Pick<Job, 'notBefore'>, now: number): number =>
  notBefore > now + dayMs ? now : notBefore;
