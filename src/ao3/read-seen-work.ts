import type { SeenWork } from '@/model/seen-work';
import { findObstacle } from './find-obstacle';
import { PageChanged } from './page-changed';
import { readWorkFacts } from './read-work';

/**
 * What the page of a work tells of how far the work is; null where something stands in its place. A page that is not
 * as we know it tells nothing: whoever wants to keep it says so.
 */
export function readSeenWork(page: Document, address: string): SeenWork | null {
  if (findObstacle(page)) return null;
  try {
    const { id: work, title, restricted, chaptersPosted, ...facts } = readWorkFacts(page, address).work;
    const updatedOn = facts.updated ?? facts.published;
    return { work, title, restricted, chaptersPosted, updatedOn, updatedAt: null };
  } catch (error) {
    if (error instanceof PageChanged) return null;
    throw error;
  }
}
