import type { ShelfChosen, ShelfHere } from '@/messages/list';
import type { From } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import { keepKnownWork } from '@/store/known-works';
import { findStanding, keepStanding } from '@/store/standings';
import { Refused } from './keep-received';

/** On which shelf a work stands. Throws Refused for a page in a private window, which is to learn nothing of it. */
export async function answerShelf(work: WorkId, { incognito }: From): Promise<ShelfHere> {
  if (incognito) throw new Refused('A private window is told of no shelf.');
  return (await findStanding(work)).shelf?.value ?? { name: null, byHand: false };
}

/**
 * Puts the work of a page on the shelf that the reader chose there. A content script that was taken over can speak of no
 * work but that of its own address. Throws Refused and CannotWrite.
 */
export async function takeShelf(
  { work, facts, saying }: ShelfChosen,
  from: From,
  workAt: (address: string) => WorkId | null,
): Promise<ShelfHere> {
  if (from.incognito) throw new Refused('Nothing of a private window is kept.');
  const named = workAt(from.address);
  if (named !== null && named !== work) throw new Refused(`Work ${work} was shelved at ${from.address}`);
  await keepKnownWork({ ...facts, work, seenAt: Date.now() });
  await keepStanding([work], saying);
  return answerShelf(work, from);
}
