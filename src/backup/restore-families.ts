import { orCannotWrite } from '@/store/cannot-write';
import { database } from '@/store/database';
import type { BackupRow } from './parse-rows';

/**
 * Brings in families of tags; of one that is known here, the one that was learned later holds. Gives how many brought
 * something; only counts them where `write` is false. Throws CannotWrite.
 */
export async function restoreFamilies(rows: readonly BackupRow[], write: boolean): Promise<number> {
  const told = rows.flatMap((row) => (row.kind === 'family' ? [row.row] : []));
  const { families } = database;
  return orCannotWrite(
    database.transaction(write ? 'rw' : 'r', families, async () => {
      const here = await families.bulkGet(told.map(({ key }) => key));
      const brought = told.filter(({ learnedAt }, index) => learnedAt > (here[index]?.learnedAt ?? -1));
      if (write) await families.bulkPut(brought);
      return brought.length;
    }),
  );
}
