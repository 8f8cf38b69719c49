import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { database, type KeptChapters } from '@/store/database';
import { findWorkOfChapter } from '@/store/find-work-of-chapter';
import { removeWorks } from '@/store/removed';
import { chapter, contents, reading, work } from '../saving/invented-readings';

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  // More works than are looked through at once.
  const before = Array.from({ length: 450 }, (_, at): KeptChapters => {
    const row = { work: workId(at + 1), contents: null, contentsAsOf: null };
    return { ...row, sightings: [], stamps: {}, v: 1 };
  });
  await database.chapters.bulkPut(before);
  const chapters = [chapter({ id: chapterId(12), position: 2 })];
  const all = contents(chapterId(11), chapterId(12));
  await keepReading(reading({ work: work({ id: workId(500) }), chapters, contents: all }), 1);
});

it('finds the work whose chapter is kept, or is in its list', async () => {
  for (const id of [11, 12]) expect(await findWorkOfChapter(chapterId(id))).toBe(500);
});

it('finds none where none has it, and none that was removed', async () => {
  expect(await findWorkOfChapter(chapterId(13))).toBeNull();
  await removeWorks([workId(500)], 1);
  expect(await findWorkOfChapter(chapterId(12))).toBeNull();
});
