import type { WorkId } from './ids';
import type { Register, Stamp } from './stamp';

/** How far a reader is with a work, as a shelf of its own. Every work stands on one of them at most. */
export const readingShelves = ['to-read', 'reading', 'waiting', 'finished', 'dropped'] as const;
export type ReadingShelf = (typeof readingShelves)[number];

/** A shelf: one of those that say how far the reader is, or one of their own, by its name. */
export type Shelf = { kind: 'reading'; name: ReadingShelf } | { kind: 'own'; name: string };

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
  /** How often it was read, as the reader said; what was finished since counts besides (model/times-read). */
  timesRead?: Register<number>;
  /** When it was finished: for the first time, by "first", and then by day. */
  finishes?: Record<string, Stamp>;
  /** When it was last finished, in ms. */
  finishedAt?: Register<number | null>;
  /** How often AO3's history says that they opened it, and on which day last ("YYYY-MM-DD"); null: not to be said. */
  visited?: Register<{ times: number; lastOn: string } | null>;
  /** False: the reader does not want their place in this work followed. */
  followed?: Register<boolean>;
  /** Everything older is forgotten: the reader said so. */
  forgotten?: Register<true>;
}

/** One thing that a reader says of a work. */
export type Saying =
  | { kind: 'shelf'; shelf: ReadingShelf | null }
  /** Reading puts it on its shelf again, as if they had never chosen one. */
  | { kind: 'shelf-by-reading' }
  | { kind: 'own-shelf'; name: string; on: boolean }
  /** 1 to 5; null: none any more. */
  | { kind: 'rating'; rating: number | null }
  | { kind: 'note'; note: string | null }
  | { kind: 'times-read'; times: number };

/** The reader's own shelves on which the work stands, in the order of their alphabet. */
export function ownShelvesOf({ ownShelves }: Pick<Standing, 'ownShelves'>): string[] {
  const names = Object.entries(ownShelves).flatMap(([name, { value }]) => (value ? [name] : []));
  return names.sort(byName.compare);
}

/** The order in which a reader looks for names, whatever their script. Who does not sort does not carry it. */
export const byName = /* @__PURE__ */ new Intl.Collator(undefined, { numeric: true });

/** Whether a reader said anything of the work that is still so; what follows from their reading is not said. */
export function saysAnything(standing: Standing): boolean {
  const { shelf, rating, note, followed } = standing;
  const byHand = shelf?.value.byHand === true;
  const said = [rating?.value, note?.value, followed?.value === false || null];
  return byHand || said.some((each) => (each ?? null) !== null) || ownShelvesOf(standing).length > 0;
}

/** Whether anything is remembered of the work that follows from reading it, here or as others told. */
export function isRead({ shelf, timesRead, finishes, finishedAt, visited }: Standing): boolean {
  return shelf?.value.byHand === false || !!(timesRead ?? finishes ?? finishedAt ?? visited);
}
