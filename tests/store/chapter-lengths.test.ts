import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { findChapterLengths } from '@/store/chapter-lengths';
import { database } from '@/store/database';
import { chapter, reading } from '../saving/invented-readings';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

it('are those of the texts that are kept, in their order, and unknown for a chapter that is only listed', async () => {
  const contents = [1, 2, 3].map((position) => ({ id: chapterId(position), position, title: null }));
  const chapters = [
    chapter({ id: chapterId(3), position: 3, html: '<p>Four and five</p>' }),
    chapter({ id: chapterId(1), position: 1, html: '<p>One</p>' }),
  ];
  const one = reading({ chapters, contents });
  await keepReading(one, 1);
  expect(await findChapterLengths([one.work.id, workId(999)])).toEqual(
    new Map([[one.work.id, [3, null, 11]]]),
  );
});
