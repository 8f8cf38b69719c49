import type { BlurbFacts, BlurbPlace } from '@/model/blurb';
import type { UserId } from '@/model/ids';
import type { BlurbParts } from './find-blurb-parts';
import { readBookmark, readShortBookmarks } from './read-blurb-bookmark';
import { type BlurbHeading, tellUsers } from './read-blurb-heading';
import { readBlurbReading } from './read-blurb-reading';
import { readBlurbFandoms, readBlurbTags, type Symbols, warningsOf } from './read-blurb-tags';
import { readDate } from './read-dates';
import type { ShownBlurb } from './recognise-blurb';
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
export function readBlurbFacts(found: ShownBlurb, heading: BlurbHeading, symbols: Symbols): BlurbFacts {
  const { parts, header, title } = found;
  const { authors, anonymous, restricted } = heading;
  const { userIds, ownerId } = tellUsers(found, heading);
  const tags = readBlurbTags(parts.tags);
  const { rating, categories } = symbols;
  return {
    ...{ title: textOf(title), authors, anonymous, userIds, restricted },
    own: hasClass(parts.item, 'own'),
    fandoms: readBlurbFandoms(header.fandoms),
    rating,
    categories,
    ...tags,
    warnings: warningsOf(tags, symbols),
    date: readDate(textOf(header.date)),
    summaryHtml: parts.summary?.innerHTML.trim() ?? null,
    words: null,
    bookmarks: null,
    ...readPlace(parts, ownerId),
  };
}
