import { Dexie } from 'dexie';
import type { WorkId } from '@/model/ids';
import { parts, type WorkShown } from '@/model/work';
import { orCannotWrite } from './cannot-write';
import { database, type KeptWork } from './database';

/** A work that is kept, with everything known of it but its chapters; null if it is not. */
export async function findWork(id: WorkId): Promise<KeptWork | null> {
  return (await database.works.get(id)) ?? null;
}

/** Those of the works that are kept, in no order. */
export async function findWorks(ids: readonly WorkId[]): Promise<KeptWork[]> {
  return (await database.works.bulkGet([...ids])).filter((work) => work !== undefined);
}

/** A kept work as rules are asked of it. Whose account was logged in when it was read is not kept. */
export const shownOf = ({ work, asOf }: KeptWork): WorkShown => ({
  ...{ work, mine: null },
  shows: parts.filter((part) => asOf[part] !== undefined),
});

/** Title: A to Z, as AO3 sorts it. Kept and updated: newest first. */
export type Order = 'title' | 'kept' | 'updated';
const indexOf = { title: 'sortTitle', kept: 'keptAt', updated: 'updatedOn' } as const;

/** The works of the library in that order, `limit` of them after leaving out `offset`; all by default. */
export async function listWorks(order: Order = 'kept', limit = Infinity, offset = 0): Promise<KeptWork[]> {
  const sorted = database.works.orderBy(indexOf[order]);
  const ordered = order === 'title' ? sorted : sorted.reverse();
  return (limit === Infinity ? ordered.offset(offset) : ordered.offset(offset).limit(limit)).toArray();
}

export async function countWorks(): Promise<number> {
  return database.works.count();
}

/**
 * Deletes a work for good, kept or removed, with everything of it: facts, chapters, texts and their earlier versions,
 * what the reader chose, and what was seen of it since, in one transaction. What a reader presses calls `removeWorks`
 * (store/removed), which can be undone. Nothing happens if it is not there. Throws CannotWrite.
 */
export async function deleteWork(id: WorkId): Promise<void> {
  const { works, removed, chapters, texts, unpacked, choices, news, pictures } = database;
  const tables = [works, removed, chapters, texts, unpacked, choices, news, pictures];
  await orCannotWrite(
    database.transaction('rw', tables, async () => {
      await works.delete(id);
      await removed.delete(id);
      await chapters.delete(id);
      await unpacked.delete(id);
      await choices.delete(id);
      await news.delete(id);
      await texts.where('[work+text]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
      await pictures.where('[work+address]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    }),
  );
}
