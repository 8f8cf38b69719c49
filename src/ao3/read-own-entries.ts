import type { Blurb } from '@/model/blurb';
import { knownFacts } from '@/model/known-work';
import type { OwnEntry } from '@/model/own-entry';
import { findBlurbParts } from './find-blurb-parts';
import { isUnread } from './page-changed';
import { readBlurb } from './read-blurb';
import { findBlurbs } from './read-blurbs';
import { readUserText } from './read-user-text';
import { maybe } from './select';

/**
 * What the reader's own history, marked-for-later list or bookmarks say of works. Somebody else's bookmarks say nothing
 * of the reader; neither do items that are not as we know them, nor works that are deleted or not revealed yet.
 */
export function readOwnEntries(page: Document): OwnEntry[] {
  return findBlurbs(page).flatMap((item) => {
    const blurb = tryBlurb(item);
    if (blurb?.kind !== 'work' && blurb?.kind !== 'bookmark') return [];
    const { id: work, reading, bookmark } = blurb;
    const isOwn = bookmark?.own === true;
    if (!reading && !isOwn) return [];
    const { user } = findBlurbParts(item);
    const notes = isOwn && user && maybe(user, ':scope > blockquote');
    return [
      {
        work,
        facts: knownFacts(blurb),
        day: reading?.lastVisitedAt ?? bookmark?.at ?? null,
        markedForLater: reading?.markedForLater === true,
        visits: reading?.visits ?? null,
        note: (notes && readUserText(notes)) || null,
      },
    ];
  });
}

function tryBlurb(item: Element): Blurb | null {
  try {
    return readBlurb(item);
  } catch (error) {
    if (isUnread(error)) return null;
    throw error;
  }
}
