import type { WorkId } from '@/model/ids';
import { findShelfName } from '@/model/shelf-name';
import { byName, ownShelvesOf, type ReadingShelf, type Shelf, type Standing } from '@/model/standing';
import { orCannotWrite } from './cannot-write';
import { changeStanding } from './change-standing';
import { vault } from './vault';
import { wholeStanding } from './whole-rows';

/** How many works stand on each shelf; those of the reader's own in the order of their names. */
export interface Shelves {
  reading: ReadonlyMap<ReadingShelf, number>;
  own: ReadonlyMap<string, number>;
}

/** Every shelf on which something stands. One of the reader's own is there as long as it is not empty. */
export async function countShelves(): Promise<Shelves> {
  const reading = new Map<ReadingShelf, number>();
  const own = new Map<string, number>();
  await vault.standings.each((row) => {
    const standing = wholeStanding(row);
    const { name } = standing.shelf?.value ?? { name: null };
    if (name !== null) reading.set(name, (reading.get(name) ?? 0) + 1);
    for (const each of ownShelvesOf(standing)) own.set(each, (own.get(each) ?? 0) + 1);
  });
  return { reading, own: new Map([...own].sort(([one], [other]) => byName.compare(one, other))) };
}

/** The names of the reader's own shelves, in the order of their alphabet. */
export async function listOwnShelves(): Promise<string[]> {
  return [...(await countShelves()).own.keys()];
}

/** The works on a shelf, in no order. */
export async function listOnShelf(shelf: Shelf): Promise<WorkId[]> {
  const rows =
    shelf.kind === 'reading'
      ? vault.standings.where('shelf.value.name').equals(shelf.name)
      : vault.standings.filter((row) => standsOn(wholeStanding(row), shelf.name));
  return rows.primaryKeys();
}

/**
 * Gives one of the reader's own shelves another name, which may be that of another one: then they are one. Throws
 * CannotWrite, and a RangeError for a name that cannot be.
 */
export async function renameOwnShelf(name: string, to: string): Promise<void> {
  const other = findShelfName(to);
  if (other === null) throw new RangeError(`No name of a shelf: ${to}`);
  if (other !== name) await moveOwnShelf(name, other);
}

/** Takes every work from one of the reader's own shelves, with which it is gone. Throws CannotWrite. */
export async function deleteOwnShelf(name: string): Promise<void> {
  await moveOwnShelf(name, null);
}

async function moveOwnShelf(name: string, to: string | null): Promise<void> {
  await orCannotWrite(
    vault.transaction('rw', vault.standings, vault.clock, async () => {
      for (const work of await listOnShelf({ kind: 'own', name }))
        await changeStanding(work, (before, at) => ({
          ...before,
          ownShelves: {
            ...before.ownShelves,
            [name]: { value: false, at },
            ...(to !== null && { [to]: { value: true, at } }),
          },
        }));
    }),
  );
}

const standsOn = ({ ownShelves }: Standing, name: string): boolean =>
  Object.hasOwn(ownShelves, name) && ownShelves[name]?.value === true;
