import type { Blurb } from '@/model/blurb';
import { knownFacts } from '@/model/known-work';
import type { SeenWork, VisitedWork } from '@/model/seen-work';
import { readBlurbs } from './read-blurbs';

/** Every work of a list, with what the list tells of how far it is. */
export function readSeenWorks(page: Document): SeenWork[] {
  return readVisitedWorks(page).map(({ seen }) => seen);
}

/** The same with by what the reader recognises each of them. */
export function readVisitedWorks(page: Document): VisitedWork[] {
  return visitedWorksIn(readBlurbs(page));
}

/** The same of items that are read already. */
export function visitedWorksIn(blurbs: readonly Blurb[]): VisitedWork[] {
  return blurbs.flatMap((blurb) => {
    if (blurb.kind !== 'work' && blurb.kind !== 'bookmark') return [];
    const { id: work, title, restricted, chaptersPosted, date: updatedOn, updatedAt, latestChapter } = blurb;
    const seen = { work, title, restricted, chaptersPosted, updatedOn, updatedAt };
    return [{ seen, facts: knownFacts(blurb), latestChapter }];
  });
}
