import { orCannotWrite } from '@/store/cannot-write';
import { database } from '@/store/database';
import type { BackupRow } from './parse-rows';

/**
 * Names works whose text was lost elsewhere, so that they can be fetched again; those that are kept, removed or named
 * here already are left out. Gives how many there are; only counts them where `write` is false. Throws CannotWrite.
 */
export async function restoreMissing(rows: readonly BackupRow[], write: boolean): Promise<number> {
  const named = rows.flatMap((row) => (row.kind === 'missing' ? [row.row] : []));
  const ids = named.map(({ work }) => work);
  const { works, removed, missing } = database;
  return orCannotWrite(
    database.transaction(write ? 'rw' : 'r', [works, removed, missing], async () => {
      const known = await Promise.all([
        works.where('id').anyOf(ids).primaryKeys(),
        removed.where('id').anyOf(ids).primaryKeys(),
        missing.where('work').anyOf(ids).primaryKeys(),
      ]);
      const here = new Set(known.flat());
      const brought = named.filter(({ work }) => !here.has(work));
      if (write) await missing.bulkPut(brought);
      return brought.length;
    }),
  );
}
