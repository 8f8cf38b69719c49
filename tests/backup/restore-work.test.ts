import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupRow } from '@/backup/parse-rows';
import { restoreWork } from '@/backup/restore-work';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { database, type KeptWork } from '@/store/database';
import { chapter, contents, reading, work } from '../saving/invented-readings';

const id = workId(7);
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const keep = (asOf: number, posted: number, shown: number[], title = 'The Lamp') =>
  keepReading(
    reading({
      work: work({ chaptersPosted: posted, title }),
      chapters: shown.map((at) =>
        chapter({ id: chapterId(10 + at), position: at, html: `<p>Of ${at}.</p>` }),
      ),
      contents: contents(...Array.from({ length: posted }, (_, at) => chapterId(11 + at))),
    }),
    asOf,
  );

/** What a backup has of the work; `as`: its row as it was written. */
async function rows(as: (row: KeptWork) => KeptWork = (row) => row): Promise<BackupRow[]> {
  const [row, chapters] = await Promise.all([database.works.get(id), database.chapters.get(id)]);
  if (!row || !chapters) throw new Error('It is not kept.');
  const texts = await database.texts.toArray();
  return [
    { kind: 'work', row: as(row) },
    { kind: 'chapters', row: chapters },
    ...texts.flatMap((row) => (row.v === 1 ? [{ kind: 'text' as const, row }] : [])),
  ];
}
const clear = () => Promise.all(database.tables.map((table) => table.clear()));
const kept = () => database.works.get(id);

describe('restoreWork', () => {
  it('counts anew what an older Dogear counted otherwise', async () => {
    await keep(1, 3, [1, 2, 3]);
    await keep(2, 2, [1]);
    const right = await kept();
    expect(right).toMatchObject({ chaptersKept: 2, chaptersGone: 1 });
    const old = await rows(({ chaptersGone: _, shrunk: __, ...row }) => ({ ...row, chaptersKept: 3 }));
    await clear();
    expect(await restoreWork(old, true)).toBe('new');
    expect(await kept()).toEqual(right);
  });

  it('still knows that the work was whole in one of the libraries', async () => {
    await keep(1, 3, [1, 2, 3]);
    const whole = await rows();
    await clear();
    await keep(2, 5, [5]);
    expect(await kept()).not.toHaveProperty('wasWhole');
    expect(await restoreWork(whole, true)).toBe('more');
    expect(await kept()).toMatchObject({ chaptersKept: 4, wasWhole: true });
    await keep(3, 5, [4]);
    expect(await kept()).not.toHaveProperty('wasWhole');
  });

  it('says of what is here already that it is the same, wherever its row has its fields', async () => {
    await keep(1, 3, [1, 2, 3]);
    await keep(2, 2, [1], 'A Lamp');
    const [first, ...others] = await rows();
    expect(await kept()).toMatchObject({ history: expect.any(Array), chaptersGone: 1 });
    expect(await restoreWork(first ? [first, ...others] : [], true)).toBe('same');
  });
});
