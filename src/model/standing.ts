import type { WorkId } from './ids';
import type { Register } from './stamp';

/** How far a reader is with a work, as a shelf of its own. Every work stands on one of them at most. */
export const readingShelves = ['to-read', 'reading', 'waiting', 'finished', 'dropped'] as const;
export type ReadingShelf = (typeof readingShelves)[number];

/**
 * Where a work stands with the reader: everything that they said of it, or that follows from their reading. Each fact
 * is a register, so that two libraries can be joined without asking. Nothing in it comes from AO3.
 */
export interface Standing {
  work: WorkId;
  /** Absent: never set. `byHand`: the reader chose it, and what happens on pages does not change it. */
  shelf?: Register<{ name: ReadingShelf | null; byHand: boolean }>;
  /** The reader's own shelves, by name: whether the work stands on it. */
  ownShelves: Record<string, Register<boolean>>;
  /** 1 to 5; null: taken back. */
  rating?: Register<number | null>;
  note?: Register<string | null>;
  timesRead?: Register<number>;
  /** When it was last finished, in ms. */
  finishedAt?: Register<number | null>;
  /** False: the reader does not want their place in this work followed. */
  followed?: Register<boolean>;
  /** Everything older is forgotten: the reader said so. */
  forgotten?: Register<true>;
}
