import type { WorkId } from '@/model/ids';
import { isReadAgain } from '@/model/times-read';
import { changeStanding } from './change-standing';
import { dayAt } from './days';
import { vault } from './vault';

/**
 * The reader is at the end of a complete work, at `now` (ms): counts it as read, where it was. Inside a transaction of
 * the vault that writes `standings` and `clock`, and sees `days`.
 */
export async function countFinish(work: WorkId, words: number | null, now: number): Promise<void> {
  const finishedAt = (await vault.standings.get(work))?.finishedAt?.value ?? null;
  const readSince = finishedAt === null ? 0 : await sumWords(work, dayAt(finishedAt));
  if (!isReadAgain({ finishedAt, words, readSince })) return;
  const which = finishedAt === null ? 'first' : dayAt(now);
  await changeStanding(work, (before, at) => ({
    ...before,
    finishes: { ...before.finishes, [which]: at },
    finishedAt: { value: now, at },
  }));
}

/** What was read of a work on the days after that one, on all devices that are known here. */
async function sumWords(work: WorkId, after: string): Promise<number> {
  const days = await vault.days.where('work').equals(work).toArray();
  return days.filter(({ day }) => day > after).reduce((sum, { words }) => sum + words, 0);
}
