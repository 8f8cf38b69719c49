import type { WorkId } from '@/model/ids';
import type { SeenWork } from '@/model/seen-work';
import { orCannotWrite } from './cannot-write';
import { database, type KeptNews, type KeptWork } from './database';

/** What AO3 has of a work beyond what is kept: so many more chapters, or 0 where something else has changed. */
export interface News {
  chapters: number;
}

/** Remembers what a page said of works, at `seenAt` (ms). Of works that are not kept nothing is written. */
export async function keepNews(seen: readonly SeenWork[], seenAt: number): Promise<void> {
  await orCannotWrite(
    database.transaction('rw', database.works, database.news, async () => {
      const ids = seen.map(({ work }) => work);
      const kept = new Set(await database.works.where('id').anyOf(ids).primaryKeys());
      const rows = seen.filter(({ work }) => kept.has(work));
      await database.news.bulkPut(rows.map((row) => ({ ...row, seenAt, v: 1 })));
    }),
  );
}

const many = 200;

/** For each of these works of which there is news, the news. */
export async function findNews(works: readonly KeptWork[]): Promise<Map<WorkId, News>> {
  const ids = works.map(({ id }) => id);
  // Of few works there is news, and to ask for that of ten thousand one by one took 0.7 s in Chromium.
  const rows = ids.length > many ? await database.news.toArray() : await database.news.bulkGet(ids);
  const seen = new Map(rows.flatMap((row) => (row ? [[row.work, row]] : [])));
  return new Map(
    works.flatMap((work) => {
      const news = newsOf(work, seen.get(work.id));
      return news === null ? [] : [[work.id, news]];
    }),
  );
}

/**
 * What was seen of a work that is not in the library yet; null if nothing. Where a list tells the moment of the last
 * change, it decides; a day may be another day on the next page, in another time zone.
 */
export function newsOf({ work, asOf }: KeptWork, seen: Omit<KeptNews, 'v'> | undefined): News | null {
  const readAt = asOf.header ?? Number.NEGATIVE_INFINITY;
  if (!seen || seen.seenAt <= readAt) return null;
  const chapters = (seen.chaptersPosted ?? 0) - (work.chaptersPosted ?? Number.POSITIVE_INFINITY);
  if (chapters > 0) return { chapters };
  const day = work.updated ?? work.published;
  const changed =
    seen.updatedAt === null
      ? seen.updatedOn !== null && day !== null && seen.updatedOn > day
      : seen.updatedAt > readAt;
  return changed ? { chapters: 0 } : null;
}
