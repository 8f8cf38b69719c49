import type { ChapterId, WorkId } from '@/model/ids';
import { findBlurbParts } from './find-blurb-parts';
import { BlurbCounts } from './read-blurb-counts';
import { readLatestChapter } from './read-latest-chapter';

/** Null for what an item of a list does not say. */
export interface ItemChapters {
  posted: number | null;
  planned: number | null;
  /** The newest, where there are several. */
  latest: ChapterId | null;
}

/** How many chapters an item of a list says that its work has. */
export function readItemChapters(item: Element, work: WorkId): ItemChapters {
  const counts = new BlurbCounts({ kind: 'work', id: work, parts: findBlurbParts(item) });
  const { posted = null, planned = null } = counts.chapters() ?? {};
  return { posted, planned, latest: readLatestChapter(counts.value('chapters'), work) };
}
