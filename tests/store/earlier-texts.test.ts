import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { workId } from '@/model/ids';
import { listChapterHeads } from '@/store/chapters';
import { chooseText } from '@/store/choices';
import { database } from '@/store/database';
import { earlierTexts } from '@/store/earlier-texts';
import { findTexts } from '@/store/find-texts';
import { deleteWork } from '@/store/works';
import { keepRewritten, rewritten } from './invented-rewrites';

const lamp = workId(7);
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

async function earlier(): Promise<string[]> {
  const kept = await database.chapters.get(lamp);
  const texts = await findTexts(lamp, kept ? earlierTexts(kept) : []);
  return [...texts.values()].sort();
}
const noted = () => database.unpacked.toCollection().primaryKeys();

describe('the earlier texts of a work', () => {
  it('are none as long as it has never changed, and nothing is noted', async () => {
    await keepRewritten(7, 1);
    expect(await earlier()).toEqual([]);
    expect(await noted()).toEqual([]);
  });

  it('are what its chapters were, and what its summary is and was, whatever the reader chose to see', async () => {
    await keepRewritten(7, 3);
    const all = [1, 2].map((time) => rewritten(300, time));
    all.push(...[1, 2, 3].map((time) => `<p>Seen ${time} times.</p>`));
    expect(await earlier()).toEqual(all.sort());
    const [head] = await listChapterHeads(lamp);
    if (head?.revisions[0]) await chooseText(lamp, head, head.revisions[0].text);
    expect(await earlier()).toEqual(all.sort());
  });

  it('are noted when there is another one, and not when the same is read again', async () => {
    await keepRewritten(7, 2);
    expect(await noted()).toEqual([7]);
    await database.unpacked.clear();
    await keepRewritten(7, 2);
    expect(await noted()).toEqual([]);
    await keepRewritten(7, 3);
    expect(await noted()).toEqual([7]);
  });

  it('are forgotten with the work', async () => {
    await keepRewritten(7, 2);
    await deleteWork(lamp);
    expect(await noted()).toEqual([]);
    expect(await database.texts.count()).toBe(0);
  });
});
