import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { findChapter, listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
import { chapter, contents, reading } from '../saving/invented-readings';

const work = workId(7);
const ids = [chapterId(11), chapterId(12)] as const;

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  const second = chapter({
    ...{ id: ids[1], position: 2, title: 'Dusk', summaryHtml: '<p>S</p>', notesHtml: '<p>N</p>' },
    endNotesHtml: '<p>E</p>',
  });
  await keepReading(reading({ chapters: [second], contents: contents(...ids) }), 1);
});

it('lists the chapters without their texts', async () => {
  const heads = await listChapterHeads(work);
  expect(heads.map(({ id, text }) => [id, text !== null])).toEqual([
    [11, false],
    [12, true],
  ]);
  expect(JSON.stringify(heads)).not.toContain('The text of');
  expect(await listChapterHeads(workId(9))).toEqual([]);
});

it('finds a chapter with its text and notes', async () => {
  expect(await findChapter(work, 2)).toMatchObject({
    ...{ id: 12, position: 2, title: 'Dusk', html: '<p>The text of chapter 2.</p>' },
    ...{ summaryHtml: '<p>S</p>', notesHtml: '<p>N</p>', endNotesHtml: '<p>E</p>' },
  });
  expect(await findChapter(work, 1)).toBeNull();
  expect(await findChapter(work, 3)).toBeNull();
  expect(await findChapter(workId(9), 1)).toBeNull();
});
