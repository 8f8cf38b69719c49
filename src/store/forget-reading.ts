import type { WorkId } from '@/model/ids';
import { orCannotWrite } from './cannot-write';
import { vault } from './vault';

/**
 * Forgets where the reader was in a work and what they read of it when. What they said of it (shelf, rating, note)
 * stays, and what the work is with it. Throws CannotWrite.
 */
export async function forgetReading(work: WorkId): Promise<void> {
  const { places, known, days, standings } = vault;
  await orCannotWrite(
    vault.transaction('rw', places, known, days, standings, async () => {
      await places.delete(work);
      await days.where('work').equals(work).delete();
      if (!(await standings.get(work))) await known.delete(work);
    }),
  );
}

/** The same of every work. Throws CannotWrite. */
export async function forgetAllReading(): Promise<void> {
  const { places, known, days, standings } = vault;
  await orCannotWrite(
    vault.transaction('rw', places, known, days, standings, async () => {
      await places.clear();
      await days.clear();
      const said = new Set(await standings.toCollection().primaryKeys());
      await known.filter(({ work }) => !said.has(work)).delete();
    }),
  );
}

/** How many works there are places in, and how many days something is remembered of. */
export async function countReading(): Promise<{ works: number; days: number }> {
  const days = new Set((await vault.days.toCollection().primaryKeys()).map(([day]) => day));
  return { works: await vault.places.count(), days: days.size };
}
