import type { Bookmark } from '@/model/blurb';
import { type BookmarkId, bookmarkId, type UserId } from '@/model/ids';
import type { BlurbParts } from './find-blurb-parts';
import { readByline } from './read-byline';
import { readClassIds } from './read-class-ids';
import { readCollections } from './read-collections';
import { readDate } from './read-dates';
import { all, hasClass, maybe, textOf } from './select';
import { readTagName } from './tag-names';

/**
 * The bookmark that an item is, or null for an item that is none: what is listed with several bookmarks beneath it
 * also has an id that begins with "bookmark_", but the number is the work's.
 */
export function readBookmark({ item, user, status }: BlurbParts, ownerId: UserId | null): Bookmark | null {
  if (!user || !hasClass(item, 'bookmark')) return null;
  const [, digits] = /^bookmark_(\d+)$/.exec(item.id) ?? [];
  return {
    ...readWords(user, user),
    ...readMarks(status),
    id: digits ? bookmarkId(digits) : null,
    ownerId,
    own: user.classList.contains('own'),
  };
}

/** The bookmarks beneath an item (`li.user.short.blurb`), each read by itself. */
export function readShortBookmarks(within: ParentNode): Bookmark[] {
  return all(within, 'li.user.short.blurb').map(readShortBookmark);
}

/** One bookmark of a list in which what was bookmarked is said once for all. */
export function readShortBookmark(item: Element): Bookmark {
  return {
    ...readWords(item, maybe(item, ':scope > .header') ?? item),
    ...readMarks(maybe(item, ':scope > .status, :scope > .header > .status')),
    id: readOwnId(item),
    ownerId: readClassIds(item).users.at(-1) ?? null,
    own: item.classList.contains('own'),
  };
}

type Words = Pick<Bookmark, 'owner' | 'at' | 'tags' | 'collections' | 'notesHtml'>;

/** Only children count: a bookmarker's notes may hold a list with AO3's own class names. */
function readWords(within: Element, heading: Element): Words {
  const byline = maybe(heading, ':scope > h5');
  const tags = maybe(within, ':scope > ul.tags');
  const collections = maybe(within, ':scope > ul.commas:not(.tags)');
  const notes = maybe(within, ':scope > blockquote');
  return {
    owner: readByline(byline?.childNodes ?? [], 'Bookmarked by').authors[0] ?? { login: null, pseud: '' },
    at: readDate(textOf(maybe(heading, ':scope > .datetime'))),
    tags: tags ? all(tags, 'a').map(readTagName) : [],
    collections: collections ? readCollections(collections) : [],
    notesHtml: notes ? notes.innerHTML.trim() : null,
  };
}

/** One of the four marks stands on every bookmark of something that is still there. */
function readMarks(status: Element | null): Pick<Bookmark, 'private' | 'rec' | 'hidden'> {
  const mark = status && maybe(status, '.private, .hidden, .rec, .public');
  if (!mark) return { private: null, rec: null, hidden: null };
  const is = (name: string) => mark.classList.contains(name);
  return { private: is('private'), rec: is('rec'), hidden: is('hidden') };
}

/** Given only to the owner, by the links with which they change it. */
function readOwnId(item: Element): BookmarkId | null {
  for (const link of all(item, ':scope > .actions a[href*="/bookmarks/"]')) {
    const [, digits] = /\/bookmarks\/(\d+)/.exec(link.getAttribute('href') ?? '') ?? [];
    if (digits) return bookmarkId(digits);
  }
  return null;
}
