import type { SeenWork } from '@/model/seen-work';
import { findObstacle } from './find-obstacle';
import { PageChanged } from './page-changed';
import { readBlurbs } from './read-blurbs';
import { readWorkFacts } from './read-work';
import { recogniseDocument } from './recognise-document';

/**
 * Every work of which this page tells how far it is: the items of a list, or the work whose page it is. A page of a
 * work that is not as we know it tells nothing; whoever wants to keep it says so.
 */
export function readSeenWorks(page: Document, address: string): SeenWork[] {
  if (recogniseDocument(page) === 'work') return readOwn(page, address);
  return readBlurbs(page).flatMap((blurb) => {
    if (blurb.kind !== 'work' && blurb.kind !== 'bookmark') return [];
    const { id: work, title, restricted, chaptersPosted, date: updatedOn, updatedAt } = blurb;
    return [{ work, title, restricted, chaptersPosted, updatedOn, updatedAt }];
  });
}

function readOwn(page: Document, address: string): SeenWork[] {
  if (findObstacle(page)) return [];
  try {
    const { id: work, title, restricted, chaptersPosted, ...facts } = readWorkFacts(page, address).work;
    const updatedOn = facts.updated ?? facts.published;
    return [{ work, title, restricted, chaptersPosted, updatedOn, updatedAt: null }];
  } catch (error) {
    if (error instanceof PageChanged) return [];
    throw error;
  }
}
