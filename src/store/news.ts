import type { WorkId } from '@/model/ids';
import type { SeenWork } from '@/model/seen-work';
import { orCannotWrite } from './cannot-write';
import { database, type KeptNews, type KeptWork } from './database';

/**
 * What AO3 has of a work beyond what is kept: so many more chapters; so many fewer, where it is less than 0; or 0 where
 * something else has changed.
 */
export interface News {
  chapters: number;
}

type Seen = SeenWork & Pick<KeptNews, 'index'>;

/** Remembers what a page said of works, at `seenAt` (ms). Of works that are not kept nothing is written. */
export async function keepNews(seen: readonly Seen[], seenAt: number): Promise<void> {
  await orCannotWrite(
    database.transaction('rw', database.works, database.news, async () => {
      const ids = seen.map(({ work }) => work);
      const kept = new Set(await database.works.where('id').anyOf(ids).primaryKeys());
      const rows = seen.filter(({ work }) => kept.has(work));
      const before = await database.news.bulkGet(rows.map(({ work }) => work));
      await database.news.bulkPut(
        rows.map((row, at): KeptNews => {
          const index = row.index ?? before[at]?.index;
          return { ...row, ...(index ? { index } : {}), seenAt, v: 1 };
        }),
      );
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

/** AO3's caches, from which pages and lists come, may be an hour behind each other (AO3.md §10); in ms, twice that. */
export const cachedForMs = 2 * 60 * 60 * 1000;

/**
 * What was seen of a work that is not in the library yet; null if nothing. Where a list tells the moment of the last
 * change, it decides; a day may be another day on the next page, in another time zone. That there are fewer chapters
 * a list may say because it is older than what was read.
 */
export function newsOf({ work, asOf }: KeptWork, seen: Omit<KeptNews, 'v'> | undefined): News | null {
  const readAt = asOf.header ?? Number.NEGATIVE_INFINITY;
  if (!seen || seen.seenAt <= readAt) return null;
  const index = seen.index && seen.index.readAt > readAt ? seen.index : null;
  const more = (seen.chaptersPosted ?? 0) - (work.chaptersPosted ?? Number.POSITIVE_INFINITY);
  const chapters = Math.max(more, index?.added ?? 0);
  if (chapters > 0) return { chapters };
  const isTold = seen.chaptersPosted !== null && work.chaptersPosted !== null;
  if (isTold && more < 0 && (index || seen.seenAt - readAt >= cachedForMs)) return { chapters: more };
  const day = work.updated ?? work.published;
  const changed =
    seen.updatedAt === null
      ? seen.updatedOn !== null && day !== null && seen.updatedOn > day
      : seen.updatedAt > readAt;
  return changed ? { chapters: 0 } : null;
}
