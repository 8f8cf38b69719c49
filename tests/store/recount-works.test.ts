import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { database, type KeptWork } from '@/store/database';
import { recountWorks } from '@/store/recount-works';
import { bringBackWorks, removeWorks } from '@/store/removed';
import { chapter, contents, reading, work } from '../saving/invented-readings';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

/** A work of three chapters, all kept, of which the second was then posted anew. */
async function keepReposted(id: number): Promise<void> {
  const tell = (asOf: number, listed: number[], shown: number[]) =>
    keepReading(
      reading({
        work: work({ id: workId(id), chaptersPosted: 3 }),
        chapters: shown.map((each) =>
          chapter({ id: chapterId(each), position: listed.indexOf(each) + 1, html: `<p>Of ${each}.</p>` }),
        ),
        contents: contents(...listed.map(chapterId)),
      }),
      asOf,
    );
  await tell(1, [11, 12, 13], [11, 12, 13]);
  await tell(2, [11, 99, 13], [13]);
}

/** The row as Dogear wrote it before it told chapters apart that left AO3. */
async function makeOld(id: number): Promise<void> {
  const row = await database.works.get(workId(id));
  if (!row) throw new Error('It is not kept.');
  const { chaptersGone = 0, shrunk: _, wasWhole: __, ...old } = row;
  await database.works.put({ ...old, chaptersKept: old.chaptersKept + chaptersGone });
}
const counts = (row: KeptWork | undefined) =>
  row && [row.chaptersKept, row.chaptersGone, row.shrunk !== undefined, row.wasWhole];
const right = [2, 1, true, true];

describe('recountWorks', () => {
  it('mends rows that were counted otherwise, those of removed works too, and nothing else of them', async () => {
    for (const id of [7, 8]) await keepReposted(id);
    const before = await database.works.toArray();
    expect(before.map(counts)).toEqual([right, right]);
    for (const id of [7, 8]) await makeOld(id);
    expect(counts(await database.works.get(workId(7)))).toEqual([3, undefined, false, undefined]);
    await removeWorks([workId(8)], 5);
    const chapters = await database.chapters.toArray();
    const texts = await database.texts.count();

    await recountWorks();
    await bringBackWorks([workId(8)]);
    expect(await database.works.toArray()).toEqual(before);
    expect(await database.chapters.toArray()).toEqual(chapters);
    expect(await database.texts.count()).toBe(texts);
  });

  it('writes nothing where everything is right, and gets past a work whose chapters are lost', async () => {
    for (const id of [7, 8]) await keepReposted(id);
    await database.chapters.delete(workId(8));
    let writes = 0;
    const note = (): void => void writes++;
    database.works.hook('updating', note);
    await recountWorks();
    database.works.hook('updating').unsubscribe(note);
    expect(writes).toBe(0);
    expect(await database.works.count()).toBe(2);
  });
});
