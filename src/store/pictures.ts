import type { WorkId } from '@/model/ids';
import { type PictureState, pictureStates } from '@/model/picture';
import { orCannotWrite } from './cannot-write';
import { database, type KeptPicture } from './database';

/** What became of the pictures of a work that were asked for, by their addresses. Reads none of them. */
export async function listPictureStates(work: WorkId): Promise<Map<string, PictureState>> {
  const { pictures } = database;
  const found = await database.transaction('r', pictures, () =>
    Promise.all(
      pictureStates.map(async (state) => {
        const keys = await pictures.where('[work+state]').equals([work, state]).primaryKeys();
        return keys.map(([, address]): [string, PictureState] => [address, state]);
      }),
    ),
  );
  return new Map(found.flat());
}

/** How many bytes each kept picture takes, by its address, of the work that was measured last. */
let measured: { work: WorkId; sizes: Map<string, number> } | null = null;

/**
 * How many bytes the kept pictures of a work take. A picture is read for that once, one at a time, and not where it was
 * kept from here: what is kept under an address is not replaced.
 */
export async function measurePictures(work: WorkId): Promise<number> {
  const { pictures } = database;
  const keys = await pictures.where({ work, state: 'kept' }).primaryKeys();
  const known = measured?.work === work ? measured.sizes : null;
  const sizes = new Map<string, number>();
  for (const [, address] of keys) {
    const size = known?.get(address) ?? (await pictures.get([work, address]))?.bytes?.length ?? 0;
    sizes.set(address, size);
  }
  measured = { work, sizes };
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** The pictures of these addresses that are kept, with what is in them. */
export async function findPictures(
  work: WorkId,
  addresses: readonly string[],
): Promise<{ address: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  const rows = await database.pictures.bulkGet(addresses.map((address): [WorkId, string] => [work, address]));
  return rows.flatMap((row) => (row?.bytes ? [{ address: row.address, bytes: row.bytes }] : []));
}

/** Puts a picture beside its work, or why there is none. Throws CannotWrite. */
export async function keepPicture(row: KeptPicture): Promise<void> {
  await orCannotWrite(database.transaction('rw', database.pictures, () => bringPictures([row])));
  const { work, address, bytes } = row;
  if (bytes && measured?.work === work && !measured.sizes.has(address))
    measured.sizes.set(address, bytes.length);
}

/** The same for several, inside a transaction that writes them. What is kept is neither lost to a failure nor replaced. */
export async function bringPictures(rows: readonly KeptPicture[]): Promise<void> {
  for (const row of rows) {
    const there = await database.pictures.get([row.work, row.address]);
    if (!there?.bytes) await database.pictures.put(row);
  }
}
