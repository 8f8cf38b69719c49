import type { ReadingShelf } from '@/model/standing';
import { findToolWork, readEntries, type ToolFile } from './tool-fact';

/** Where the works of a list stand: on a shelf, or on one of the reader's own. */
export type ListStand = { shelf: ReadingShelf } | { ownShelf: string };

/** Reads lists of works' ids between commas, as scripts keep them. They tell no times. */
export function readIdLists(
  lists: readonly { ids: string; stand: ListStand }[],
): Pick<ToolFile, 'facts' | 'odd'> {
  const read = lists.map(({ ids, stand }) =>
    readEntries(idsIn(ids), (id) => {
      const work = findToolWork(id);
      return work === null ? null : [{ work, at: null, ...stand }];
    }),
  );
  return { facts: read.flatMap(({ facts }) => facts), odd: read.flatMap(({ odd }) => odd) };
}

const idsIn = (ids: string): string[] =>
  ids
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
