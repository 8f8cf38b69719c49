import type { SeriesId, WorkId } from './ids';
import type { Author, TagKind } from './work';

/** What a page of a list says of the list, beside its items. */
export interface Listing {
  /** How many items the whole list has, as AO3 last counted; null where the page does not say (recent works, history). */
  total: number | null;
  /** The tag whose works or bookmarks these are, by its real name: AO3 leads from a synonym to the tag it uses. */
  tag: string | null;
  /** 1-based. */
  page: number;
  pages: number;
  /** The absolute address of the next page; null on the last. */
  next: string | null;
}

/** A series, from its own page. */
export interface Series {
  /** Null where neither the address nor the page gives it: a series without bookmarks, seen logged out. */
  id: SeriesId | null;
  title: string;
  /** Empty exactly when the series is anonymous. */
  authors: Author[];
  anonymous: boolean;
  restricted: boolean;
  /** "YYYY-MM-DD". */
  begun: string | null;
  updated: string | null;
  descriptionHtml: string | null;
  notesHtml: string | null;
  words: number | null;
  works: number | null;
  complete: boolean | null;
  bookmarks: number | null;
}

/** A tag, from its own page. Every name is a real one. */
export interface TagPage {
  name: string;
  /** Null for the kinds that no work has ("Media"), and for a kind that we do not know. */
  kind: TagKind | null;
  /** AO3 uses it: "a common tag", since 2025 "a canonical tag". */
  canonical: boolean;
  /** The tag that AO3 uses in place of this one. */
  synonymOf: string | null;
  adult: boolean;
  parents: string[];
  synonyms: string[];
  metatags: TagTree[];
  subtags: TagTree[];
  /** AO3 lists at most 300 of each, and says so. */
  children: { kind: TagKind; tags: string[]; more: boolean }[];
}

export interface TagTree {
  name: string;
  /** For metatags what is more general still, for sub-tags what is less. */
  below: TagTree[];
}

/** A line of the reader's subscriptions. */
export type Subscription = { id: number | null } & (
  | { kind: 'work'; work: WorkId; title: string; authors: Author[] }
  | { kind: 'series'; series: SeriesId; title: string; authors: Author[] }
  | { kind: 'user'; login: string }
  /** Deleted, or not revealed: AO3 gives only a text. */
  | { kind: 'gone'; title: string }
);
