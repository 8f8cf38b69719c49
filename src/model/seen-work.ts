import type { ChapterId, WorkId } from './ids';
import type { KnownFacts } from './known-work';

/** What a page that the reader opened says of a work in passing: an item of a list, or the head of its own page. */
export interface SeenWork {
  work: WorkId;
  title: string;
  /** Only for logged-in readers; null where the page does not tell. */
  restricted: boolean | null;
  chaptersPosted: number | null;
  /** The day of the last update, "YYYY-MM-DD". */
  updatedOn: string | null;
  /** The moment of the last change, in ms; only lists since July 2025 tell it. */
  updatedAt: number | null;
}

/** The same with what is remembered of a work that the reader said something of, or has a place in. */
export interface VisitedWork {
  seen: SeenWork;
  facts: KnownFacts;
  /** The newest chapter, where a list tells it. */
  latestChapter: ChapterId | null;
}

/** What one page of a list shows, for whoever wants all its works. */
export interface ListedWorks {
  works: SeenWork[];
  /** So many works more are on it that are not revealed yet, or that were not understood. */
  unrevealed: number;
  unread: number;
  /** AO3's own row of the pages of the list, as HTML; '' where there is one page. */
  pagination: string;
}
