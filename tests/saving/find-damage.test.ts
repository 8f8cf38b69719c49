import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { findDamage } from '@/saving/find-damage';
import { forgetDamaged } from '@/saving/forget-damaged';
import { keepReading } from '@/saving/keep-reading';
import { findChapter, listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
import { packEarlierTexts } from '@/store/pack-earlier-texts';
import { writeProse } from '../archive/write-prose';
import { chapter, reading, work } from './invented-readings';

const lamp = workId(7);
const told = reading({
  work: work({ id: lamp }),
  chapters: [1, 2, 3].map((position) =>
    chapter({
      ...{ id: chapterId(position), position, html: `<p>Words of chapter ${position}.</p>` },
      notesHtml: `<p>Notes of chapter ${position}.</p>`,
    }),
  ),
});

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await keepReading(told, 1);
});

const keyOf = async (position: number) => {
  const head = (await listChapterHeads(lamp)).find((each) => each.position === position);
  return head?.text ?? '';
};
const positions = async (open: number | null) =>
  (await findDamage(lamp, open)).map(({ head }) => head.position);

describe('damage of a kept work', () => {
  it('is none where all texts are there, whichever chapter is open', async () => {
    for (const open of [null, 1, 2, 3, 4]) expect(await positions(open)).toEqual([]);
  });

  it('is seen where a text is missing, its notes included, without any chapter being open', async () => {
    await database.texts.delete([lamp, await keyOf(2)]);
    expect(await positions(null)).toEqual([2]);
    await database.texts.filter((row) => row.v === 1 && row.html.includes('Notes of chapter 3')).delete();
    expect(await positions(1)).toEqual([2, 3]);
  });

  it('is seen where a letter of the open chapter is another', async () => {
    const html = '<p>Words of chapter 1?</p>';
    await database.texts.put({ work: lamp, text: await keyOf(1), html, v: 1 });
    expect(await positions(null)).toEqual([]);
    expect(await positions(1)).toEqual([1]);
  });

  it('is seen where the text of the open chapter is packed and cannot be unpacked', async () => {
    const prose = writeProse(1, 300);
    const keep = (html: string, asOf: number) =>
      keepReading(
        reading({ work: work({ id: lamp }), chapters: [chapter({ id: chapterId(1), position: 1, html })] }),
        asOf,
      );
    await keep(prose, 2);
    await keep('<p>Other words.</p>', 3);
    await packEarlierTexts();
    // The author took the change back.
    await keep(prose, 4);
    const key = await keyOf(1);
    const row = await database.texts.get([lamp, key]);
    expect(row?.v).toBe(2);
    expect(await positions(1)).toEqual([]);
    if (row?.v === 2) await database.texts.put({ ...row, packed: row.packed.slice(0, -9) });
    expect(await findDamage(lamp, 1)).toMatchObject([{ texts: [key] }]);
    expect(await findChapter(lamp, 1)).toBeNull();
    await forgetDamaged(lamp, await findDamage(lamp, 1));
    await keep(prose, 5);
    expect(await positions(1)).toEqual([]);
  });

  it('is mended by the next reading, and by none before it was forgotten', async () => {
    const before = await database.texts.toArray();
    await database.texts.delete([lamp, await keyOf(2)]);
    await database.texts.put({ work: lamp, text: await keyOf(1), html: '<p>Nonsense.</p>', v: 1 });
    await forgetDamaged(lamp, await findDamage(lamp, 1));
    await keepReading(told, 2);
    expect(await findDamage(lamp, 1)).toEqual([]);
    expect(await database.texts.toArray()).toEqual(before);
  });
});
