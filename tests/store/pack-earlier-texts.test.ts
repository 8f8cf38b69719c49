import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { listVersions } from '@/reader/list-versions';
import { CannotWrite } from '@/store/cannot-write';
import { findChapter, findText } from '@/store/chapters';
import { database } from '@/store/database';
import { packEarlierTexts } from '@/store/pack-earlier-texts';
import { deleteWork } from '@/store/works';
import { keepRewritten, rewritten } from './invented-rewrites';

/** What happens while a text is packed. */
let meanwhile: () => Promise<unknown> = async () => {};
vi.mock('@/store/gzip', async (original) => {
  const real = await original<typeof import('@/store/gzip')>();
  return {
    ...real,
    gzip: async (text: string) => {
      await meanwhile();
      return real.gzip(text);
    },
  };
});

const lamp = workId(7);
beforeEach(async () => {
  meanwhile = async () => {};
  await Promise.all(database.tables.map((table) => table.clear()));
});

/** The versions of the first chapter, oldest first. */
async function versions(work = lamp): Promise<(string | null)[]> {
  const first = await findChapter(work, 1);
  const all = first ? listVersions(first).reverse() : [];
  return Promise.all(all.map(({ text }) => findText(work, text)));
}
const written = (times: number, words = 300) =>
  Array.from({ length: times }, (_, at) => rewritten(words, at + 1));
const packed = async (work = lamp) =>
  (await database.texts.toArray()).filter((row) => row.work === work && row.v === 2).length;
const noted = () => database.unpacked.toCollection().primaryKeys();

describe('earlier texts', () => {
  it('are packed, the newest stay as they are, and each is read as it was', async () => {
    await keepRewritten(7, 4);
    const chapters = await database.chapters.toArray();
    await packEarlierTexts();
    expect(await packed()).toBe(3);
    expect(await versions()).toEqual(written(4));
    const { text = null } = (await findChapter(lamp, 1)) ?? {};
    expect(await database.texts.get([lamp, text ?? ''])).toMatchObject({ v: 1, html: rewritten(300, 4) });
    expect(await database.chapters.toArray()).toEqual(chapters);
    expect(await noted()).toEqual([]);
  });

  it('take less than half of their room: 20 of a chapter of 5,000 words', async () => {
    await keepRewritten(7, 21, 5_000);
    const bytes = async (): Promise<number> => {
      const first = await findChapter(lamp, 1);
      const keys = (first?.revisions ?? []).map(({ text }): [typeof lamp, string] => [lamp, text]);
      const rows = await database.texts.bulkGet(keys);
      return rows
        .filter((row) => row !== undefined)
        .reduce((sum, row) => sum + (row.v === 1 ? Buffer.byteLength(row.html) : row.packed.length), 0);
    };
    const before = await bytes();
    await packEarlierTexts();
    const after = await bytes();
    expect(await packed()).toBe(20);
    expect(after).toBeLessThan(before / 2);
    expect(await versions()).toEqual(written(21, 5_000));
  });

  it('are packed a turn at a time, and go on where the last turn ended', async () => {
    for (const work of [7, 8]) await keepRewritten(work, 5);
    for (const now of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await packEarlierTexts(1);
      expect((await packed()) + (await packed(workId(8)))).toBe(now);
      expect([await versions(), await versions(workId(8))]).toEqual([written(5), written(5)]);
    }
    await packEarlierTexts(1);
    expect(await noted()).toEqual([]);
  });

  it('are all there where we are killed in the middle, and are packed by the next turn', async () => {
    for (let before = 0; before < 3; before++) {
      await Promise.all(database.tables.map((table) => table.clear()));
      await keepRewritten(7, 4);
      let left = before;
      meanwhile = async () => {
        if (left-- === 0) throw new Error('killed');
      };
      await expect(packEarlierTexts()).rejects.toThrow('killed');
      expect(await packed()).toBe(before);
      expect(await versions()).toEqual(written(4));
      expect(await noted()).toEqual([7]);
      meanwhile = async () => {};
      await packEarlierTexts();
      expect(await packed()).toBe(3);
      expect(await versions()).toEqual(written(4));
    }
  });

  it('stay whole where nothing can be written, and the work stays noted', async () => {
    await keepRewritten(7, 2);
    vi.spyOn(database.texts, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    await expect(packEarlierTexts()).rejects.toThrow(CannotWrite);
    expect(await packed()).toBe(0);
    expect(await versions()).toEqual(written(2));
    expect(await noted()).toEqual([7]);
  });

  it('are not put in place of what was written, or back where it was deleted, meanwhile', async () => {
    await keepRewritten(7, 2);
    const first = await findChapter(lamp, 1);
    const key = first?.revisions[0]?.text ?? '';
    const richer = `${rewritten(300, 1)}<!-- of a richer copy -->`;
    meanwhile = () => database.texts.put({ work: lamp, text: key, html: richer, v: 1 });
    await packEarlierTexts();
    expect(await findText(lamp, key)).toBe(richer);

    await keepRewritten(7, 3);
    meanwhile = () => deleteWork(lamp);
    await packEarlierTexts();
    expect(await database.texts.count()).toBe(0);
    expect(await noted()).toEqual([]);
  });

  it('that came while others were packed have their work stay noted', async () => {
    await keepRewritten(7, 2);
    let once = true;
    meanwhile = async () => {
      if (once) {
        once = false;
        await keepRewritten(7, 3);
      }
    };
    await packEarlierTexts();
    expect(await noted()).toEqual([7]);
    await packEarlierTexts();
    expect(await packed()).toBe(2);
    expect(await noted()).toEqual([]);
  });
});
