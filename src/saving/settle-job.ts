import type { ByChapters, Job, Outcome, Trouble } from '@/model/job';
import type { Queue, QueueChange } from '@/store/jobs';
import { backOffAfter, type PaceNumbers, paceAfter, type Told } from './pace';
import { endOfLine } from './put-in-line';
import { putOff, whenKilled } from './put-off';

/** What a request came to: for its job, and for the pace of the next. */
export interface Answered {
  told: Told;
  outcome: Outcome;
  /** AO3 led us on to another page, which was a second request. */
  redirected?: boolean;
  /** Something came, and this is still to be asked for: the job goes on. */
  goesOn?: ByChapters;
}

/**
 * Writes down what a request came to. A job that the reader took out in the meantime stays out. What failed goes to the
 * end of the line, so that no work keeps the others waiting.
 */
export function settleJob(
  queue: Queue,
  asked: Job,
  answered: Answered,
  now: number,
  chance: number,
  numbers: PaceNumbers,
): QueueChange {
  const { told, outcome, goesOn } = answered;
  const pace = paceAfter(queue.pace, answered, now, chance, numbers);
  const known = queue.jobs.find(({ work, addedAt }) => work === asked.work && addedAt === asked.addedAt);
  if (!known) return { pace };

  const job: Job = { ...known, outcome, endedAt: now };
  const later = putOff(told, asked, pace, now);
  if (later) return { pace, jobs: [{ ...job, ...later }] };
  const waits = { state: 'waiting', attempt: 0, notBefore: now } as const;
  if (goesOn) return { pace, jobs: [{ ...job, ...waits, outcome: null, byChapters: goesOn }] };
  if (outcome.kind === 'login' && known.cookies === 'if-asked') {
    return { pace, jobs: [{ ...job, ...waits, cookies: 'now' }] };
  }
  // The reader wanted more while the request was out, and what it came to does not rule that out.
  if (known.task !== asked.task && !isRefused(outcome))
    return { pace, jobs: [{ ...job, ...waits, outcome: null }] };
  const again = told.kind === 'trouble' && asked.attempt < numbers.tries;
  const notBefore = again ? now + backOffAfter(asked.attempt, chance, numbers) : now;
  const waitsOn = again
    ? ({ state: 'waiting', order: endOfLine(queue.jobs) } as const)
    : { state: 'done' as const };
  return { pace, jobs: [inPieces({ ...job, ...waitsOn, notBefore }, numbers)] };
}

/** AO3 would say no to anything that is asked of this work, or did not answer at all. */
const isRefused = ({ kind }: Outcome): boolean =>
  ['trouble', 'login', 'logged-out', 'forbidden', 'gone', 'unrevealed'].includes(kind);

/** What goes wrong with a page that is too long for AO3, for the line, or for us. */
const tooLong: ReadonlySet<Trouble> = new Set(['timeout', 'cut', 'interrupted']);

/** A job that has tried often enough for an entire work that did not come through goes on chapter by chapter. */
function inPieces(job: Job, { entireTries }: PaceNumbers): Job {
  const { task, state, attempt, outcome, byChapters } = job;
  const failed = outcome?.kind === 'trouble' && tooLong.has(outcome.why);
  if (!failed || byChapters || task !== 'keep' || state === 'done' || attempt < entireTries) return job;
  return { ...job, byChapters: { left: null, of: null } };
}

/**
 * Puts back what was being asked when whoever asked was killed: only for whoever holds the lock of the queue.
 */
export function recoverJobs({ jobs }: Queue, now: number, numbers: PaceNumbers): QueueChange {
  const interrupted = jobs.filter(({ state }) => state === 'asking');
  return {
    jobs: interrupted.map((job, index) =>
      inPieces({ ...job, order: endOfLine(jobs) + index, ...whenKilled(job, now, numbers) }, numbers),
    ),
  };
}
