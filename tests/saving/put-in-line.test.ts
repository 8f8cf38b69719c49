import { expect, it } from 'vitest';
import { workId } from '@/model/ids';
import { putInLine } from '@/saving/put-in-line';
import { freshJob } from './simulated-queue';

/** The places of all, after these were put in line. */
function inLine(before?: readonly number[]): number[] {
  const jobs = [freshJob(1, { order: 1 }), freshJob(2, { order: 2 }), freshJob(3, { order: 3, attempt: 2 })];
  const put = putInLine(jobs, [freshJob(8), freshJob(9)], before?.map(workId));
  const all = new Map([...jobs, ...put].map((job) => [job.work, job]));
  return [...all.values()].sort((a, b) => a.order - b.order).map(({ work }) => work);
}

it('puts jobs behind those that wait, and before those that failed before', () => {
  expect(inLine()).toEqual([1, 2, 8, 9, 3]);
});

it('puts them before given works, and all that waits behind these', () => {
  expect(inLine([2])).toEqual([1, 8, 9, 2, 3]);
  expect(inLine([2, 1])).toEqual([8, 9, 1, 2, 3]);
  expect(inLine([77])).toEqual([1, 2, 8, 9, 3]);
});
