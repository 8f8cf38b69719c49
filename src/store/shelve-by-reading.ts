import type { WorkId } from '@/model/ids';
import { type HowFar, shelfByReading } from '@/model/shelf-by-reading';
import { changeStanding } from './standings';
import { vault } from './vault';

/**
 * Puts a work on the shelf on which reading puts it; where `ended`, a complete one was read once more, at `now` (ms).
 * Most of what is read changes nothing, and then nothing is written. Inside a transaction of the vault that writes
 * `standings` and `clock`.
 */
export async function shelveByReading(
  work: WorkId,
  far: HowFar & { ended: boolean },
  now: number,
): Promise<void> {
  const shelf = shelfByReading((await vault.standings.get(work)) ?? {}, far);
  const finished = far.ended && far.complete === true;
  if (shelf === null && !finished) return;
  await changeStanding(work, (before, at) => ({
    ...before,
    ...(shelf && { shelf: { value: { name: shelf, byHand: false }, at } }),
    ...(finished && {
      timesRead: { value: (before.timesRead?.value ?? 0) + 1, at },
      finishedAt: { value: now, at },
    }),
  }));
}
