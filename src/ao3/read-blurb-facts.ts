import type { BlurbFacts, BlurbPlace } from '@/model/blurb';
import type { UserId } from '@/model/ids';
import type { BlurbParts } from './find-blurb-parts';
import type { HeaderParts } from './find-header-parts';
import { readBookmark, readShortBookmarks } from './read-blurb-bookmark';
import type { BlurbHeading } from './read-blurb-heading';
import { readBlurbReading } from './read-blurb-reading';
import { readBlurbFandoms, readBlurbTags, type Symbols } from './read-blurb-tags';
import type { ClassIds } from './read-class-ids';
import { readDate } from './read-dates';
import { hasClass, textOf } from './select';

/** What every item says of its place, whatever it shows. `ownerId` is that of the bookmark's owner. */
export function readPlace(parts: BlurbParts, ownerId: UserId | null): BlurbPlace {
  return {
    bookmark: readBookmark(parts, ownerId),
    bookmarkedBy: parts.recent ? readShortBookmarks(parts.recent) : [],
    reading: readBlurbReading(parts.user),
  };
}

/** What a work, a series and an external work say alike; the statistics are left to each. */
export function readBlurbFacts(
  parts: BlurbParts,
  header: HeaderParts,
  { title, authors, anonymous, restricted }: BlurbHeading,
  { rating, warnings, categories }: Symbols,
  { users }: ClassIds,
): BlurbFacts {
  const tags = readBlurbTags(parts.tags);
  const listed = tags.warnings.length > 0 || tags.hiddenKinds.includes('warning');
  const logins = new Set(authors.map(({ login }) => login).filter((login) => login !== null));
  // On a bookmark the owner's number comes last, unless they are one of the authors.
  const owned = parts.user !== null && hasClass(parts.item, 'bookmark') && users.length > logins.size;
  return {
    title,
    authors,
    anonymous,
    userIds: owned ? users.slice(0, -1) : users,
    own: hasClass(parts.item, 'own'),
    restricted,
    fandoms: readBlurbFandoms(header.fandoms),
    rating,
    categories,
    ...tags,
    warnings: listed ? tags.warnings : warnings,
    date: readDate(textOf(header.date)),
    summaryHtml: parts.summary?.innerHTML.trim() ?? null,
    words: null,
    bookmarks: null,
    ...readPlace(parts, owned || logins.size === 1 ? (users.at(-1) ?? null) : null),
  };
}
