import type { WorkId } from '@/model/ids';
import { isEnd } from '@/model/place';
import { type HowFar, shelfByReading } from '@/model/shelf-by-reading';
import { changeStanding } from './change-standing';
import { findKnownWorks } from './known-works';
import { vault } from './vault';
import { isWholePlaces, wholeStanding } from './whole-rows';

/**
 * Puts a work on the shelf on which reading puts it. Most of what is read changes nothing, and then nothing is written.
 * Inside a transaction of the vault that writes `standings` and `clock`.
 */
export async function shelveByReading(work: WorkId, far: HowFar): Promise<void> {
  const before = await vault.standings.get(work);
  const name = shelfByReading(before ? wholeStanding(before) : {}, far);
  if (name === null) return;
  await changeStanding(work, (before, at) => ({ ...before, shelf: { value: { name, byHand: false }, at } }));
}

/** Puts a work where the reading that is remembered of it does; nowhere where none is. Inside such a transaction too. */
export async function shelveAsRead(work: WorkId): Promise<void> {
  const place = await vault.places.get(work);
  if (!isWholePlaces(place)) return;
  const [known] = await findKnownWorks([work]);
  const atEnd = isEnd(place.furthest.value, known);
  await shelveByReading(work, { atEnd, complete: known?.complete ?? null });
}
