import { orCannotWrite } from './cannot-write';
import { database } from './database';
import { earlierTexts } from './earlier-texts';
import { reader } from './meta';

/** At so many works at once: their chapters are some kilobytes each. */
const batch = 100;

/**
 * Notes every work that has earlier texts, once in the life of a library: one from before there was `unpacked` keeps
 * them whole. Loads no text. Whoever is killed in the middle begins anew. Throws CannotWrite.
 */
export async function noteOldTexts(): Promise<void> {
  const { chapters, unpacked, meta } = database;
  const own = await meta.get('meta');
  if (!own || own.minReader > reader || own.earlierNoted) return;
  const works = await chapters.toCollection().primaryKeys();
  for (let at = 0; at < works.length; at += batch) {
    const rows = await chapters.bulkGet(works.slice(at, at + batch));
    const found = rows.filter((kept) => kept !== undefined).filter((kept) => earlierTexts(kept).length > 0);
    if (found.length === 0) continue;
    await orCannotWrite(unpacked.bulkPut(found.map(({ work }) => ({ work, v: 1 }))));
  }
  await orCannotWrite(meta.update('meta', { earlierNoted: true }));
}
