import type { WorkId } from '@/model/ids';
import { isToCome, type Job } from '@/model/job';

/**
 * Gives jobs their places behind those that wait, but before those at the very end that failed before or come chapter
 * by chapter: what takes one request goes first, unless the reader moved the others up themselves. `jobs`: everything
 * in the queue, in order. `before`: the first of these works that still waits, and all behind it, are to come later too.
 * Gives back the jobs whose places are new, those that come later included.
 */
export function putInLine(
  jobs: readonly Job[],
  added: readonly Job[],
  before: readonly WorkId[] = [],
): Job[] {
  const anew = new Set(added.map(({ work }) => work));
  const waiting = jobs.filter((job) => isToCome(job) && !anew.has(job.work));
  const late = waiting.findLastIndex((job) => !isLate(job)) + 1;
  const first = waiting.findIndex(({ work }) => before.includes(work));
  const later = waiting.slice(first < 0 ? late : Math.min(first, late));
  const end = endOfLine(jobs);
  return [...added, ...later].map((job, index) => ({ ...job, order: end + index }));
}

/** The place behind everything that is in the queue. */
export const endOfLine = (jobs: readonly Job[]): number => 1 + Math.max(0, ...jobs.map(({ order }) => order));

/** A try that is out counts only when it has failed. */
const isLate = ({ attempt, state, byChapters }: Job): boolean =>
  Boolean(byChapters) || attempt > (state === 'asking' ? 1 : 0);
