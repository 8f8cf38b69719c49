import type { WorkId } from '@/model/ids';
import { orCannotWrite } from './cannot-write';
import { database } from './database';
import { earlierTexts } from './earlier-texts';
import { packText } from './pack-text';
import type { KeptText, PackedText } from './stored-text';

/** At most so much is packed in one turn, in characters and in works: a second or two of the background's time. */
const turnLetters = 4_000_000;
const turnWorks = 200;

/**
 * Packs the earlier texts of works that were noted (`unpacked`), one text at a time and no more than one turn holds;
 * `letters`: in characters. Whoever is killed in the middle leaves every text whole or packed, and the work noted.
 * Throws CannotWrite.
 */
export async function packEarlierTexts(letters = turnLetters): Promise<void> {
  const noted = await database.unpacked.limit(turnWorks).primaryKeys();
  const done = new Map<WorkId, ReadonlySet<string>>();
  let left = letters;
  for (const work of noted) {
    const kept = await database.chapters.get(work);
    const keys = kept ? earlierTexts(kept) : [];
    for (const key of keys) {
      if (left <= 0) return forgetDone(done);
      left -= await packOne(work, key);
    }
    done.set(work, new Set(keys));
  }
  await forgetDone(done);
}

/** Gives how long the text was that was packed, in characters; 0 where none was. */
async function packOne(work: WorkId, key: string): Promise<number> {
  const row = await database.texts.get([work, key]);
  if (row?.v !== 1) return 0;
  const packed = await packText(row);
  if (!packed) return 0;
  await orCannotWrite(database.transaction('rw', database.texts, () => exchange(row, packed)));
  return row.html.length;
}

/** Somebody may have written or deleted the text while it was packed. */
async function exchange(row: KeptText, packed: PackedText): Promise<void> {
  const now = await database.texts.get([row.work, row.text]);
  if (now?.v === 1 && now.html === row.html) await database.texts.put(packed);
}

/** Takes works from what is noted, but for those that have other earlier texts by now than were looked at. */
async function forgetDone(done: ReadonlyMap<WorkId, ReadonlySet<string>>): Promise<void> {
  if (done.size === 0) return;
  const { chapters, unpacked } = database;
  const works = [...done.keys()];
  await orCannotWrite(
    database.transaction('rw', chapters, unpacked, async () => {
      const now = await chapters.bulkGet(works);
      const finished = works.filter((work, at) => {
        const kept = now[at];
        return !kept || earlierTexts(kept).every((key) => done.get(work)?.has(key));
      });
      await unpacked.bulkDelete(finished);
    }),
  );
}
