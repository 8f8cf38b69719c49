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

/** How many bytes the kept pictures of a work take. One of them is in memory at a time. */
export async function measurePictures(work: WorkId): Promise<number> {
  let bytes = 0;
  await database.pictures.where({ work, state: 'kept' }).each((picture) => {
    bytes += picture.bytes?.length ?? 0;
  });
  return bytes;
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
}

/** The same for several, inside a transaction that writes them. What is kept is neither lost to a failure nor replaced. */
export async function bringPictures(rows: readonly KeptPicture[]): Promise<void> {
  for (const row of rows) {
    const there = await database.pictures.get([row.work, row.address]);
    if (!there?.bytes) await database.pictures.put(row);
  }
}
