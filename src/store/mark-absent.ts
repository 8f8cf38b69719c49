import type { Absent } from '@/model/absent';
import type { WorkId } from '@/model/ids';
import { orCannotWrite } from './cannot-write';
import { database } from './database';

/**
 * Marks a kept work as one that AO3 no longer shows, as a page said at `at` (ms). Nothing happens to a work that is
 * not kept, or was read later than that; one that is marked already keeps its time. Throws CannotWrite.
 */
export async function markAbsent({ work, kind }: Absent, at: number): Promise<void> {
  await orCannotWrite(
    database.transaction('rw', database.works, async () => {
      const kept = await database.works.get(work);
      if (!kept || kept.absence?.kind === kind || Object.values(kept.asOf).some((asOf) => asOf >= at)) return;
      await database.works.put({ ...kept, absence: { kind, at } });
    }),
  );
}

/** Some page of AO3 showed these works: none of them is gone. Throws CannotWrite. */
export async function markPresent(works: readonly WorkId[]): Promise<void> {
  if (works.length === 0) return;
  await orCannotWrite(
    database.works
      .where('id')
      .anyOf(works)
      .and(({ absence }) => absence !== undefined)
      .modify((kept) => {
        delete kept.absence;
      }),
  );
}
