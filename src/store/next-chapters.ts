import type { ChapterId, WorkId } from '@/model/ids';
import { database } from './database';
import { findKnownWorks } from './known-works';
import type { KeptPlace } from './vault';

/**
 * Of those of the places that are at the end of a chapter: which comes next, as far as lists told it when it was new, or
 * the library has AO3's own list of the chapters.
 */
export async function findNextChapters(places: readonly KeptPlace[]): Promise<Map<WorkId, ChapterId>> {
  const ended = places.filter(({ latest }) => latest.value.fraction === 1);
  const works = ended.map(({ work }) => work);
  const [known, kept] = await Promise.all([findKnownWorks(works), database.chapters.bulkGet(works)]);
  const toldOf = new Map(known.map(({ work, newChapters = [] }) => [work, newChapters]));
  const next = new Map<WorkId, ChapterId>();
  for (const [index, { work, latest }] of ended.entries()) {
    const { chapter, position } = latest.value;
    const told = toldOf.get(work)?.find((each) => each.position === position + 1)?.chapter;
    const contents = kept[index]?.contents ?? [];
    const at = contents.findIndex(({ id }) => id === chapter);
    const listed = at < 0 ? undefined : contents[at + 1]?.id;
    const id = listed ?? told;
    if (id) next.set(work, id);
  }
  return next;
}
