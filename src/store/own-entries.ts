import type { OwnEntry, OwnList } from '@/model/own-entry';
import { stampTime } from '@/model/stamp';
import { giveBack, type Taken, takeOver } from '@/model/take-over';
import { orCannotWrite } from './cannot-write';
import { changeStanding } from './change-standing';
import { dayAt } from './days';
import { putKnownWork } from './known-works';
import { makeStamp } from './stamps';
import { vault } from './vault';
import { wholeStanding } from './whole-rows';

/**
 * Takes over what AO3's lists of the reader's own say, at `now` (ms), and by what the reader recognises those works.
 * Gives what was new. One transaction, on the disk when it is over. Throws CannotWrite.
 */
export async function takeOverEntries(
  entries: readonly OwnEntry[],
  lists: readonly OwnList[],
  now: number,
): Promise<Taken[]> {
  const { standings, known, clock } = vault;
  return orCannotWrite(
    vault.transaction('rw', [standings, known, clock], async () => {
      const all: Taken[] = [];
      for (const entry of entries) {
        const { work, facts } = entry;
        const row = await standings.get(work);
        const before = wholeStanding(row ?? { work, ownShelves: {}, v: 1 });
        const { forgotten } = before;
        const forgottenOn = forgotten ? dayAt(stampTime(forgotten.at)) : null;
        const taken = takeOver(before, entry, { lists, forgottenOn, at: await makeStamp(now) });
        if (taken === null) continue;
        await standings.put(taken.after);
        await putKnownWork({ ...facts, work, seenAt: now });
        if (taken.facts.length > 0) all.push({ work, facts: taken.facts });
      }
      return all;
    }),
  );
}

/** Gives back what was taken over of works, as far as nothing else was said since. Throws CannotWrite. */
export async function giveBackEntries(taken: readonly Taken[]): Promise<void> {
  const { standings, clock } = vault;
  await orCannotWrite(
    vault.transaction('rw', [standings, clock], async () => {
      for (const { work, facts } of taken)
        await changeStanding(work, (before, at) => giveBack(before, facts, at));
    }),
  );
}
