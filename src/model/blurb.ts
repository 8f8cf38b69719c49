import type { BookmarkId, ChapterId, SeriesId, UserId, WorkId } from './ids';
import type { Author, Collection, Gift, Language, SeriesPart, TagKind } from './work';

/**
 * One item of a listing, by AO3's word for it. `kind` says what it shows; where it stands in somebody's bookmarks
 * or in the reader's history, `bookmark` and `reading` say that too.
 *
 * A bookmarked work is of the kind 'bookmark' and has the work's id, not the bookmark's.
 */
export type Blurb = WorkBlurb | SeriesBlurb | ExternalBlurb | MysteryBlurb | DeletedBlurb;

/** What every item may have, whatever it shows. */
export interface BlurbPlace {
  /** The bookmark that this item is, in a list of bookmarks. */
  bookmark: Bookmark | null;
  /** The bookmarks listed beneath the item, where AO3 lists what was bookmarked and not each bookmark. */
  bookmarkedBy: Bookmark[];
  /** The reader's own history with the work. */
  reading: Reading | null;
}

/** What a work, a series and an external work have in common. Tags are real names, as in `Work`. */
export interface BlurbFacts extends BlurbPlace {
  title: string;
  /** Empty exactly when the item is anonymous. */
  authors: Author[];
  anonymous: boolean;
  /** The accounts of the authors, by their numbers; none for anonymous items and on pages from before 2021. */
  userIds: UserId[];
  /** Of the account that is logged in. */
  own: boolean;
  restricted: boolean;
  fandoms: string[];
  rating: string | null;
  warnings: string[];
  categories: string[];
  relationships: string[];
  characters: string[];
  freeforms: string[];
  /** Kinds that AO3 hid by the reader's own preference: there are such tags, we could not see them. */
  hiddenKinds: TagKind[];
  /** "YYYY-MM-DD": last revised. Null where the archive prints how long ago it was. */
  date: string | null;
  summaryHtml: string | null;
  words: number | null;
  /** How often it was bookmarked. As with the other counts, AO3 leaves out a zero; null is not known. */
  bookmarks: number | null;
}

export interface WorkBlurb extends BlurbFacts {
  kind: 'work' | 'bookmark';
  id: WorkId;
  gifts: Gift[];
  complete: boolean | null;
  language: Language | null;
  series: SeriesPart[];
  chaptersPosted: number | null;
  chaptersPlanned: number | null;
  /** The newest chapter of a work that has several. */
  latestChapter: ChapterId | null;
  /** How many collections the work is in. */
  collections: number | null;
  comments: number | null;
  kudos: number | null;
  hits: number | null;
  /** Milliseconds since 1970; on pages since July 2025. */
  updatedAt: number | null;
  /** Not posted yet: the item stands in its author's drafts. */
  draft: boolean;
}

export interface SeriesBlurb extends BlurbFacts {
  kind: 'series';
  id: SeriesId;
  complete: boolean | null;
  works: number | null;
}

/** A work on another site, bookmarked here. */
export interface ExternalBlurb extends BlurbFacts {
  kind: 'external';
  /** AO3's number for it, of a sequence of its own; null where the page does not give it. */
  id: number | null;
  /** Where the work is; null where AO3 leads to its own page about it first. */
  url: string | null;
}

/** A work of a challenge that is not revealed yet. */
export interface MysteryBlurb extends BlurbPlace {
  kind: 'mystery';
  id: WorkId | null;
  /** The challenges that it is part of. */
  collections: Collection[];
}

/** A bookmark or a history entry of what is no longer there. Nothing on the page tells what it was. */
export interface DeletedBlurb extends BlurbPlace {
  kind: 'deleted';
  id: null;
}

/** What somebody said of what they bookmarked. */
export interface Bookmark {
  /** Null where the page does not give it, in the lists beneath a bookmarked item. */
  id: BookmarkId | null;
  owner: Author;
  /** The owner's account, by its number; null where the page does not tell it apart from the authors'. */
  ownerId: UserId | null;
  /** Of the account that is logged in. */
  own: boolean;
  /** "YYYY-MM-DD". */
  at: string | null;
  tags: string[];
  collections: Collection[];
  notesHtml: string | null;
  /** Null where the item has no such mark (deleted items). */
  private: boolean | null;
  rec: boolean | null;
  /** Hidden by AO3's staff. */
  hidden: boolean | null;
}

/** The reader's own history with a work, as AO3 keeps it. */
export interface Reading {
  /** AO3's number for the entry; null where the page does not give it. */
  id: number | null;
  /** "YYYY-MM-DD", in the account's time zone. */
  lastVisitedAt: string | null;
  visits: number | null;
  /** What has happened to the work since; null where it is deleted. */
  state: 'latest' | 'minor-edits' | 'update-available' | null;
  markedForLater: boolean;
  skip: boolean;
}
