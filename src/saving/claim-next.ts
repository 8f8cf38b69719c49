import type { Job } from '@/model/job';
import type { Queue, QueueChange } from '@/store/jobs';
import { nextLeave, type PaceNumbers, whenAsked } from './pace';

/** What of the queue may happen now. */
export type Claim = QueueChange & {
  /** The job whose request is to be made now; it is written down as made. */
  job: Job | null;
  /** Without a job: when (ms) there will be one; null if only the reader can say. */
  wakeAt: number | null;
};

/**
 * Takes the next job, if a request may be made now. One that failed before comes after all that did not, and one that
 * comes chapter by chapter after all that take one request, so that no work keeps the others waiting.
 */
export function claimNext(queue: Queue, now: number, chance: number, numbers: PaceNumbers): Claim {
  const wakeAt = nextRunAt(queue, now, numbers);
  if (wakeAt === null || wakeAt > now) return { job: null, wakeAt };
  const [job] = queue.jobs
    .filter(({ state, notBefore }) => state === 'waiting' && notBefore <= now)
    .sort((a, b) => a.attempt - b.attempt || pieces(a) - pieces(b) || a.order - b.order);
  if (!job) return { job: null, wakeAt: null };
  const asking: Job = { ...job, state: 'asking', attempt: job.attempt + 1 };
  return { job: asking, wakeAt: null, jobs: [asking], pace: whenAsked(queue.pace, now, chance, numbers) };
}

const pieces = ({ byChapters }: Job): number => Number(Boolean(byChapters));

/** When (ms) the next request may be made; null if nothing waits, or nothing may be asked until the reader says so. */
export function nextRunAt({ jobs, pace }: Queue, now: number, numbers: PaceNumbers): number | null {
  const waiting = jobs.filter(({ state }) => state !== 'done');
  const leave = nextLeave(pace, now, numbers);
  if (waiting.length === 0 || leave.kind === 'stopped') return null;
  return Math.max(leave.at, Math.min(...waiting.map(({ notBefore }) => notBefore)));
}
