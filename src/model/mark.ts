import type { ChapterId, WorkId } from './ids';
import type { Place } from './place';
import type { ReadingShelf } from './standing';

/**
 * What a reader did with a work: what they want to be reminded of where it stands in a list, and what their rules may
 * ask for. Nothing in it comes from AO3's list.
 */
export interface Mark {
  work: WorkId;
  shelf: ReadingShelf | null;
  /** Where they were last; null where they never were in it. */
  place: Pick<Place, 'chapter' | 'position' | 'fraction'> | null;
  /** The chapter after that place, where it is at the end of one and the next is known. */
  next: ChapterId | null;
  /** The position of the last chapter that they came to; null as above. */
  furthest: number | null;
  /** When they were last in it, in ms; null as above. */
  readAt: number | null;
  /** How often AO3's history said that they opened it, and on which day last; null where that was not taken over. */
  visited: { times: number; lastOn: string } | null;
  /** How many of the chapters that AO3 has the library has; null: it is not kept. */
  chaptersKept: number | null;
  /** The reader's own shelves on which it stands. */
  ownShelves: string[];
  /** They finished it, now or once before. */
  finished: boolean;
}

/** The mark of a work of which there is nothing to say. */
export const blankMark = (work: WorkId): Mark => ({
  ...{ work, shelf: null, place: null, next: null, furthest: null, readAt: null },
  ...{ visited: null, chaptersKept: null, ownShelves: [], finished: false },
});
