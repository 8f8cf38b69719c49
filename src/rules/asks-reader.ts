import type { Mark } from '@/model/mark';
import type { Condition, Deed } from '@/model/rule';
import type { Shelf } from '@/model/standing';
import { listLeaves } from './conditions';
import { normal } from './normal';

/** Whether the reader did that with the work. */
export function didWith(mark: Mark, deed: Deed): boolean {
  const did = {
    kept: mark.chaptersKept !== null,
    read: mark.place !== null || mark.visited !== null || mark.finished,
    finished: mark.finished,
    dropped: mark.shelf === 'dropped',
  };
  return did[deed];
}

/** Those of the shelves on which the work stands. Names of the reader's own are compared as all names in rules are. */
export function findOnShelves(mark: Mark, shelves: readonly Shelf[]): Shelf[] {
  const own = new Set(mark.ownShelves.map(normal));
  return shelves.filter(({ kind, name }) => (kind === 'own' ? own.has(normal(name)) : mark.shelf === name));
}

/** Whether a condition asks what the reader did with the work. */
export const asksReader = (condition: Condition): boolean =>
  listLeaves(condition).some(({ kind }) => kind === 'deed' || kind === 'shelf');
