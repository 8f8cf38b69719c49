import type { ReadingShelf } from '@/model/standing';
import { findToolWork, oddEntry, type ToolFact } from './tool-fact';

/** Where the works of a list stand: on a shelf, or on one of the reader's own. */
export type ListStand = { shelf: ReadingShelf } | { ownShelf: string };

/** Reads lists of works' ids between commas, as scripts keep them. They tell no times. */
export function readIdLists(lists: readonly { ids: string; stand: ListStand }[]): {
  facts: ToolFact[];
  odd: string[];
} {
  const facts: ToolFact[] = [];
  const odd: string[] = [];
  for (const { ids, stand } of lists) {
    for (const id of ids.replace(/^\[|\]$/g, '').split(',')) {
      const trimmed = id.trim();
      if (trimmed === '') continue;
      const work = findToolWork(trimmed);
      if (work === null) odd.push(oddEntry(trimmed));
      else facts.push({ work, at: null, ...stand });
    }
  }
  return { facts, odd };
}
