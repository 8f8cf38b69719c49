import { Dexie } from 'dexie';

/** There is no database of that name. */
class NotThere extends Error {
  override name = 'NotThere';
}

/**
 * Opens a database with whatever schema it has, past all our checks, and without making one where there is none. Throws
 * what the browser says where it does not open.
 */
export async function openAsItIs(name: string): Promise<Dexie> {
  const all = await indexedDB.databases();
  if (!all.some((each) => each.name === name)) throw new NotThere();
  return new Dexie(name).open();
}
