import type { WorkId } from '@/model/ids';
import type { Kept } from '@/model/kept';
import type { WorkReading } from '@/model/work';
import { orCannotWrite } from '@/store/cannot-write';
import { countTexts } from '@/store/count-chapters';
import { database, type KeptPicture } from '@/store/database';
import { noteEarlier } from '@/store/earlier-texts';
import { bringPictures } from '@/store/pictures';
import { rememberWhole } from '@/store/remember-whole';
import { takeRemoved } from '@/store/removed';
import type { KeptText } from '@/store/stored-text';
import { type ReadChapters, sightChapters } from './join-chapters';
import { joinReading } from './join-reading';

/** A reading, and the time (ms) of which it speaks. */
export interface Told {
  reading: WorkReading;
  asOf: number;
}

/**
 * Keeps what a page or a file says of a work: every way into the library ends here. `asOf` is the time (ms) of
 * which it speaks. One transaction: all of it is kept, or nothing and CannotWrite is thrown.
 */
export async function keepReading(reading: WorkReading, asOf: number): Promise<Kept> {
  const sighted = sight({ reading, asOf });
  return inOne(() => join(sighted));
}

/**
 * The same for a file that speaks of several works, or of several times, and may have their pictures in it: all of it
 * in one transaction. Gives what came of each work.
 */
export async function keepReadings(
  all: readonly Told[],
  pictures: readonly KeptPicture[] = [],
): Promise<Kept[]> {
  const sighted = all.map(sight);
  return inOne(async () => {
    const kept = new Map<WorkId, Kept>();
    for (const one of sighted) {
      const now = await join(one);
      const outcome = furthest(kept.get(now.work)?.outcome ?? 'same', now.outcome);
      kept.set(now.work, { ...now, outcome });
    }
    await bringPictures(pictures.filter(({ work }) => kept.has(work)));
    return [...kept.values()];
  });
}

const outcomes: readonly Kept['outcome'][] = ['same', 'changed', 'more', 'new'];

const furthest = (a: Kept['outcome'], b: Kept['outcome']): Kept['outcome'] =>
  outcomes.indexOf(a) > outcomes.indexOf(b) ? a : b;

type Sighted = Told & { read: ReadChapters };

/** Done before a transaction is opened: fingerprints take time. */
const sight = ({ reading, asOf }: Told): Sighted => ({
  reading,
  asOf,
  read: sightChapters(reading.work.id, reading.chapters, reading.view, asOf),
});

function inOne<Result>(keep: () => Promise<Result>): Promise<Result> {
  const { works, removed, chapters, texts, unpacked, pictures } = database;
  const tables = [works, removed, chapters, texts, unpacked, pictures];
  return orCannotWrite(database.transaction('rw', tables, keep));
}

async function join({ reading, asOf, read }: Sighted): Promise<Kept> {
  const { works, chapters, texts } = database;
  const id = reading.work.id;
  // One that was removed and is kept again goes on from what it was.
  const before = await takeRemoved(id);
  const [work = before ?? undefined, known] = await Promise.all([works.get(id), chapters.get(id)]);
  const joined = joinReading({ work, chapters: known }, reading, read, { asOf, now: Date.now() });
  const row = rememberWhole(joined.work, joined.chapters, [work]);
  const rows = import.meta.env.FIREFOX ? joined.texts.map(ownText) : joined.texts;
  await Promise.all([
    works.put(row),
    chapters.put(joined.chapters),
    texts.bulkPut(rows),
    noteEarlier(known, joined.chapters, rows),
  ]);
  const { title, chaptersPosted } = row.work;
  return {
    work: id,
    title,
    outcome: joined.outcome,
    chaptersKept: countTexts(row),
    chaptersPosted,
  };
}

/**
 * The same row with a string of its own. A text that was cut out of a longer string, as `trim` does, Firefox copies
 * before it writes it, which takes nearly as long as writing it.
 */
const ownText = (row: KeptText): KeptText => ({ ...row, html: row.html.slice(0, 1) + row.html.slice(1) });
