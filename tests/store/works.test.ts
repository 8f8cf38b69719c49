import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { countWorks, deleteWork, findWork, findWorks, listWorks } from '@/store/works';
import { chapter, reading, work } from '../saving/invented-readings';

const lamp = workId(1);
const keep = (id: number, title: string, updated: string | null, published = '2020-01-01') =>
  keepReading(
    reading({
      work: work({ id: workId(id), title, updated, published }),
      chapters: [chapter({ id: chapterId(id * 10), position: 1, notesHtml: `<p>Notes of ${title}</p>` })],
    }),
    id,
  );

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await keep(1, 'The Lamp', '2024-01-01');
  await keep(2, '"Éclair"', null, '2025-05-05');
  await keep(3, 'an apple', '2023-03-03');
});

const titles = async (...given: Parameters<typeof listWorks>) =>
  (await listWorks(...given)).map(({ work }) => work.title);

describe('works', () => {
  it('are found by id', async () => {
    expect((await findWork(lamp))?.work.title).toBe('The Lamp');
    expect(await findWork(workId(9))).toBeNull();
    expect((await findWorks([workId(3), workId(9), lamp])).map(({ id }) => id)).toEqual([3, 1]);
    expect(await countWorks()).toBe(3);
  });

  it('are listed by title as AO3 sorts them, by day of update, and as they were kept', async () => {
    expect(await titles('title')).toEqual(['an apple', '"Éclair"', 'The Lamp']);
    expect(await titles('updated')).toEqual(['"Éclair"', 'The Lamp', 'an apple']);
    await database.works.update(lamp, { keptAt: Date.now() + 5_000 });
    expect((await titles())[0]).toBe('The Lamp');
  });

  it('are listed a page at a time', async () => {
    expect(await titles('title', 2)).toEqual(['an apple', '"Éclair"']);
    expect(await titles('title', 2, 2)).toEqual(['The Lamp']);
    expect(await titles('title', Number.POSITIVE_INFINITY, 1)).toHaveLength(2);
  });

  it('are deleted with everything of them, and nothing of others', async () => {
    await deleteWork(lamp);
    expect(await findWork(lamp)).toBeNull();
    expect(await database.chapters.toCollection().primaryKeys()).toEqual([2, 3]);
    expect((await database.texts.toArray()).map(({ work }) => work)).toEqual([2, 2, 3, 3]);
    await expect(deleteWork(workId(9))).resolves.toBeUndefined();
  });
});
