import { type ChapterId, workId } from '@/model/ids';
import type { SeenWork, VisitedWork } from '@/model/seen-work';

/** What a page tells of a work, which nothing is known of but this. */
export function visitedWork(
  id: number,
  seen: Partial<SeenWork> = {},
  latestChapter: ChapterId | null = null,
): VisitedWork {
  const { title = `Work ${id}`, chaptersPosted = null } = seen;
  return {
    seen: {
      ...{ work: workId(id), title, chaptersPosted, restricted: null, updatedOn: null, updatedAt: null },
      ...seen,
    },
    facts: {
      ...{ title, authors: [{ login: 'keeper', pseud: 'Keeper' }], fandoms: ['Lighthouses'], language: null },
      ...{ words: 9000, chaptersPosted, chaptersPlanned: null, complete: null },
    },
    latestChapter,
  };
}
