import type { WorkId } from '@/model/ids';
import type { KnownWork } from '@/model/known-work';
import type { VisitedWork } from '@/model/seen-work';
import { isRead, saysAnything } from '@/model/standing';
import { orCannotWrite } from './cannot-write';
import { type KeptKnownWork, vault } from './vault';
import { isWholeKnown, isWholePlaces, wholeStanding } from './whole-rows';

/** Remembers by what a reader recognises a work, unless something newer is remembered. Throws CannotWrite. */
export async function keepKnownWork(known: KnownWork): Promise<void> {
  await orCannotWrite(vault.transaction('rw', vault.known, () => putKnownWork(known)));
}

/** The same inside a transaction of the vault that writes `known`. */
export async function putKnownWork(known: KnownWork): Promise<void> {
  const [before] = await findKnownWorks([known.work]);
  if (before && before.seenAt > known.seenAt) return;
  const { newChapters } = before ?? {};
  const row: KeptKnownWork = { ...(newChapters && { newChapters }), ...known, v: 1 };
  await vault.known.put(row);
}

/**
 * Notes what a page says, at `now` (ms), of works that are remembered: that there are more chapters, and which the newest
 * is. One that was complete and has grown may go on, or not. Of others nothing is written. Throws CannotWrite.
 */
export async function noteChapters(visited: readonly VisitedWork[], now: number): Promise<void> {
  const ids = visited.map(({ seen }) => seen.work);
  await orCannotWrite(
    vault.transaction('rw', [vault.known, vault.places], async () => {
      const [rows, places] = await Promise.all([vault.known.bulkGet(ids), vault.places.bulkGet(ids)]);
      const grown = rows.flatMap((row, index) => {
        const { seen, latestChapter } = visited[index] ?? {};
        const posted = seen?.chaptersPosted ?? null;
        if (
          !isWholeKnown(row) ||
          posted === null ||
          row.chaptersPosted === null ||
          posted <= row.chaptersPosted
        )
          return [];
        const complete = row.complete ? null : row.complete;
        const come = latestChapter ? [{ position: posted, chapter: latestChapter }] : [];
        const place = places[index];
        const furthest = isWholePlaces(place) ? place.furthest.value.position : Number.POSITIVE_INFINITY;
        const newChapters = [...(row.newChapters ?? []), ...come]
          .filter(({ position }) => position > furthest)
          .slice(0, mostNew);
        return [{ ...row, chaptersPosted: posted, complete, seenAt: now, newChapters }];
      });
      await vault.known.bulkPut(grown);
    }),
  );
}

/** Whoever lets more come than these finds the first of them all the same. */
const mostNew = 20;

/**
 * Names works that the reader said something of, or another tool did, and of which nothing but the number is known: by
 * what a page says that they opened at `now` (ms). Throws CannotWrite.
 */
export async function nameWorks(visited: readonly VisitedWork[], now: number): Promise<void> {
  const ids = visited.map(({ seen }) => seen.work);
  const [known, standings] = await Promise.all([vault.known.bulkGet(ids), vault.standings.bulkGet(ids)]);
  const nameless = visited.filter((_, index) => {
    const row = standings[index];
    const standing = row && wholeStanding(row);
    return !isWholeKnown(known[index]) && standing && (saysAnything(standing) || isRead(standing));
  });
  for (const { seen, facts } of nameless) await keepKnownWork({ ...facts, work: seen.work, seenAt: now });
}

/** Those of the works of which something is remembered, in no order. */
export async function findKnownWorks(works: readonly WorkId[]): Promise<KnownWork[]> {
  return (await vault.known.bulkGet([...works])).filter(isWholeKnown);
}
