import type { Job } from '@/model/job';
import type { Queue, QueueChange } from '@/store/jobs';
import { nextLeave, type PaceNumbers, whenAsked } from './pace';

const dayMs = 86_400_000;

/** What of the queue may happen now. */
export type Claim = QueueChange & {
  /** The job whose request is to be made now; it is written down as made. */
  job: Job | null;
  /** Without a job: when (ms) there will be one; null if only the reader can say. */
  wakeAt: number | null;
};

/** Takes the next job of the line that is due, if a request may be made now. */
export function claimNext(queue: Queue, now: number, chance: number, numbers: PaceNumbers): Claim {
  const wakeAt = nextRunAt(queue, now, numbers);
  if (wakeAt === null || wakeAt > now) return { job: null, wakeAt };
  const [job] = queue.jobs
    .filter((job) => job.state === 'waiting' && dueAt(job, now) <= now)
    .sort((a, b) => a.order - b.order);
  if (!job) return { job: null, wakeAt: null };
  const asking: Job = { ...job, state: 'asking', attempt: job.attempt + 1 };
  return { job: asking, wakeAt: null, jobs: [asking], pace: whenAsked(queue.pace, now, chance, numbers) };
}

/** When (ms) the next request may be made; null if nothing waits, or nothing may be asked until the reader says so. */
export function nextRunAt({ jobs, pace }: Queue, now: number, numbers: PaceNumbers): number | null {
  const waiting = jobs.filter(({ state }) => state !== 'done');
  const leave = nextLeave(pace, now, numbers);
  if (waiting.length === 0 || leave.kind === 'stopped') return null;
  return Math.max(leave.at, Math.min(...waiting.map((job) => dueAt(job, now))));
}

/** Nothing waits longer than a day: where it seems so, the clock of the computer was put back. */
const dueAt = ({ notBefore }: Job, now: number): number => (notBefore > now + dayMs ? now : notBefore);
