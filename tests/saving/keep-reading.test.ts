import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { CannotWrite } from '@/store/cannot-write';
import { findChapter, findText } from '@/store/chapters';
import { database } from '@/store/database';
import { chapter, contents, reading, work } from './invented-readings';

const id = chapterId(11);
const told = (html: string) =>
  reading({
    work: work({ chaptersPosted: 2 }),
    chapters: [chapter({ id, position: 1, html })],
    contents: contents(id, chapterId(12)),
  });
const everything = async () =>
  Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

describe('keepReading', () => {
  it('says what came of it', async () => {
    const facts = { work: 7, title: 'The Lamp', chaptersKept: 1, chaptersPosted: 2 };
    expect(await keepReading(told('<p>One</p>'), 1)).toEqual({ ...facts, outcome: 'new' });
    expect(await keepReading(told('<p>One</p>'), 2)).toEqual({ ...facts, outcome: 'same' });
    expect(await keepReading(told('<p>Two</p>'), 3)).toEqual({ ...facts, outcome: 'changed' });
  });

  it('shows the later text and keeps the earlier', async () => {
    await keepReading(told('<p>Two</p>'), 2);
    await keepReading(told('<p>One</p>'), 1);
    const found = await findChapter(workId(7), 1);
    expect(found).toMatchObject({ html: '<p>Two</p>', revisions: [{ asOf: 1 }] });
    expect(await findText(workId(7), found?.revisions[0]?.text ?? '')).toBe('<p>One</p>');
  });

  it('takes two readings at once for two readings one after the other', async () => {
    await Promise.all([keepReading(told('<p>Two</p>'), 2), keepReading(told('<p>One</p>'), 1)]);
    expect(await findChapter(workId(7), 1)).toMatchObject({ html: '<p>Two</p>', revisions: [{ asOf: 1 }] });
  });

  describe('when the disk is full', () => {
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    beforeEach(() => database.texts.hook('creating', full));
    afterEach(() => database.texts.hook('creating').unsubscribe(full));

    it('writes nothing, and says that it cannot', async () => {
      await expect(keepReading(told('<p>One</p>'), 1)).rejects.toBeInstanceOf(CannotWrite);
      expect(await everything()).toMatchObject({ works: [], chapters: [], texts: [] });
    });
  });

  it('leaves what was kept as it was when a later reading cannot be written', async () => {
    await keepReading(told('<p>One</p>'), 1);
    const before = await everything();
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    database.texts.hook('creating', full);
    await expect(keepReading(told('<p>Two</p>'), 2)).rejects.toBeInstanceOf(CannotWrite);
    database.texts.hook('creating').unsubscribe(full);
    expect(await everything()).toEqual(before);
  });
});
