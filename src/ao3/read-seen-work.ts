import { knownFacts } from '@/model/known-work';
import type { VisitedWork } from '@/model/seen-work';
import { findObstacle } from './find-obstacle';
import { PageChanged } from './page-changed';
import { readWorkFacts } from './read-work';

/**
 * What the page of a work tells of how far the work is; null where something stands in its place. A page that is not
 * as we know it tells nothing: whoever wants to keep it says so.
 */
export function readSeenWork(page: Document, address: string): VisitedWork | null {
  if (findObstacle(page)) return null;
  try {
    const { work: read } = readWorkFacts(page, address);
    const { id: work, title, restricted, chaptersPosted } = read;
    const updatedOn = read.updated ?? read.published;
    const seen = { work, title, restricted, chaptersPosted, updatedOn, updatedAt: null };
    return { seen, facts: knownFacts(read), latestChapter: null };
  } catch (error) {
    if (error instanceof PageChanged) return null;
    throw error;
  }
}
