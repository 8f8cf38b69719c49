import type { Kept } from '@/model/kept';
import type { WorkReading } from '@/model/work';
import { orCannotWrite } from '@/store/cannot-write';
import { database } from '@/store/database';
import { sightChapters } from './join-chapters';
import { joinReading } from './join-reading';

/**
 * Keeps what a page or a file says of a work: every way into the library ends here. `asOf` is the time (ms) of
 * which it speaks. One transaction: all of it is kept, or nothing and CannotWrite is thrown.
 */
export async function keepReading(reading: WorkReading, asOf: number): Promise<Kept> {
  const { works, chapters, texts } = database;
  const id = reading.work.id;
  const read = sightChapters(id, reading.chapters, reading.view, asOf);

  return orCannotWrite(
    database.transaction('rw', works, chapters, texts, async () => {
      const [work, known] = await Promise.all([works.get(id), chapters.get(id)]);
      const joined = joinReading({ work, chapters: known }, reading, read, { asOf, now: Date.now() });
      await Promise.all([works.put(joined.work), chapters.put(joined.chapters), texts.bulkPut(joined.texts)]);
      const { title, chaptersPosted } = joined.work.work;
      return {
        work: id,
        title,
        outcome: joined.outcome,
        chaptersKept: joined.work.chaptersKept,
        chaptersPosted,
      };
    }),
  );
}
