import type { Blurb } from '@/model/blurb';
import { isUnread } from './page-changed';
import { readBlurb } from './read-blurb';
import { readShortBookmark } from './read-blurb-bookmark';
import { all, maybe } from './select';

/** Every item of a listing that could be read, in the order of the page. */
export function readBlurbs(page: Document): Blurb[] {
  return readEveryBlurb(page).blurbs;
}

/**
 * The same, and of each item that could not be read a sentence: which it was and what it lacked. One item that is
 * not as expected takes nothing from the others.
 */
export function readEveryBlurb(page: Document): { blurbs: Blurb[]; oddities: string[] } {
  const blurbs: Blurb[] = [];
  const oddities: string[] = [];
  for (const item of findBlurbs(page)) {
    try {
      const blurb = readBlurb(item);
      if (blurb) blurbs.push(blurb);
      // Under a work that is said once stand its bookmarks, each an item of the same list.
      else if (isFollower(item)) blurbs.at(-1)?.bookmarkedBy.push(readShortBookmark(item));
    } catch (error) {
      if (!isUnread(error)) throw error;
      oddities.push(`The item ${item.id || item.className} was not read: ${error.message}`);
    }
  }
  return { blurbs, oddities };
}

/** The items of every list on a page; what an author wrote may look like one, and is none. */
export function findBlurbs(page: Document): HTMLElement[] {
  return all(maybe(page, '#main') ?? page, 'li.blurb').filter((item) => !item.closest('.userstuff'));
}

function isFollower(item: Element): boolean {
  return item.matches('.user.short') && item.parentElement?.closest('li.blurb') === null;
}
