import type { WorkId } from './ids';
import type { KnownFacts } from './known-work';

/** The lists that AO3 keeps for a reader, from which they may have something taken over. */
export const ownLists = ['later', 'history', 'bookmarks'] as const;
export type OwnList = (typeof ownLists)[number];

/** What AO3's lists of the reader's own say of one work, wherever among them it stands. */
export interface OwnEntry {
  work: WorkId;
  facts: KnownFacts;
  /** "YYYY-MM-DD": of the last visit, or of the bookmark. */
  day: string | null;
  markedForLater: boolean;
  /** How often its pages were opened; null where the list does not tell. */
  visits: number | null;
  /** What the reader wrote to their bookmark, as plain text. */
  note: string | null;
}
