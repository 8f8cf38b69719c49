import type { Mark } from '@/model/mark';
import type { Condition, Deed } from '@/model/rule';
import type { Shelf } from '@/model/standing';
import { normal } from './normal';

/** Whether the reader did that with the work. */
export function didWith(mark: Mark, deed: Deed): boolean {
  switch (deed) {
    case 'kept':
      return mark.chaptersKept > 0;
    case 'read':
      return mark.place !== null || mark.visited !== null || mark.finished;
    case 'finished':
      return mark.finished;
    case 'dropped':
      return mark.shelf === 'dropped';
  }
}

/** Those of the shelves on which the work stands. Names of the reader's own are compared as all names in rules are. */
export function findOnShelves(mark: Mark, shelves: readonly Shelf[]): Shelf[] {
  const own = new Set(mark.ownShelves.map(normal));
  return shelves.filter(({ kind, name }) => (kind === 'own' ? own.has(normal(name)) : mark.shelf === name));
}

/** Whether a condition asks what the reader did with the work. */
export function asksReader(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(asksReader);
    case 'not':
      return asksReader(condition.of);
    default:
      return condition.kind === 'deed' || condition.kind === 'shelf';
  }
}
