import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import {
  bringBackWorks,
  deleteRemoved,
  listRemoved,
  removedForMs,
  removeWorks,
  sweepRemoved,
} from '@/store/removed';
import { findWork, listWorks } from '@/store/works';
import { chapter, reading, work } from '../saving/invented-readings';

const [one, two] = [workId(1), workId(2)];
const told = (id: number, facts = {}) =>
  reading({
    work: work({ id: workId(id), title: `Work ${id}`, ...facts }),
    chapters: [chapter({ id: chapterId(id * 10), position: 1 })],
  });

/** Every table but the row about the database itself. */
const everything = async () =>
  Object.fromEntries(
    await Promise.all(
      database.tables
        .filter(({ name }) => name !== 'meta')
        .map(async (table) => [table.name, await table.toArray()]),
    ),
  );

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  for (const id of [1, 2]) await keepReading(told(id), id);
});

describe('a removed work', () => {
  it('is in the library no longer, and comes back as it was', async () => {
    const before = await everything();
    await removeWorks([one, two, workId(9)], 1000);
    expect(await listWorks()).toEqual([]);
    expect((await listRemoved()).map(({ id, removedAt }) => [id, removedAt])).toEqual([
      [2, 1000],
      [1, 1000],
    ]);
    await bringBackWorks([one, two, workId(9)]);
    expect(await everything()).toEqual(before);
  });

  it('goes on from what it was when it is kept again', async () => {
    const before = await everything();
    await removeWorks([one], 1000);
    expect(await keepReading(told(1), 1)).toMatchObject({ outcome: 'same' });
    expect(await everything()).toEqual(before);
  });

  it('is deleted for good after thirty days, with its texts, and not before', async () => {
    await removeWorks([one], 1000);
    await sweepRemoved(1000 + removedForMs);
    expect(await listRemoved()).toHaveLength(1);
    await sweepRemoved(1001 + removedForMs);
    expect(await listRemoved()).toEqual([]);
    expect((await database.texts.toArray()).map(({ work }) => work)).toEqual([2]);
    expect(await database.chapters.get(one)).toBeUndefined();
  });

  it('is not deleted where it is kept again, whoever kept it', async () => {
    const row = await findWork(one);
    await removeWorks([one], 1000);
    if (row) await database.works.put(row);
    await sweepRemoved(Number.POSITIVE_INFINITY);
    expect(await database.texts.where('[work+text]').between([1], [2]).count()).toBe(1);
    expect(await findWork(one)).toEqual(row);
  });

  it('is deleted at once where the reader says so', async () => {
    await removeWorks([one, two], 1000);
    await deleteRemoved(one);
    expect((await listRemoved()).map(({ id }) => id)).toEqual([2]);
    await bringBackWorks([one]);
    expect(await findWork(one)).toBeNull();
  });
});
