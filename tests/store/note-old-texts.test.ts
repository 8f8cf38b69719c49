import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { database } from '@/store/database';
import { freshMeta, reader } from '@/store/meta';
import { noteOldTexts } from '@/store/note-old-texts';
import { removeWorks } from '@/store/removed';
import { keepRewritten } from './invented-rewrites';

/** A library from before texts were packed: two works that changed, one of them removed, and one that did not. */
beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await keepRewritten(7, 2);
  await keepRewritten(8, 1);
  await keepRewritten(9, 3);
  await removeWorks([workId(9)], 5);
  await database.unpacked.clear();
});
const noted = () => database.unpacked.toCollection().primaryKeys();

it('notes every work that has earlier texts, those of removed works too, and no more than once', async () => {
  const before = await database.texts.toArray();
  await noteOldTexts();
  expect(await noted()).toEqual([7, 9]);
  expect(await database.texts.toArray()).toEqual(before);
  await database.unpacked.clear();
  await noteOldTexts();
  expect(await noted()).toEqual([]);
});

it('begins anew where it did not come to its end', async () => {
  vi.spyOn(database.meta, 'update').mockRejectedValueOnce(new Error('killed'));
  await expect(noteOldTexts()).rejects.toThrow('killed');
  await database.unpacked.clear();
  await noteOldTexts();
  expect(await noted()).toEqual([7, 9]);
});

it('writes nothing into the library of a newer Dogear', async () => {
  const own = (await database.meta.get('meta')) ?? freshMeta();
  await database.meta.put({ ...own, minReader: reader + 1 });
  await noteOldTexts();
  expect(await noted()).toEqual([]);
  expect(await database.meta.get('meta')).not.toHaveProperty('earlierNoted');
});
