import type { WorkId } from '@/model/ids';
import { orCannotWrite } from './cannot-write';
import { database, type KeptWork, type RemovedWork } from './database';
import { deleteWork } from './works';

/** How long a removed work can be brought back, in ms: 30 days. */
export const removedForMs = 30 * 24 * 3600_000;

/**
 * Takes works out of the library, at `now` (ms), in one transaction. Everything of them stays for 30 days, so that they
 * can be brought back. What is not kept is left out. Throws CannotWrite.
 */
export async function removeWorks(ids: readonly WorkId[], now: number): Promise<void> {
  const { works, removed } = database;
  await orCannotWrite(
    database.transaction('rw', works, removed, async () => {
      const rows = (await works.bulkGet([...ids])).filter((row) => row !== undefined);
      await removed.bulkPut(rows.map((row) => ({ ...row, removedAt: now })));
      await works.bulkDelete(rows.map(({ id }) => id));
    }),
  );
}

/** Puts removed works back as they were. Those that are kept again by now stay as they are. Throws CannotWrite. */
export async function bringBackWorks(ids: readonly WorkId[]): Promise<void> {
  const { works, removed } = database;
  await orCannotWrite(
    database.transaction('rw', works, removed, async () => {
      for (const id of ids) {
        const row = await takeRemoved(id);
        if (row && (await works.where('id').equals(id).count()) === 0) await works.put(row);
      }
    }),
  );
}

/**
 * The row of a removed work, which is removed no longer; null if there is none. Inside a transaction that writes
 * `removed`: whoever keeps the work again goes on from it.
 */
export async function takeRemoved(id: WorkId): Promise<KeptWork | null> {
  const row = await database.removed.get(id);
  if (!row) return null;
  await database.removed.delete(id);
  const { removedAt: _, ...kept } = row;
  return kept;
}

/** The works that can be brought back, those removed last first. */
export async function listRemoved(): Promise<RemovedWork[]> {
  return database.removed.orderBy('removedAt').reverse().toArray();
}

/** Deletes a removed work for good. One that is kept again by now stays. Throws CannotWrite. */
export async function deleteRemoved(id: WorkId): Promise<void> {
  const isKept = (await database.works.where('id').equals(id).count()) > 0;
  if (isKept) await orCannotWrite(database.removed.delete(id));
  else await deleteWork(id);
}

/** Deletes for good what was removed longer ago than 30 days, as of `now` (ms). Throws CannotWrite. */
export async function sweepRemoved(now: number): Promise<void> {
  const old = await database.removed
    .where('removedAt')
    .below(now - removedForMs)
    .primaryKeys();
  for (const id of old) await deleteRemoved(id);
}
