import type { ChapterId, WorkId } from '@/model/ids';
import { database, type KeptChapters } from './database';

/** Rows that are read at once: a list of chapters is small, ten thousand of them are not. */
const pageSize = 200;

/**
 * The kept work that has the chapter of this number, in AO3's list of its chapters or in a copy; null if none has. It
 * looks through all works: nothing needs to know but an error page at an address that does not name the work.
 */
export async function findWorkOfChapter(chapter: ChapterId): Promise<WorkId | null> {
  const { chapters, works } = database;
  let after = 0;
  while (true) {
    const rows = await chapters.where('work').above(after).limit(pageSize).toArray();
    const found = rows.find((row) => has(row, chapter));
    // The chapters of a work that was removed stay for a while.
    if (found) return (await works.get(found.work)) ? found.work : null;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return null;
    after = last.work;
  }
}

const has = ({ contents, sightings }: KeptChapters, chapter: ChapterId): boolean =>
  sightings.some(({ id }) => id === chapter) || (contents?.some(({ id }) => id === chapter) ?? false);
