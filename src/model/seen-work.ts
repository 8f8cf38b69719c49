import type { WorkId } from './ids';

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
