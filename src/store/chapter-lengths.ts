import type { WorkId } from '@/model/ids';
import { arrangeChapters } from './arrange-chapters';
import { database } from './database';

/**
 * How long the chapters of works are in the library, in letters, in their order; null for one of which there is no text.
 * Works that are not kept are left out. Loads no text.
 */
export async function findChapterLengths(works: readonly WorkId[]): Promise<Map<WorkId, (number | null)[]>> {
  const kept = await database.chapters.bulkGet([...works]);
  return new Map(
    kept.flatMap((row) => {
      if (!row) return [];
      const lengths = arrangeChapters(row).map(({ text }) =>
        text === null ? null : (row.stamps[text]?.letters ?? null),
      );
      return [[row.work, lengths]];
    }),
  );
}
