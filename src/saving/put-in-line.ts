import type { Job } from '@/model/job';

/**
 * Gives jobs their places behind those that wait, but before those at the very end that failed before or come chapter
 * by chapter: what takes one request goes first, unless the reader moved the others up themselves. `jobs`: everything
 * in the queue, in order. Gives back the jobs whose places are new, those at the end included.
 */
export function putInLine(jobs: readonly Job[], added: readonly Job[]): Job[] {
  const anew = new Set(added.map(({ work }) => work));
  const waiting = jobs.filter(({ work, state }) => state !== 'done' && !anew.has(work));
  const late = waiting.slice(waiting.findLastIndex((job) => !isLate(job)) + 1);
  const end = endOfLine(jobs);
  return [...added, ...late].map((job, index) => ({ ...job, order: end + index }));
}

/** The place behind everything that is in the queue. */
export const endOfLine = (jobs: readonly Job[]): number => 1 + Math.max(0, ...jobs.map(({ order }) => order));

/** A try that is out counts only when it has failed. */
const isLate = ({ attempt, state, byChapters }: Job): boolean =>
  Boolean(byChapters) || attempt > (state === 'asking' ? 1 : 0);
