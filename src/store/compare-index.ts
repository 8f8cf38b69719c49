import type { WorkId } from '@/model/ids';
import type { ContentsEntry } from '@/model/work';
import { arrangeChapters } from './arrange-chapters';
import { database } from './database';

/** What AO3's own list of the chapters has of which nothing here knows, and what is kept that it has no longer. */
export interface Compared {
  added: number;
  left: number;
}

/**
 * Compares AO3's own list of a work's chapters with those that are known here, by their ids: one that was deleted and
 * posted anew changes no count. Chapters that are known and not kept are no news.
 */
export async function compareIndex(
  work: WorkId,
  entries: readonly Pick<ContentsEntry, 'id' | 'position'>[],
): Promise<Compared> {
  const kept = await database.chapters.get(work);
  if (!kept) return { added: 0, left: 0 };
  const known = new Set([...(kept.contents ?? []), ...kept.sightings].map(({ id }) => id));
  const heads = arrangeChapters(kept).filter(({ text, gone }) => text !== null && !gone);
  // One whose id no page told is known by its position alone.
  const unnamed = new Set(heads.filter(({ id }) => id === null).map(({ position }) => position));
  const listed = new Set(entries.map(({ id }) => id));
  return {
    added: entries.filter(({ id, position }) => !known.has(id) && !unnamed.has(position)).length,
    left: heads.filter(({ id, position }) => (id === null ? position > entries.length : !listed.has(id)))
      .length,
  };
}
