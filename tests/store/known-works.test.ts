import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { forgetWork } from '@/store/forget-reading';
import { watched } from '@/store/keep-mirrors';
import { findKnownWorks, keepKnownWork, nameWorks, noteChapters } from '@/store/known-works';
import { findNextChapters } from '@/store/next-chapters';
import { findPlaces, keepPlace } from '@/store/places';
import { keepStanding } from '@/store/standings';
import { chapter, reading, work as workOf } from '../saving/invented-readings';
import { visitedWork } from '../visited-work';

beforeEach(async () => {
  for (const { database } of watched) await Promise.all(database.tables.map((table) => table.clear()));
});

const work = workId(7);
const { facts } = visitedWork(7, { chaptersPosted: 2 });
const readTo = (position: number, fraction = 1) => {
  const quote = { text: 'Words', print: 1, before: [], after: [] };
  const at = { chapter: chapterId(70 + position), position, paragraph: 1, paragraphs: 2, into: 0 };
  return keepPlace({ work, facts: null, place: { ...at, fraction, quote }, words: 1, ms: 1 }, 2);
};
const grow = (posted: number, now: number) =>
  noteChapters([visitedWork(7, { chaptersPosted: posted }, chapterId(70 + posted))], now);
const next = async () => (await findNextChapters(await findPlaces([work]))).get(work);

describe('a work of which only the number is known', () => {
  const page = [visitedWork(7, { title: 'The Lamp' })];

  it('is named by a page that shows it, where the reader said something of it', async () => {
    await keepStanding([work], { kind: 'shelf', shelf: 'to-read' });
    await nameWorks(page, 1);
    expect(await findKnownWorks([work])).toMatchObject([
      { title: 'The Lamp', authors: [{ login: 'keeper' }], seenAt: 1 },
    ]);
    await nameWorks([visitedWork(7, { title: 'A Lamp' })], 2);
    expect(await findKnownWorks([work])).toMatchObject([{ title: 'The Lamp' }]);
  });

  it('stays unknown where nothing was said, and where it was forgotten', async () => {
    await nameWorks(page, 1);
    expect(await findKnownWorks([work])).toEqual([]);
    await keepStanding([work], { kind: 'note', note: 'So good' });
    await forgetWork(work);
    await nameWorks(page, 1);
    expect(await findKnownWorks([work])).toEqual([]);
  });
});

describe('the first new chapter', () => {
  it('is known where a list told of it when it was the newest, whatever came after', async () => {
    await keepKnownWork({ ...facts, work, seenAt: 1 });
    await readTo(2);
    expect(await next()).toBeUndefined();
    await grow(3, 3);
    await grow(6, 4);
    expect(await next()).toBe(73);
    await readTo(3);
    expect(await next()).toBeUndefined();
    await grow(7, 5);
    expect((await findKnownWorks([work]))[0]?.newChapters?.map(({ position }) => position)).toEqual([6, 7]);
  });

  it('is known by the list of chapters that the library has', async () => {
    const two = [2, 3].map((position) => ({ id: chapterId(70 + position), position, title: null }));
    await keepReading(
      reading({ work: workOf({ id: work }), chapters: [chapter({ position: 2 })], contents: two }),
      1,
    );
    await readTo(2);
    expect(await next()).toBe(73);
    await readTo(2, 0.5);
    expect(await next()).toBeUndefined();
  });
});
