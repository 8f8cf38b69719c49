import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ChapterId, chapterId, workId } from '@/model/ids';
import { listEntries } from '@/reader/list-entries';
import { keepReading } from '@/saving/keep-reading';
import { findChapter, listChapterHeads } from '@/store/chapters';
import { findChoices } from '@/store/choices';
import { database } from '@/store/database';
import { findShrinkage, findShrunk, settleShrinkage } from '@/store/shrinkage';
import { findWorks } from '@/store/works';
import { chapter, contents, reading, work } from '../saving/invented-readings';

const id = workId(7);
const ids = [chapterId(11), chapterId(12), chapterId(13)] as const;
const long = (text: string) => `<p>${`${text} `.repeat(100)}</p>`;

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

/** Keeps a reading of the entire work: a text for each of these chapters. */
function keep(asOf: number, texts: [ChapterId, string][]) {
  const list = texts.map(([chapter]) => chapter);
  return keepReading(
    reading({
      view: 'entire',
      work: work({ chaptersPosted: texts.length }),
      chapters: texts.map(([id, html], index) => chapter({ id, position: index + 1, html })),
      contents: contents(...list),
    }),
    asOf,
  );
}
const whole: [ChapterId, string][] = ids.map((id) => [id, long(`chapter ${id}`)]);
const order = async () => {
  const { goneInPlace } = await findChoices(id);
  return listEntries(await listChapterHeads(id), null, goneInPlace).map(({ head }) => head?.id);
};

describe('a reading that has less than is kept', () => {
  it('is none where the same, more, or nearly as much is there', async () => {
    expect(await findShrinkage(id)).toBeNull();
    await keep(1, whole.slice(0, 2));
    await keep(2, whole);
    await keep(3, [[ids[0], `${long('chapter 11').slice(0, -200)}</p>`], ...whole.slice(1)]);
    expect(await findShrinkage(id)).toBeNull();
  });

  it('is told when a chapter went, and the reader reads it where it was, or last', async () => {
    await keep(1, whole);
    await keep(
      2,
      whole.filter(([id]) => id !== ids[1]),
    );
    const shrinkage = await findShrinkage(id);
    expect(shrinkage).toMatchObject({ gone: 1, longer: {} });
    expect(await order()).toEqual([11, 13, 12]);
    if (shrinkage) await settleShrinkage(id, shrinkage, true);
    expect(await order()).toEqual([11, 12, 13]);
    expect((await findChoices(id)).settled).toBe(shrinkage?.key);
    if (shrinkage) await settleShrinkage(id, shrinkage, false);
    expect(await order()).toEqual([11, 13, 12]);
  });

  it('is told when a text was cut, and either text can be read; the other stays', async () => {
    await keep(1, whole);
    await keep(
      2,
      whole.map(([id, html]) => [id, id === ids[1] ? '<p>Moved to my own site.</p>' : html]),
    );
    const shrinkage = await findShrinkage(id);
    expect(shrinkage).toMatchObject({ gone: 0, longer: { 12: expect.any(String) } });
    expect((await findChapter(id, 2))?.html).toBe('<p>Moved to my own site.</p>');
    if (shrinkage) await settleShrinkage(id, shrinkage, true);
    expect(await findChapter(id, 2)).toMatchObject({ html: long('chapter 12'), revisions: [{ asOf: 2 }] });
    expect(await findShrinkage(id)).toEqual(shrinkage);
    if (shrinkage) await settleShrinkage(id, shrinkage, false);
    expect((await findChapter(id, 2))?.html).toBe('<p>Moved to my own site.</p>');
  });

  it('is another one when a text is cut again, and the same when what is left of it is edited', async () => {
    const settled = async () => {
      const [row] = await findWorks([id]);
      return row ? !(await findShrunk([row])).has(id) : null;
    };
    const second = (html: string): [ChapterId, string][] =>
      whole.map((each) => (each[0] === ids[1] ? [ids[1], html] : each));
    await keep(1, whole);
    await keep(2, second(`<p>${'half of it '.repeat(50)}</p>`));
    expect(await settled()).toBe(false);
    const first = await findShrinkage(id);
    if (first) await settleShrinkage(id, first, true);
    expect(await settled()).toBe(true);
    await keep(3, second(`<p>${'half of it '.repeat(49)} edited</p>`));
    expect(await findShrinkage(id)).toEqual(first);
    expect(await settled()).toBe(true);
    await keep(4, second('<p>Moved to my own site.</p>'));
    expect((await findShrinkage(id))?.longer).toEqual(first?.longer);
    expect(await settled()).toBe(false);
  });

  it('is none where a chapter was posted anew with the same words, once that is kept', async () => {
    await keep(1, whole);
    const anew = contents(ids[0], chapterId(99), ids[2]);
    await keepReading(reading({ work: work({ chaptersPosted: 3 }), contents: anew }), 2);
    expect(await findShrinkage(id)).toMatchObject({ gone: 1 });
    const page = [chapter({ id: chapterId(99), position: 2, html: long('chapter 12') })];
    await keepReading(reading({ work: work({ chaptersPosted: 3 }), chapters: page, contents: anew }), 3);
    expect(await findShrinkage(id)).toBeNull();
  });

  it('is another one when more goes', async () => {
    await keep(1, whole);
    await keep(2, whole.slice(0, 2));
    const first = await findShrinkage(id);
    await keep(3, whole.slice(0, 1));
    expect((await findShrinkage(id))?.key).not.toBe(first?.key);
  });
});
