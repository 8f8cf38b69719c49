import type { SeenWork } from '@/model/seen-work';
import { readBlurbs } from './read-blurbs';

/** Every work of a list, with what the list tells of how far it is. */
export function readSeenWorks(page: Document): SeenWork[] {
  return readBlurbs(page).flatMap((blurb) => {
    if (blurb.kind !== 'work' && blurb.kind !== 'bookmark') return [];
    const { id: work, title, restricted, chaptersPosted, date: updatedOn, updatedAt } = blurb;
    return [{ work, title, restricted, chaptersPosted, updatedOn, updatedAt }];
  });
}
