import type { WorkId } from '@/model/ids';
import { noChapters } from '@/saving/join-chapters';
import { joinChoices } from '@/saving/join-choices';
import { joinKept, type KeptRows } from '@/saving/join-kept';
import { orCannotWrite } from '@/store/cannot-write';
import { database, type KeptChapters, type KeptChoices, type KeptWork } from '@/store/database';
import { earlierTexts, noteEarlier } from '@/store/earlier-texts';
import { findTexts, listTexts } from '@/store/find-texts';
import { rememberWhole } from '@/store/remember-whole';
import { type PackedPicture, unpackPicture } from './pack-picture';
import type { BackupRow } from './parse-rows';

/**
 * What came, or would come, of a work: it was not in the library; it brought something newer or more; it said nothing
 * new; the reader removed it here, and it stays removed; or its rows are lost, and there is nothing to join.
 */
export type RestoredWork = 'new' | 'more' | 'same' | 'removed' | 'lost';

/**
 * Joins a work of another library to this one, in one transaction; or only tells what would come of it, where `write`
 * is false. Chapters whose text is lost are left out; texts that were lost here come back. Throws CannotWrite; then
 * nothing of it was written.
 */
export async function restoreWork(rows: readonly BackupRow[], write: boolean): Promise<RestoredWork> {
  const other = gather(rows);
  if (other === null) return 'lost';
  const id = other.work.id;
  const { works, removed, chapters, texts, unpacked, choices, pictures } = database;
  const tables = [works, removed, chapters, texts, unpacked, choices, pictures];
  const lost = await findLost(id);
  return orCannotWrite(
    database.transaction(write ? 'rw' : 'r', tables, async () => {
      if ((await removed.where('id').equals(id).count()) > 0) return 'removed';
      const [work, list, chosen] = await Promise.all([works.get(id), chapters.get(id), choices.get(id)]);
      const mine = { work: work ?? other.work, chapters: without(lost, list ?? noChapters(id), other) };
      const joined = joinKept(mine, other);
      const row = rememberWhole(joined.work, joined.chapters, [work, other.work]);
      const decided =
        chosen && other.choices ? joinChoices(chosen, other.choices) : (chosen ?? other.choices);
      // A picture that is here stays; one that could not be kept here may have been kept there.
      const here = await pictures.bulkGet(other.pictures.map((row): [WorkId, string] => [id, row.address]));
      const brought = other.pictures.filter((row, at) => !here[at] || (row.bytes && !here[at].bytes));
      const isNews =
        joined.texts.length > 0 ||
        brought.length > 0 ||
        sayRows(row, joined.chapters, decided) !== sayRows(work, list, chosen);
      if (!isNews) return 'same';
      if (write) {
        await Promise.all([
          works.put(row),
          chapters.put(joined.chapters),
          texts.bulkPut(joined.texts),
          noteEarlier(list, joined.chapters, joined.texts),
          decided && choices.put(decided),
          pictures.bulkPut(brought.map(unpackPicture)),
        ]);
      }
      return work ? 'more' : 'new';
    }),
  );
}

/** The keys of those texts of a work that are not here any more, or were packed and are damaged. */
async function findLost(work: WorkId): Promise<Set<string>> {
  const list = await database.chapters.get(work);
  if (!list) return new Set();
  const earlier = earlierTexts(list);
  const [there, readable] = await Promise.all([listTexts(work), findTexts(work, earlier)]);
  const damaged = earlier.filter((key) => !readable.has(key));
  return new Set([...Object.keys(list.stamps).filter((key) => !there.has(key)), ...damaged]);
}

/** What is here, as if nobody had seen those lost texts that the other library has. */
function without(lost: ReadonlySet<string>, mine: KeptChapters, other: Brought): KeptChapters {
  const brought = new Set(other.texts.map(({ text }) => text));
  const isHere = (key: string): boolean => !lost.has(key) || !brought.has(key) || !other.chapters.stamps[key];
  const stamps = Object.entries(mine.stamps).filter(([key]) => isHere(key));
  return { ...mine, stamps: Object.fromEntries(stamps) };
}

/** What rows say of a work. A field of its own row that came later stands elsewhere in it. */
function sayRows(work: KeptWork | undefined, ...others: (object | null | undefined)[]): string {
  const fields = Object.entries(work ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([fields, ...others.map((other) => other ?? null)]);
}

type Brought = KeptRows & { choices: KeptChoices | null; pictures: PackedPicture[] };

/** The rows of one work; null if those are lost that say what it is. Rows of other works are none of its. */
function gather(rows: readonly BackupRow[]): Brought | null {
  let work: KeptWork | null = null;
  const brought: Omit<Brought, 'work' | 'chapters'> & { chapters: KeptRows['chapters'] | null } = {
    chapters: null,
    texts: [],
    choices: null,
    pictures: [],
  };
  for (const { kind, row } of rows) {
    if (kind === 'work') work = row;
    else if (kind === 'chapters') brought.chapters = row;
    else if (kind === 'choices') brought.choices = row;
    else if (kind === 'text') brought.texts.push(row);
    else if (kind === 'picture') brought.pictures.push(row);
  }
  const { chapters, texts, choices, pictures } = brought;
  if (work === null || chapters?.work !== work.id) return null;
  const id = work.id;
  return {
    work,
    chapters,
    texts: texts.filter((text) => text.work === id),
    choices: choices?.work === id ? choices : null,
    pictures: pictures.filter((picture) => picture.work === id),
  };
}
