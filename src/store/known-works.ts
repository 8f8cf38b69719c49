import type { WorkId } from '@/model/ids';
import type { KnownWork } from '@/model/known-work';
import type { SeenWork } from '@/model/seen-work';
import { orCannotWrite } from './cannot-write';
import { type KeptKnownWork, vault } from './vault';

/** Remembers by what a reader recognises a work, unless something newer is remembered. Throws CannotWrite. */
export async function keepKnownWork(known: KnownWork): Promise<void> {
  await orCannotWrite(vault.transaction('rw', vault.known, () => putKnownWork(known)));
}

/** The same inside a transaction of the vault that writes `known`. */
export async function putKnownWork(known: KnownWork): Promise<void> {
  const before = await vault.known.get(known.work);
  if (before && before.seenAt > known.seenAt) return;
  const row: KeptKnownWork = { ...known, v: 1 };
  await vault.known.put(row);
}

/**
 * Notes what a page says, at `now` (ms), of works that are remembered: that there are more chapters. One that was
 * complete and has grown may go on, or not. Of others nothing is written. Throws CannotWrite.
 */
export async function noteChapters(seen: readonly SeenWork[], now: number): Promise<void> {
  await orCannotWrite(
    vault.transaction('rw', vault.known, async () => {
      const rows = await vault.known.bulkGet(seen.map(({ work }) => work));
      const grown = rows.flatMap((row, index) => {
        const posted = seen[index]?.chaptersPosted ?? null;
        if (!row || posted === null || row.chaptersPosted === null || posted <= row.chaptersPosted) return [];
        return [
          { ...row, chaptersPosted: posted, complete: row.complete ? null : row.complete, seenAt: now },
        ];
      });
      await vault.known.bulkPut(grown);
    }),
  );
}

/** Those of the works of which something is remembered, in no order. */
export async function findKnownWorks(works: readonly WorkId[]): Promise<KnownWork[]> {
  return (await vault.known.bulkGet([...works])).filter((known) => known !== undefined);
}
