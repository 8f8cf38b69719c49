import type { WorkId } from '@/model/ids';
import { orCannotWrite } from '@/store/cannot-write';
import { database } from '@/store/database';
import type { Damage } from './find-damage';

/**
 * Forgets that the damaged texts of a work are here, so that the next reading of it puts them back: until then it is as
 * if nobody had seen them. The work itself, and every text that is whole, stays. Throws CannotWrite.
 */
export async function forgetDamaged(work: WorkId, damaged: readonly Damage[]): Promise<void> {
  const { chapters, texts } = database;
  const keys = damaged.flatMap((each) => each.texts);
  await orCannotWrite(
    database.transaction('rw', chapters, texts, async () => {
      const kept = await chapters.get(work);
      if (!kept) return;
      const stamps = { ...kept.stamps };
      for (const key of keys) delete stamps[key];
      await chapters.put({ ...kept, stamps });
      await texts.bulkDelete(keys.map((key): [WorkId, string] => [work, key]));
    }),
  );
}
