// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { listPicturesOf } from '@/saving/list-pictures-of';
import { database } from '@/store/database';
import type { StoredText } from '@/store/stored-text';
import { chapter, reading, work } from './invented-readings';

const picture = (name: string): string => `<p><img src="https://i.example.com/${name}.png"></p>`;
const plain = (at: number, more = {}) => chapter({ position: at, html: `<p>Words ${at}</p>`, ...more });

let textsRead = 0;
const count = (row: StoredText): StoredText => {
  textsRead += 1;
  return row;
};

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  textsRead = 0;
  database.texts.hook('reading', count);
});
afterEach(() => database.texts.hook('reading').unsubscribe(count));

describe('the pictures of a kept work', () => {
  it('are found in reading order, by reading only the texts that may show some', async () => {
    const chapters = Array.from({ length: 50 }, (_, at) => plain(at + 1));
    chapters[30] = chapter({ position: 31, html: picture('b'), endNotesHtml: picture('c') });
    chapters[9] = plain(10, { notesHtml: picture('a') });
    const facts = work({ summaryHtml: picture('summary'), endNotesHtml: picture('b') });
    await keepReading(reading({ work: facts, chapters, view: 'entire', shows: ['preface', 'afterword'] }), 1);

    expect(await listPicturesOf(workId(7))).toEqual(
      ['summary', 'a', 'b', 'c'].map((name) => `https://i.example.com/${name}.png`),
    );
    expect(textsRead).toBe(3);
  });

  it('of a work without any cost no text', async () => {
    await keepReading(reading({ work: work({}), chapters: [plain(1), plain(2)], view: 'entire' }), 1);
    expect(await listPicturesOf(workId(7))).toEqual([]);
    expect(textsRead).toBe(0);
  });

  it('of a work that was kept before this was noted are found too, and cost no more once it is read again', async () => {
    const all = reading({
      work: work({}),
      chapters: [chapter({ position: 1, html: picture('old') }), plain(2)],
      view: 'entire',
    });
    await keepReading(all, 1);
    await database.chapters.toCollection().modify((row) => {
      for (const stamp of Object.values(row.stamps)) delete stamp.pictures;
    });

    expect(await listPicturesOf(workId(7))).toEqual(['https://i.example.com/old.png']);
    expect(textsRead).toBe(2);
    await keepReading(all, 1);
    expect(await listPicturesOf(workId(7))).toEqual(['https://i.example.com/old.png']);
    expect(textsRead).toBe(3);
  });
});
