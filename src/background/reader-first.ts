import { paceNumbers } from '@/saving/pace';
import { giveWay } from '@/saving/steer-queue';

/**
 * When (ms) the reader last opened a page of AO3. Only in memory: it matters for seconds, in which nobody stops us, and
 * without a queue a private window leaves nothing on the disk.
 */
let openedAt = Number.NEGATIVE_INFINITY;

/** The reader opened a page of AO3 at `now` (ms): it comes before what waits, and before what is queued just after. */
export async function noteOpened(now: number): Promise<void> {
  openedAt = now;
  await giveWay(now);
}

/** How long (ms) from `now` the reader's page still comes first; 0 for most of the time. */
export function readersLead(now: number): number {
  const lead = openedAt + paceNumbers.readerFirst - now;
  // Where the clock was put back, nobody waits for it to come round again.
  return lead > paceNumbers.readerFirst ? 0 : Math.max(0, lead);
}

/** Has a queue that was empty when the reader opened their page give way to it too. */
export async function putReaderFirst(now: number): Promise<void> {
  if (readersLead(now) > 0) await giveWay(openedAt);
}
