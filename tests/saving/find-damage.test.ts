import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { findDamage } from '@/saving/find-damage';
import { forgetDamaged } from '@/saving/forget-damaged';
import { keepReading } from '@/saving/keep-reading';
import { listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
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
    await database.texts.filter(({ html }) => html.includes('Notes of chapter 3')).delete();
    expect(await positions(1)).toEqual([2, 3]);
  });

  it('is seen where a letter of the open chapter is another', async () => {
    const html = '<p>Words of chapter 1?</p>';
    await database.texts.update([lamp, await keyOf(1)], { html });
    expect(await positions(null)).toEqual([]);
    expect(await positions(1)).toEqual([1]);
  });

  it('is mended by the next reading, and by none before it was forgotten', async () => {
    const before = await database.texts.toArray();
    await database.texts.delete([lamp, await keyOf(2)]);
    await database.texts.update([lamp, await keyOf(1)], { html: '<p>Nonsense.</p>' });
    await forgetDamaged(lamp, await findDamage(lamp, 1));
    await keepReading(told, 2);
    expect(await findDamage(lamp, 1)).toEqual([]);
    expect(await database.texts.toArray()).toEqual(before);
  });
});
